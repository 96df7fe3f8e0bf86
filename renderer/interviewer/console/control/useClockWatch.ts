import { useEffect, useState } from 'react';
import { jumpBetween, type ClockJump, type ClockPair } from '../../../../shared/base/clock-jump';

const EVERY_MS = 5000;

function readClocks(): ClockPair {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}

/** The last thing that happened to the clock, until it is put aside; main records what is an interruption. */
export function useClockWatch(): { jump: ClockJump; putAside: () => void } {
  const [jump, setJump] = useState<ClockJump>({ kind: 'none' });
  useEffect(() => {
    let last = readClocks();
    const timer = setInterval(() => {
      const now = readClocks();
      const seen = jumpBetween(last, now, EVERY_MS);
      last = now;
      if (seen.kind !== 'none') setJump(seen);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { jump, putAside: () => setJump({ kind: 'none' }) };
}
