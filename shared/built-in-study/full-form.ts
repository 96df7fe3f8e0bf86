import { consentSteps } from './consent';
import { debriefSteps } from './debrief';
import { emotionSteps } from './emotions';
import { incidentSteps } from './incidents';
import { intentionSteps, judgementSteps } from './loyalty';
import { openInterviewSteps } from './open-interview';
import { both, type BlockPart, type StepPart } from '../study/parts';
import { pressureSteps } from './pressure';
import { HAD_CONTACT, screenerSteps } from './screener';
import { personalTaskSteps, providerTaskSteps, warmUpSteps } from './tasks';
import { relationSteps } from './vignettes';

function fatigueStep(occasion: string): StepPart {
  return {
    id: `full_fatigue_${occasion}`,
    title: both('Vermoeidheid', 'Fatigue'),
    kind: 'items',
    items: ['fatigue'],
    occasion,
  };
}

const visionStep: StepPart = {
  id: 'full_vision',
  title: both('Het scherm', 'The screen'),
  kind: 'items',
  items: ['vision'],
};

const breakSteps: readonly StepPart[] = [
  fatigueStep('before_break'),
  {
    id: 'full_break',
    title: both('Pauze', 'Break'),
    kind: 'break',
    minutes: 4,
    say: both(
      'Tijd voor een pauze. Wilt u iets drinken? Over een minuut of vier gaan we verder.',
      'Time for a break. Would you like something to drink? We will go on in about four minutes.',
    ),
    participantSees: both('Pauze. Neem gerust iets te drinken.', 'Break. Do have something to drink.'),
  },
  fatigueStep('after_break'),
];

function blockOf(
  id: string,
  [nl, en]: Parameters<typeof both>,
  plannedMinutes: number,
  priority: 1 | 2 | 3,
  steps: readonly StepPart[],
): BlockPart {
  return { id, title: both(nl, en), plannedMinutes, priority, steps: [...steps] };
}

/** The twelve blocks of the ninety minutes. */
export const fullBlocks: readonly BlockPart[] = [
  blockOf('welcome', ['Welkom en toestemming', 'Welcome and consent'], 8, 1, [
    ...consentSteps('full', [
      'ongeveer anderhalf uur, met een pauze halverwege',
      'about an hour and a half, with a break halfway',
    ]),
    visionStep,
  ]),
  blockOf('screener', ['U en uw aanbieder', 'You and your provider'], 5, 1, screenerSteps),
  blockOf('warm_up', ['Toetsen oefenen', 'Keyboard warm-up'], 3, 1, warmUpSteps('full')),
  blockOf('association_1', ['Sorteertaak 1', 'Sorting task 1'], 10, 1, providerTaskSteps('full')),
  blockOf('association_2', ['Sorteertaak 2', 'Sorting task 2'], 8, 2, personalTaskSteps),
  blockOf('open_interview', ['Open gesprek', 'Open interview'], 16, 2, openInterviewSteps),
  blockOf('pause', ['Pauze', 'Break'], 5, 2, breakSteps),
  blockOf('relationship', ['De relatie', 'The relationship'], 11, 1, relationSteps),
  blockOf('emotions', ['Gevoelens', 'Feelings'], 7, 2, emotionSteps),
  blockOf('pressure', ['Kiezen onder druk', 'Choosing under pressure'], 5, 3, pressureSteps),
  blockOf('loyalty', ['Oordeel en plannen', 'Judgement and plans'], 7, 1, [
    ...judgementSteps,
    ...incidentSteps,
    ...intentionSteps({ item: 'last_contact_when', oneOf: HAD_CONTACT }),
  ]),
  blockOf('debrief', ['Afronding', 'Closing'], 5, 1, [fatigueStep('end'), ...debriefSteps('full')]),
];
