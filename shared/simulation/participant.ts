import { answerKey } from '../session/check-answer';
import type { Answer, AnswerValue, MissingCode } from '../session/events';
import type { Language } from '../base/ids';
import { randomFrom, type Random } from '../base/random';
import { assertNever } from '../base/result';
import type { AnswerFormat, Item } from '../study/schema';

/** What a simulated participant is really like; the numbers are latent means, to which each answer adds noise. */
export interface SimulatedTraits {
  readonly seed: number;
  readonly language: Language;
  /** Latent association with the provider on the scale of a D score: positive is pleasant. */
  readonly association: number;
  /** Agreement 1..7 with the statements of each relational model. */
  readonly relation: Readonly<
    Record<'communal_sharing' | 'authority_ranking' | 'equality_matching' | 'market_pricing', number>
  >;
  /** Strength 1..4 of pleasant and unpleasant feelings. */
  readonly pleasantFeeling: number;
  readonly unpleasantFeeling: number;
  /** Overall grade 1..10. */
  readonly grade: number;
  /** Chance 0..1 that an item other than consent stays without an answer. */
  readonly missingChance: number;
}

export interface SimulatedParticipant {
  readonly traits: SimulatedTraits;
  /** The same answer whenever asked: it depends on the seed, the item and the occasion alone. */
  answer(item: Item, occasion: string | null): Answer;
  /** Own provider or another: under load or a deadline the association decides, otherwise the grade does. */
  choosesOwn(choice: string, underPressure: boolean): boolean;
  /** Plausible words for an open question or the open interview. */
  words(purpose: string): string;
  /** ms from seeing an item to confirming an answer. */
  answeringMs(item: Item, occasion: string | null): number;
}

const UNPLEASANT_CLUSTERS: readonly string[] = [
  'anger',
  'discontent',
  'worry',
  'sadness',
  'fear',
  'shame',
  'envy',
  'loneliness',
  'guilty',
];

const WORDS: Record<Language, readonly string[]> = {
  nl: [
    'Ze hielpen mij meteen toen het misging.',
    'De rekening klopt altijd, verder hoor ik er weinig van.',
    'Ik moest drie keer bellen voor één vraag.',
    'Het is vooral goedkoop.',
    'Mijn buurvrouw is er erg over te spreken.',
    'In de krant lees je er weinig goeds over.',
  ],
  en: [
    'They helped me at once when something went wrong.',
    'The bill is always right; other than that I hear little from them.',
    'I had to call three times about one question.',
    'Mostly it is cheap.',
    'My neighbour speaks very well of them.',
    'You read little good about them in the newspaper.',
  ],
};

const MISSING: readonly MissingCode[] = ['refused', 'dont_know', 'not_applicable'];

function clamped(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function onStep(value: number, min: number, max: number, step: number): number {
  const steps = Math.round((clamped(value, min, max) - min) / step);
  return clamped(Number((min + steps * step).toFixed(6)), min, max);
}

const AGAINST_THE_PROVIDER: readonly string[] = ['switch', 'complain'];

/** A grade 1..10 on a scale of 1..7. */
function onSeven(grade: number): number {
  return 1 + ((grade - 1) * 6) / 9;
}

function relationMean(traits: SimulatedTraits, model: string): number | null {
  return Object.entries(traits.relation).find(([scale]) => scale === model)?.[1] ?? null;
}

/** The latent mean of an item on its own scale, or null where the profile says nothing about it. */
function latentMean(traits: SimulatedTraits, item: Item): number | null {
  const { instrument } = item;
  switch (instrument?.name) {
    case 'relational_models':
      return relationMean(traits, instrument.scale);
    case 'consumption_emotions':
      return UNPLEASANT_CLUSTERS.includes(instrument.scale) ? traits.unpleasantFeeling : traits.pleasantFeeling;
    case 'loyalty':
      if (instrument.scale === 'grade' || instrument.scale === 'recommendation') return traits.grade;
      return onSeven(traits.grade);
    case 'attributes':
      return onSeven(traits.grade);
    case 'intentions':
      return AGAINST_THE_PROVIDER.includes(instrument.scale) ? 8 - onSeven(traits.grade) : onSeven(traits.grade);
    case 'distance':
      return 8 - onSeven(traits.grade);
    default:
      return null;
  }
}

function numberFor(
  random: Random,
  mean: number | null,
  range: { min: number; max: number; step: number },
  reversed: boolean,
): number {
  const { min, max, step } = range;
  const middle = (min + max) / 2;
  const directed = mean === null ? middle : reversed ? min + max - mean : mean;
  return onStep(directed + random.normal() * ((max - min) / 8), min, max, step);
}

function chosenFrom(random: Random, options: readonly { readonly value: string }[]): string {
  return options[random.integer(options.length)]?.value ?? '';
}

function dateFor(random: Random): string {
  const day = new Date(Date.UTC(2026, 0, 1) - random.integer(400) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function vignetteFor(
  traits: SimulatedTraits,
  random: Random,
  format: Extract<AnswerFormat, { kind: 'vignette' }>,
): AnswerValue {
  const ratings: Record<string, number> = {};
  for (const { value } of format.options) {
    ratings[value] = numberFor(random, relationMean(traits, value), { ...format, step: 1 }, false);
  }
  const [best] = format.options.toSorted((left, right) => (ratings[right.value] ?? 0) - (ratings[left.value] ?? 0));
  return { chosen: best?.value ?? '', ratings };
}

function valueFor(traits: SimulatedTraits, item: Item, random: Random): AnswerValue {
  const { format } = item;
  switch (format.kind) {
    case 'scale':
    case 'slider':
      return numberFor(random, latentMean(traits, item), format, item.instrument?.reversed ?? false);
    case 'number':
      return numberFor(random, format.min + (format.max - format.min) / 8, { ...format, step: 1 }, false);
    case 'choice':
      return chosenFrom(random, format.options);
    case 'several':
      return format.options.filter(() => random.next() < 0.4).map((option) => option.value);
    case 'ranking':
      return random.shuffled(format.options).map((option) => option.value);
    case 'vignette':
      return vignetteFor(traits, random, format);
    case 'grid':
      return { x: random.integer(format.size), y: random.integer(format.size) };
    case 'text':
      return (WORDS[traits.language][random.integer(WORDS[traits.language].length)] ?? '').slice(0, format.maxLength);
    case 'date':
      return dateFor(random);
    case 'consent':
      return format.mandatory || random.next() < 0.8;
    default:
      return assertNever(format, 'valueFor');
  }
}

/** A participant who answers every item plausibly and always the same, for training, piloting, power and tests. */
export function simulatedParticipant(traits: SimulatedTraits): SimulatedParticipant {
  const source = randomFrom(traits.seed);
  const streamFor = (use: string, item: Item, occasion: string | null): Random =>
    source.fork(`${use} ${answerKey(item.id, occasion)}`);
  return {
    traits,
    answer: (item, occasion) => {
      const random = streamFor('answer', item, occasion);
      const missing = random.next() < traits.missingChance && item.format.kind !== 'consent';
      const code = MISSING[random.integer(MISSING.length)] ?? 'refused';
      return missing ? { kind: 'missing', code } : { kind: 'value', value: valueFor(traits, item, random) };
    },
    choosesOwn: (choice, underPressure) => {
      const pull = underPressure ? 3 * traits.association : traits.grade - 6.5;
      return source.fork(`choice ${choice}`).next() < 1 / (1 + Math.exp(-pull));
    },
    words: (purpose) => {
      const random = source.fork(`words ${purpose}`);
      return WORDS[traits.language][random.integer(WORDS[traits.language].length)] ?? '';
    },
    answeringMs: (item, occasion) => {
      const random = streamFor('time', item, occasion);
      const reading = 1200 + 18 * item.prompt[traits.language].length;
      return Math.round(reading * Math.exp(0.35 * random.normal()));
    },
  };
}

/** A profile drawn from a plausible population: relation, feelings, grade and association hang together loosely. */
export function drawnTraits(seed: number, language: Language): SimulatedTraits {
  const random = randomFrom(seed).fork('profile');
  const warmth = random.normal();
  const about = (mean: number, spread: number, low: number, high: number): number =>
    clamped(mean + spread * random.normal(), low, high);
  return {
    seed,
    language,
    association: 0.25 + 0.2 * warmth + 0.3 * random.normal(),
    relation: {
      communal_sharing: about(3 + 0.8 * warmth, 0.8, 1, 7),
      authority_ranking: about(3.6, 1, 1, 7),
      equality_matching: about(3.4 + 0.4 * warmth, 0.9, 1, 7),
      market_pricing: about(5 - 0.6 * warmth, 0.9, 1, 7),
    },
    pleasantFeeling: about(2.2 + 0.4 * warmth, 0.4, 1, 4),
    unpleasantFeeling: about(1.5 - 0.3 * warmth, 0.3, 1, 4),
    grade: about(7.2 + 0.7 * warmth, 0.8, 1, 10),
    missingChance: 0.02,
  };
}
