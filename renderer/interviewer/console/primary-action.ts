import type { DisplayState } from '../../../shared/bridge';
import { hasOutcome } from '../../../shared/session/completeness';
import type { SessionState } from '../../../shared/session/state';
import type { Study } from '../../../shared/study/schema';
import { isAtEnd, type Here } from '../../../shared/session/propose';

/** What the console's primary action is now. */
export type Primary =
  | { kind: 'start' }
  | { kind: 'continue' }
  | { kind: 'save_answer' }
  | { kind: 'hand_over' }
  | { kind: 'wait' }
  | { kind: 'break_off' }
  | { kind: 'finish' };

function isConsentRefused(here: Here): boolean {
  const format = here.item?.format;
  if (format?.kind !== 'consent' || !format.mandatory) return false;
  const answer = here.answer?.answer;
  return answer !== undefined && !(answer.kind === 'value' && answer.value === true);
}

function isForParticipant(here: Here): boolean {
  return here.answeredBy === 'participant' || ['task', 'warm_up', 'pressure'].includes(here.step.kind);
}

/** Decides the one thing to do next, from where the session is and who the screen faces. */
export function primaryOf(study: Study, state: SessionState, here: Here | null, display: DisplayState | null): Primary {
  if (here === null) return { kind: 'start' };
  if (isConsentRefused(here)) return { kind: 'break_off' };
  const done = hasOutcome(study, state, here.place);
  if (!done && here.answeredBy === 'interviewer') return { kind: 'save_answer' };
  if (!done && isForParticipant(here)) {
    const isHidden = display !== null && display.mode === 'hand_over' && display.face === 'interviewer';
    return { kind: isHidden ? 'hand_over' : 'wait' };
  }
  return { kind: isAtEnd(study, state) ? 'finish' : 'continue' };
}
