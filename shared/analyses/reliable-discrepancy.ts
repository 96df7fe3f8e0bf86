import { deviation, mean } from 'd3-array';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { wilsonProportion, type Proportion } from '../statistics/intervals';
import { correlation } from '../statistics/means';
import { normalQuantile } from '../statistics/normal';
import type { AutomaticAssociation } from './interview-case';

/** One participant: both judgements that were said, and the automatic association with its halves. */
export interface JudgedTwice {
  readonly grade: number;
  readonly recommendation: number;
  readonly automatic: AutomaticAssociation;
}

export interface ReliableDiscrepancy {
  /** Of the mean of both judgements, and of D; 0..1. */
  readonly reliability: { readonly stated: number; readonly automatic: number };
  /** Participants whose automatic association lies lower, or higher, than what they say by more than error explains. */
  readonly lower: Proportion;
  readonly higher: Proportion;
  /** Share in each direction that measurement error alone would give. */
  readonly byErrorAlone: number;
}

function standardised(values: readonly number[]): number[] | null {
  const [average, spread] = [mean(values), deviation(values)];
  return average === undefined || spread === undefined || spread === 0
    ? null
    : values.map((value) => (value - average) / spread);
}

/** Reliability of the whole from the correlation of its halves (Spearman 1910; Brown 1910); null when not above 0. */
function wholeFrom(halves: readonly (readonly [number, number])[]): number | null {
  const found = correlation(halves);
  if (found.kind === 'undefined' || found.value.value <= 0) return null;
  return (2 * found.value.value) / (1 + found.value.value);
}

/**
 * Who differs reliably between what is said and what the reaction times show: both are standardised over the
 * participants, and their difference counts when it exceeds 1.96 * sqrt(2 - r_stated - r_automatic) (Payne & Jones
 * 1957, Journal of Clinical Psychology 13:115-121). Relative: it says where somebody stands among the others.
 * @returns undefined `no_reliability` when one of the two measures does not agree with itself
 */
export function reliableDiscrepancy(
  participants: readonly JudgedTwice[],
  confidence = 0.95,
): Estimate<ReliableDiscrepancy, 'no_reliability'> {
  const halved = participants.flatMap(({ automatic: { halves } }) =>
    halves === null ? [] : [[halves.odd, halves.even] as const],
  );
  const [grades, recommendations, automatic] = [
    standardised(participants.map(({ grade }) => grade)),
    standardised(participants.map(({ recommendation }) => recommendation)),
    standardised(participants.map(({ automatic: { d } }) => d)),
  ];
  const reliability = {
    stated: wholeFrom(participants.map(({ grade, recommendation }) => [grade, recommendation])),
    automatic: wholeFrom(halved),
  };
  const stated = grades && recommendations && standardised(grades.map((one, at) => one + (recommendations[at] ?? 0)));
  if (!stated || !automatic || reliability.stated === null || reliability.automatic === null) {
    return undefinedBecause('no_reliability');
  }
  const error = Math.sqrt(2 - reliability.stated - reliability.automatic);
  const limit = normalQuantile(0.975) * error;
  const differences = stated.map((said, at) => (automatic[at] ?? 0) - said);
  const lower = wilsonProportion(differences.filter((one) => one < -limit).length, differences.length, confidence);
  const higher = wilsonProportion(differences.filter((one) => one > limit).length, differences.length, confidence);
  if (lower.kind === 'undefined' || higher.kind === 'undefined') return undefinedBecause('no_reliability');
  return defined({
    reliability: { stated: reliability.stated, automatic: reliability.automatic },
    lower: lower.value,
    higher: higher.value,
    byErrorAlone: 0.025,
  });
}
