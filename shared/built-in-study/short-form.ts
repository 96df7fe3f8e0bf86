import { relationIds } from '../instruments/relational-models/items';
import { consentSteps } from './consent';
import { debriefSteps } from './debrief';
import { SHORT_EMOTIONS } from './emotions';
import { both, type BlockPart } from '../study/parts';
import { providerTaskSteps, warmUpSteps } from './tasks';

/** The short form, about a quarter of an hour: for pilots, teaching and tests. */
export const shortBlocks: readonly BlockPart[] = [
  {
    id: 'short_welcome',
    title: both('Welkom en toestemming', 'Welcome and consent'),
    plannedMinutes: 2.5,
    priority: 1,
    steps: [...consentSteps('short', ['ongeveer een kwartier', 'about a quarter of an hour'])],
  },
  {
    id: 'short_warm_up',
    title: both('Toetsen oefenen', 'Keyboard warm-up'),
    plannedMinutes: 1.5,
    priority: 1,
    steps: [...warmUpSteps('short')],
  },
  {
    id: 'short_association',
    title: both('Sorteertaak', 'Sorting task'),
    plannedMinutes: 5,
    priority: 1,
    steps: [...providerTaskSteps('short')],
  },
  {
    id: 'short_relationship',
    title: both('De relatie', 'The relationship'),
    plannedMinutes: 1.5,
    priority: 2,
    steps: [
      {
        id: 'short_relation_items',
        title: both('Uitspraken over de relatie', 'Statements about the relationship'),
        kind: 'items',
        say: both(
          'Nu volgen uitspraken over u en uw aanbieder. Kies bij elke uitspraak hoe goed die bij u past.',
          'Next come statements about you and your provider. For each one, choose how well it fits you.',
        ),
        items: [...relationIds(2)],
        shuffled: true,
      },
    ],
  },
  {
    id: 'short_emotions',
    title: both('Gevoelens', 'Feelings'),
    plannedMinutes: 1,
    priority: 3,
    steps: [
      {
        id: 'short_emotion_items',
        title: both('Gevoelens bij het laatste contact', 'Feelings at the last contact'),
        kind: 'items',
        say: both(
          'Denkt u eens terug aan de laatste keer dat u contact had met uw aanbieder: aan de telefoon, op de website of in de winkel. Hoe voelde u zich toen?',
          'Think back to the last time you were in contact with your provider: on the telephone, on the website or in the shop. How did you feel then?',
        ),
        items: [...SHORT_EMOTIONS],
        shuffled: true,
        occasion: 'last_contact',
      },
    ],
  },
  {
    id: 'short_judgement',
    title: both('Oordeel', 'Judgement'),
    plannedMinutes: 1.5,
    priority: 1,
    steps: [
      {
        id: 'short_judgement_items',
        title: both('Cijfer en aanbeveling', 'Grade and recommendation'),
        kind: 'items',
        say: both('Nu uw oordeel over de aanbieder als geheel.', 'Now your judgement of the provider as a whole.'),
        items: ['grade', 'recommendation'],
      },
      {
        id: 'short_open_question',
        title: both('De reden', 'The reason'),
        kind: 'items',
        say: both(
          'Kunt u vertellen waar dat cijfer vandaan komt? U mag het zelf typen, of zeggen; dan typ ik het voor u.',
          'Could you tell me where that grade comes from? You may type it yourself, or say it and I will type it for you.',
        ),
        probes: [
          both('Kunt u een voorbeeld geven?', 'Can you give an example?'),
          both('Wat deed dat met u?', 'What did that do to you?'),
        ],
        items: ['grade_reason'],
      },
    ],
  },
  {
    id: 'short_debrief',
    title: both('Afronding', 'Closing'),
    plannedMinutes: 2,
    priority: 1,
    steps: [...debriefSteps('short')],
  },
];
