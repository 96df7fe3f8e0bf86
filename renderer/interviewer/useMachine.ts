import { useEffect, useState } from 'react';
import type { MachineState } from '../../shared/bridge';
import { bridge } from '../bridge';
import { ask } from '../ui/useCall';

const EVERY_MS = 30_000;

/** Space and power of this machine now; null until they are known. */
export function useMachine(): MachineState | null {
  const [machine, setMachine] = useState<MachineState | null>(null);
  useEffect(() => {
    let current = true;
    const look = () =>
      void ask('system.storage', {}).then((result) => {
        if (current && result.ok) setMachine(result.value);
      });
    look();
    const timer = setInterval(look, EVERY_MS);
    const stop = bridge.on('power', ({ event }) => {
      if (event !== 'on_battery' && event !== 'on_mains') return look();
      setMachine((last) => (last === null ? last : { ...last, onBattery: event === 'on_battery' }));
    });
    return () => {
      current = false;
      clearInterval(timer);
      stop();
    };
  }, []);
  return machine;
}
