import type { TaskAttempt } from '../../shared/session/state';
import type { SessionState } from '../../shared/session/state';
import type { Place } from '../../shared/session/events';

/** The tries at a task step since its block was last repeated, in order of starting. */
export function triesNow(state: SessionState, place: Place): readonly TaskAttempt[] {
  const repeatedMs = state.repeats.findLast((repeat) => repeat.block === place.block)?.monotonicMs ?? -1;
  return state.taskAttempts.filter((attempt) => attempt.place.step === place.step && attempt.startedMs >= repeatedMs);
}

/** The block of a task to begin with, 1-based: after the last one that was completed; 1 to begin with. */
export function blockToStart(tries: readonly TaskAttempt[]): number {
  const completed = tries.filter((attempt) => attempt.outcome === 'completed' && attempt.reason !== 'gate_failed');
  return 1 + Math.max(0, ...completed.map((attempt) => attempt.block));
}

/** Whether practice ended without reaching its gate: then the interviewer decides how to go on. */
export function hasFailedGate(tries: readonly TaskAttempt[]): boolean {
  return tries.at(-1)?.reason === 'gate_failed';
}

/** The highest number any try at a block of this step has had, repeats included; 0 when there was none. */
export function highestAttempt(state: SessionState, place: Place, block: number): number {
  const attempts = state.taskAttempts.filter((attempt) => attempt.place.step === place.step && attempt.block === block);
  return Math.max(0, ...attempts.map((attempt) => attempt.attempt));
}
