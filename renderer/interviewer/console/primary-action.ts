import type { DisplayState } from '../../../shared/bridge';
import { hasOutcome } from '../../../shared/session/completeness';
import type { SessionState } from '../../../shared/session/state';
import type { Study } from '../../../shared/study/schema';
import { isAtEnd, type CurrentStep } from '../../../shared/session/propose';

/** What the console's primary action is now. */
export type Primary =
  | { kind: 'start' }
  | { kind: 'continue' }
  | { kind: 'save_answer' }
  | { kind: 'hand_over' }
  | { kind: 'wait' }
  | { kind: 'break_off' }
  | { kind: 'finish' };

function isConsentRefused(currentStep: CurrentStep): boolean {
  const format = currentStep.item?.format;
  if (format?.kind !== 'consent' || !format.mandatory) return false;
  const answer = currentStep.answer?.answer;
  return answer !== undefined && !(answer.kind === 'value' && answer.value === true);
}

function isForParticipant(currentStep: CurrentStep): boolean {
  return currentStep.answeredBy === 'participant' || ['task', 'warm_up', 'pressure'].includes(currentStep.step.kind);
}

/** Decides the one thing to do next, from where the session is and who the screen faces. */
export function primaryOf(
  study: Study,
  state: SessionState,
  currentStep: CurrentStep | null,
  display: DisplayState | null,
): Primary {
  if (currentStep === null) return { kind: 'start' };
  if (isConsentRefused(currentStep)) return { kind: 'break_off' };
  const done = hasOutcome(study, state, currentStep.place);
  if (!done && currentStep.answeredBy === 'interviewer') return { kind: 'save_answer' };
  if (!done && isForParticipant(currentStep)) {
    const isHidden = display !== null && display.mode === 'hand_over' && display.face === 'interviewer';
    return { kind: isHidden ? 'hand_over' : 'wait' };
  }
  return { kind: isAtEnd(study, state) ? 'finish' : 'continue' };
}
