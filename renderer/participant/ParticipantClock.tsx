import { useEffect, useRef } from 'react';
import { readSessionClock } from '../session/useSessionClock';
import { useSession } from '../session/useSession';
import { rememberOffset } from './window-clock';

/** Aligns this window's clock with the session's once per opening, and journals how well that went. */
export function ParticipantClock() {
  const { state, propose } = useSession();
  const { session } = state.header;
  const isDone = useRef(false);
  const isFinished = state.phase === 'finished';
  useEffect(() => {
    if (isDone.current || isFinished) return;
    isDone.current = true;
    void readSessionClock(session).then((reading) => {
      if (!reading) return;
      rememberOffset(reading.offsetMs);
      void propose(
        [{ actor: 'participant', body: { type: 'clock_aligned', payload: { window: 'participant', ...reading } } }],
        true,
      );
    });
  }, [session, propose, isFinished]);
  return null;
}
