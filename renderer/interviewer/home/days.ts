import type { SessionSummary } from '../../../shared/session/summary';

/** Unfinished first, then what still has to be sealed, then the rest. */
const URGENCY: Record<SessionSummary['phase'], number> = {
  running: 0,
  paused: 0,
  interrupted: 0,
  finished: 1,
  sealed: 2,
};

function isSameDay(utc: string, now: Date): boolean {
  return new Date(utc).toDateString() === now.toDateString();
}

/** Sessions of today (made or changed, by this laptop's calendar) and those before, each by urgency, newest first. */
export function byDay(
  sessions: readonly SessionSummary[],
  now: Date,
): { today: readonly SessionSummary[]; earlier: readonly SessionSummary[] } {
  const sorted = sessions.toSorted(
    (left, right) =>
      URGENCY[left.phase] - URGENCY[right.phase] ||
      right.changedUtc.localeCompare(left.changedUtc) ||
      left.participant.localeCompare(right.participant),
  );
  const isToday = (summary: SessionSummary) => isSameDay(summary.changedUtc, now) || isSameDay(summary.createdUtc, now);
  return { today: sorted.filter(isToday), earlier: sorted.filter((summary) => !isToday(summary)) };
}
