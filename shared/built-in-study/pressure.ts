import { both, optionOf, type StepPart } from '../study/parts';

/** ms to choose where there is a deadline, and digits to hold where there is load. */
const DEADLINE_MS = 4000;
const LOAD_DIGITS = 7;

type Pair = readonly [nl: string, en: string];

/**
 * Each choice sets the own provider against another; the pairs are spread over the four conditions. Safe, as the
 * intentions are: what somebody would do if, said in this room alone; nobody outside it could know it or look it up.
 */
function choice(id: string, prompt: Pair, own: Pair, other: Pair) {
  return {
    id,
    prompt: both(...prompt),
    options: [optionOf('own', ...own), optionOf('other', ...other)],
    classification: 'safe' as const,
  };
}

const STAY: Pair = ['Ik blijf bij mijn aanbieder.', 'I stay with my provider.'];
const SWITCH: Pair = ['Ik stap over.', 'I switch.'];
const OWN: Pair = ['mijn eigen aanbieder', 'my own provider'];
const OTHER: Pair = ['een andere aanbieder', 'another provider'];

const WATCH = both('Kies zo meteen tussen twee antwoorden.', 'In a moment, choose between two answers.');

export const pressureSteps: readonly StepPart[] = [
  {
    id: 'full_pressure_script',
    title: both('Uitleg', 'Explanation'),
    kind: 'script',
    say: both(
      'Er komen nu korte keuzes. Soms krijgt u eerst zeven cijfers om te onthouden, en soms hebt u maar vier seconden. Kies wat u werkelijk zou doen; het is geen toets.',
      'Now there are short choices. Sometimes you first get seven digits to remember, and sometimes you have only four seconds. Choose what you would really do; it is not a test.',
    ),
    participantSees: WATCH,
  },
  {
    id: 'full_pressure_calm',
    title: both('Kiezen in alle rust', 'Choosing at ease'),
    kind: 'pressure',
    loadDigits: 0,
    deadlineMs: null,
    participantSees: WATCH,
    choices: [
      choice(
        'choice_cheaper',
        ['Een ander biedt hetzelfde voor vijf procent minder.', 'Another offers the same for five per cent less.'],
        STAY,
        SWITCH,
      ),
      choice(
        'choice_new_product',
        ['U hebt iets nieuws nodig. Waar kijkt u het eerst?', 'You need something new. Where do you look first?'],
        OWN,
        OTHER,
      ),
    ],
  },
  {
    id: 'full_pressure_deadline',
    title: both('Kiezen met tijdsdruk', 'Choosing against the clock'),
    kind: 'pressure',
    loadDigits: 0,
    deadlineMs: DEADLINE_MS,
    participantSees: WATCH,
    choices: [
      choice('choice_contract_ends', ['Uw contract loopt vandaag af.', 'Your contract ends today.'], STAY, SWITCH),
      choice(
        'choice_advice',
        ['Een vriend vraagt u om raad. Wie noemt u?', 'A friend asks for your advice. Whom do you name?'],
        OWN,
        OTHER,
      ),
    ],
  },
  {
    id: 'full_pressure_load',
    title: both('Kiezen met cijfers in het hoofd', 'Choosing with digits in mind'),
    kind: 'pressure',
    loadDigits: LOAD_DIGITS,
    deadlineMs: null,
    participantSees: WATCH,
    choices: [
      choice(
        'choice_better_service',
        ['Een ander belooft dat u nooit hoeft te wachten.', 'Another promises that you never have to wait.'],
        STAY,
        SWITCH,
      ),
      choice('choice_trust', ['Wie vertrouwt u uw gegevens toe?', 'Whom do you trust with your data?'], OWN, OTHER),
    ],
  },
  {
    id: 'full_pressure_load_deadline',
    title: both('Kiezen met cijfers en tijdsdruk', 'Choosing with digits against the clock'),
    kind: 'pressure',
    loadDigits: LOAD_DIGITS,
    deadlineMs: DEADLINE_MS,
    participantSees: WATCH,
    choices: [
      choice(
        'choice_welcome_gift',
        ['Een ander geeft nieuwe klanten een cadeau.', 'Another gives new customers a gift.'],
        STAY,
        SWITCH,
      ),
      choice(
        'choice_trouble',
        ['U zit in de problemen. Wie belt u?', 'You are in trouble. Whom do you call?'],
        OWN,
        OTHER,
      ),
    ],
  },
];
