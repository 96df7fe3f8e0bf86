import type { DisplayState } from '../../../shared/bridge/display';
import { hasOutcome } from '../../../shared/session/completeness';
import type { SessionState } from '../../../shared/session/state';
import { stepOf } from '../../../shared/study/lookups';
import type { Study } from '../../../shared/study/schema';

/** The steps of the tour, in order. Each is tried in a practice session, not only read. */
export const TOUR_STEPS = [
  'start',
  'say',
  'sees',
  'answers',
  'plan',
  'note',
  'association',
  'keys',
  'pause',
  'skip',
  'repeat',
  'saved',
  'finish',
] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What the tour sees of the console at a moment. */
export interface TourSight {
  readonly study: Study;
  readonly state: SessionState;
  readonly display: DisplayState | null;
  readonly keysAreListed: boolean;
}

/** How much of everything there was when a step began, so that what follows can be told from it. */
export interface TourBaseline {
  readonly sequence: number;
  readonly visited: number;
  readonly pauses: number;
}

export function baselineOf({ state }: TourSight): TourBaseline {
  return {
    sequence: state.last.sequence,
    visited: Object.keys(state.visited).length,
    pauses: state.pauses.length,
  };
}

/** Whether the participant has something to do at this moment that is not done yet. */
function isTheirTurn({ study, state }: TourSight): boolean {
  if (state.place === null) return false;
  const step = stepOf(study, state.place.step);
  const isTheirs =
    step.kind === 'items' ? step.answeredBy === 'participant' : ['task', 'warm_up', 'pressure'].includes(step.kind);
  return isTheirs && !hasOutcome(study, state, state.place);
}

/** Steps at which there is nothing to do but look. */
const ONLY_LOOKED_AT: readonly TourStep[] = ['sees', 'plan', 'saved', 'finish'];

export function isTriable(tourStep: TourStep): boolean {
  return !ONLY_LOOKED_AT.includes(tourStep);
}

/** Whether what a step asks for was done since it began. */
export function isTried(tourStep: TourStep, since: TourBaseline, sight: TourSight): boolean {
  const { state, display } = sight;
  const isNew = ({ sequence }: { sequence: number }): boolean => sequence > since.sequence;
  const captured = (kind: string): boolean =>
    Object.values(state.captures).some((record) => isNew(record) && record.capture.kind === kind);
  const answered = Object.values(state.answers);
  switch (tourStep) {
    case 'start':
      return state.place !== null;
    case 'say':
      return isTheirTurn(sight) || Object.keys(state.visited).length > since.visited + 1;
    case 'answers':
      // On one screen it ends with the PIN: the screen faces the interviewer again.
      return answered.length > 0 && display?.face !== 'participant';
    case 'note':
      return captured('note') || captured('idea');
    case 'association':
      return captured('association');
    case 'keys':
      return sight.keysAreListed;
    case 'pause':
      return state.phase === 'running' && state.pauses.length > since.pauses;
    case 'skip':
      return (
        Object.values(state.skippedBlocks).some(isNew) ||
        answered.some((record) => isNew(record) && record.answer.kind === 'missing')
      );
    case 'repeat':
      return state.repeats.some(isNew);
    case 'sees':
    case 'plan':
    case 'saved':
    case 'finish':
      return false;
  }
}

/** What of the console a step is about; it is outlined. */
export const PART_OF: Readonly<Record<TourStep, 'middle' | 'picture' | 'plan' | 'capture' | 'actions' | 'header'>> = {
  start: 'actions',
  say: 'middle',
  sees: 'picture',
  answers: 'picture',
  plan: 'plan',
  note: 'capture',
  association: 'capture',
  keys: 'actions',
  pause: 'header',
  skip: 'actions',
  repeat: 'actions',
  saved: 'header',
  finish: 'actions',
};
