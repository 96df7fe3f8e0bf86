import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/useSession';
import { jumpBetween, type ClockJump, type ClockPair } from './clock-watch';

const EVERY_MS = 5000;

function readClocks(): ClockPair {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}

/** The last thing that happened to the clock, until it is put aside; a sleep is recorded as an interruption. */
export function useClockWatch(): { jump: ClockJump; putAside: () => void } {
  const { state, propose } = useSession();
  const [jump, setJump] = useState<ClockJump>({ kind: 'none' });
  const latest = useRef({ phase: state.phase, propose });
  useEffect(() => {
    latest.current = { phase: state.phase, propose };
  }, [state.phase, propose]);
  useEffect(() => {
    let last = readClocks();
    const timer = setInterval(() => {
      const now = readClocks();
      const seen = jumpBetween(last, now, EVERY_MS);
      last = now;
      if (seen.kind === 'none') return;
      setJump(seen);
      if (seen.kind !== 'slept' || latest.current.phase === 'finished') return;
      const payload = { cause: 'sleep' as const, durationMs: Math.round(seen.ms), note: null };
      void latest.current.propose([{ actor: 'system', body: { type: 'interruption_recorded', payload } }], true);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { jump, putAside: () => setJump({ kind: 'none' }) };
}
