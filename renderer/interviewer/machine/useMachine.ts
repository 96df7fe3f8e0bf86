import { useEffect, useState } from 'react';
import type { MachineState } from '../../../shared/bridge/system';
import { bridge } from '../../bridge';
import { ask } from '../../ui/useCall';
import { readBattery, type Battery } from './battery';

const EVERY_MS = 30_000;

/** What main tells of the machine, and how full its battery is. */
export type Machine = MachineState & { readonly battery: Battery | null };

/** Space and power of this machine now; null until they are known. */
export function useMachine(): Machine | null {
  const [machine, setMachine] = useState<Machine | null>(null);
  useEffect(() => {
    let current = true;
    const look = () =>
      void Promise.all([ask('system.storage', {}), readBattery()]).then(([result, battery]) => {
        if (current && result.ok) setMachine({ ...result.value, battery });
      });
    look();
    const timer = setInterval(look, EVERY_MS);
    const stop = bridge.on('power', ({ event }) => {
      // Said at once; how full the battery is takes another look.
      const power = event === 'on_battery' || event === 'on_mains' ? { onBattery: event === 'on_battery' } : {};
      setMachine((last) => (last === null ? last : { ...last, ...power }));
      look();
    });
    return () => {
      current = false;
      clearInterval(timer);
      stop();
    };
  }, []);
  return machine;
}
