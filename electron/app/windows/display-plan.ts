import type { DisplayState } from '../../../shared/bridge/display';

/** What was asked for and what the machine has; everything else about the displays follows from it. */
export interface DisplayFacts {
  readonly screens: number;
  readonly wanted: DisplayState['mode'];
  readonly participantOpen: boolean;
  readonly handedOver: boolean;
}

/** Where the participant's window belongs. */
export type ParticipantPlace = 'none' | 'hidden' | 'over_console' | 'second_screen';

/** A second screen is used only while there is one: pulled out, the app falls back to handing over. */
function effectiveMode(facts: DisplayFacts): DisplayState['mode'] {
  return facts.wanted === 'second_screen' && facts.screens > 1 ? 'second_screen' : 'hand_over';
}

/** Where the participant's window belongs now. */
export function participantPlace(facts: DisplayFacts): ParticipantPlace {
  if (!facts.participantOpen) return 'none';
  if (effectiveMode(facts) === 'second_screen') return 'second_screen';
  return facts.handedOver ? 'over_console' : 'hidden';
}

/** What the windows are told. */
export function displayStateOf(facts: DisplayFacts): DisplayState {
  const mode = effectiveMode(facts);
  return {
    screens: facts.screens,
    participantOpen: facts.participantOpen,
    mode,
    face: mode === 'second_screen' ? 'both' : facts.participantOpen && facts.handedOver ? 'participant' : 'interviewer',
  };
}
