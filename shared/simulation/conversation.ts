import type { AssociationSource, MissingCode, Valence } from '../session/events';
import type { Language } from '../base/ids';
import { randomFrom } from '../base/random';
import type { Item } from '../study/schema';
import type { PracticePerson } from './practice';

/** Something a simulated participant says in the open interview, and how a careful interviewer would tag it. */
export interface Remark {
  readonly text: string;
  readonly source: AssociationSource;
  readonly valence: Valence;
  /** ms after the step began. */
  readonly atMs: number;
}

type Line = readonly [source: AssociationSource, valence: Valence, nl: string, en: string];

const LINES: readonly Line[] = [
  [
    'own',
    'positive',
    'Toen het misging, belden ze dezelfde dag nog terug.',
    'When it went wrong they called back the same day.',
  ],
  ['own', 'negative', 'Ik moest drie keer bellen voor één vraag.', 'I had to call three times about one question.'],
  [
    'own',
    'neutral',
    'De rekening klopt altijd. Verder hoor ik er weinig van.',
    'The bill is always right. Other than that I hear little.',
  ],
  ['hearsay', 'positive', 'Mijn buurvrouw is er erg over te spreken.', 'My neighbour speaks very well of them.'],
  ['hearsay', 'negative', 'Een collega is er boos weggegaan.', 'A colleague left them in anger.'],
  [
    'media',
    'negative',
    'Laatst stond er weer iets in de krant over hun prijzen.',
    'The other day the newspaper wrote about their prices again.',
  ],
  [
    'media',
    'neutral',
    'Ik ken ze vooral van de reclame met die fietsers.',
    'I know them mostly from the commercial with the cyclists.',
  ],
  [
    'sector',
    'negative',
    'Ach, ze zijn allemaal hetzelfde, die bedrijven.',
    'Well, they are all alike, those companies.',
  ],
  [
    'sector',
    'neutral',
    'In die branche gaat het toch vooral om de prijs.',
    'In that business it is mostly about the price.',
  ],
  [
    'own',
    'positive',
    'Die meneer aan de telefoon wist echt waar hij het over had.',
    'The man on the telephone really knew what he was talking about.',
  ],
  [
    'own',
    'negative',
    'Je bent er toch een nummer, zo voelt het.',
    'You are a number there after all, that is how it feels.',
  ],
  ['own', 'positive', 'Ik heb er nog nooit iets te klagen gehad.', 'I have never had anything to complain about.'],
];

const FIRST_MS = 3_000;
const BETWEEN_MS = 9_000;
const SPREAD_MS = 5_000;
const MOST_REMARKS = 5;

/** What is said during one step: the same for a seed and step, no line twice, slow enough to type along. */
export function remarksFor(seed: number, step: string, language: Language): readonly Remark[] {
  const random = randomFrom(seed).fork(`remarks ${step}`);
  let atMs = FIRST_MS;
  return random
    .shuffled(LINES)
    .slice(0, MOST_REMARKS)
    .map(([source, valence, nl, en]) => {
      const remark = { text: language === 'nl' ? nl : en, source, valence, atMs };
      atMs += BETWEEN_MS + random.integer(SPREAD_MS);
      return remark;
    });
}

const WITHOUT_ANSWER: Record<Language, readonly [string, string, string]> = {
  nl: ['Dat zeg ik liever niet.', 'Dat weet ik niet.', 'Dat is op mij niet van toepassing.'],
  en: ['I would rather not say.', 'I do not know.', 'That does not apply to me.'],
};

function sentenceFor(code: MissingCode, language: Language): string {
  const [refused, unknown, notApplicable] = WITHOUT_ANSWER[language];
  if (code === 'dont_know') return unknown;
  return code === 'not_applicable' ? notApplicable : refused;
}

/** What is asked at a place, and of whom. */
export interface Asked {
  readonly item: Item | null;
  readonly occasion: string | null;
  readonly answer: unknown;
  readonly answeredBy: 'participant' | 'interviewer' | null;
}

/** What a simulated participant says who will not answer the question in front; null where an answer comes. */
export function unansweredAloud({ participant, language }: PracticePerson, asked: Asked): string | null {
  const { item, occasion, answer, answeredBy } = asked;
  if (item === null || answer !== null || answeredBy !== 'participant') return null;
  const wanted = participant.answer(item, occasion);
  return wanted.kind === 'missing' ? sentenceFor(wanted.code, language) : null;
}
