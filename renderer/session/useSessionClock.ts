import { useEffect, useRef, useState } from 'react';
import type { SessionId } from '../../shared/base/ids';
import { ask } from '../ui/useCall';

/** How a window's clock maps to the session's: session ms = window ms + offset. */
export interface ClockReading {
  offsetMs: number;
  roundTripMs: number;
}

const ASKS = 5;

/**
 * Reads the session clock a few times and keeps the answer with the shortest round trip, taking it to have been
 * read half-way (Cristian 1989, Distributed Computing 3:146-158). Null when main cannot tell.
 */
export async function readSessionClock(session: SessionId): Promise<ClockReading | null> {
  let best: ClockReading | null = null;
  for (let round = 0; round < ASKS; round += 1) {
    const before = performance.now();
    const answer = await ask('session.clock', { session });
    const after = performance.now();
    if (!answer.ok) return best;
    const roundTripMs = after - before;
    if (best === null || roundTripMs < best.roundTripMs) {
      best = { offsetMs: answer.value.sessionMs - (before + after) / 2, roundTripMs };
    }
  }
  return best;
}

/** The session clock, ms, ticking every second; null until it has been read. */
export function useSessionClock(session: SessionId): number | null {
  const offset = useRef<number | null>(null);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const tick = () => {
      if (current && offset.current !== null) setNow(performance.now() + offset.current);
    };
    const align = async () => {
      const reading = await readSessionClock(session);
      if (reading) offset.current = reading.offsetMs;
      tick();
    };
    void align();
    const ticking = setInterval(tick, 1000);
    const aligning = setInterval(() => void align(), 60_000);
    return () => {
      current = false;
      clearInterval(ticking);
      clearInterval(aligning);
    };
  }, [session]);
  return now;
}
