import type { DisplayState } from '../../../../shared/bridge/display';
import { isConsentRefused } from '../../../../shared/session/check-answer';
import { hasOutcome } from '../../../../shared/session/completeness';
import type { SessionState } from '../../../../shared/session/state';
import type { Study } from '../../../../shared/study/schema';
import { isAtEnd, type CurrentStep } from '../../../../shared/session/propose';

/** What the console's primary action is now. */
export type Primary =
  | { kind: 'start' }
  | { kind: 'continue' }
  | { kind: 'save_answer' }
  | { kind: 'hand_over' }
  | { kind: 'wait' }
  | { kind: 'break_off' }
  | { kind: 'finish' };

function refusesConsent({ item, answer }: CurrentStep): boolean {
  return item !== null && answer !== null && isConsentRefused(item.format, answer.answer);
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
  if (refusesConsent(currentStep)) return { kind: 'break_off' };
  const done = hasOutcome(study, state, currentStep.place);
  if (!done && currentStep.answeredBy === 'interviewer') return { kind: 'save_answer' };
  if (!done && isForParticipant(currentStep)) {
    const isHidden = display !== null && display.mode === 'hand_over' && display.face === 'interviewer';
    return { kind: isHidden ? 'hand_over' : 'wait' };
  }
  return { kind: isAtEnd(study, state) ? 'finish' : 'continue' };
}
