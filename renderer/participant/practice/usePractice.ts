import { useEffect, useState } from 'react';
import type { PracticeState } from '../../../shared/bridge/practice';
import { bridge } from '../../bridge';
import { ask } from '../../ui/useCall';

/** The practice session under way, as main has it; null where there is none, and until it is known. */
export function usePractice(): PracticeState | null {
  const [practice, setPractice] = useState<PracticeState | null>(null);
  useEffect(() => {
    let current = true;
    void ask('practice.state', {}).then((result) => {
      if (current && result.ok) setPractice((known) => known ?? result.value);
    });
    const stop = bridge.on('practice_changed', (message) => setPractice(message.practice));
    return () => {
      current = false;
      stop();
    };
  }, []);
  return practice;
}
