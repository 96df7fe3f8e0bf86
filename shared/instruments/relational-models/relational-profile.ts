import { meanOf } from '../scale-scores';

/** The four models of Fiske (1992), in the order in which they are always listed. */
export const RELATIONAL_MODELS = [
  'communal_sharing',
  'authority_ranking',
  'equality_matching',
  'market_pricing',
] as const;
export type RelationalModel = (typeof RELATIONAL_MODELS)[number];
export type PerModel<Value> = Readonly<Record<RelationalModel, Value>>;

/** How precisely a scale measures: reliability in 0..1, and standard deviation over participants in points. */
export interface Precision {
  readonly reliability: number;
  readonly deviation: number;
}

/**
 * Our assumption for scales of five items on 1-7 until a study's own reliability and standard deviation are known
 * (shared/statistics/reliability.ts): a lead of 1.49 points. Not a published figure; analyses pass the study's own.
 */
const ASSUMED: Precision = { reliability: 0.8, deviation: 1.2 };
const ASSUMED_PRECISION: PerModel<Precision> = {
  communal_sharing: ASSUMED,
  authority_ranking: ASSUMED,
  equality_matching: ASSUMED,
  market_pricing: ASSUMED,
};

export interface RelationalProfile {
  /** Scale means, in points. */
  readonly means: PerModel<number>;
  /** Mean of the four: closeness of the relationship (the general factor of Zakharin & Bates 2023, study 4). */
  readonly closeness: number;
  /** Means less closeness; they add up to 0. */
  readonly relative: PerModel<number>;
  /** The model that leads by more than measurement error, or `mixed`. */
  readonly dominant: RelationalModel | 'mixed';
  /** 0 when one model has everything, 1 when all four weigh the same. */
  readonly entropy: number;
  /** Communal sharing less market pricing: the primary continuous score. */
  readonly communalMinusMarket: number;
}

/** Standard error of measurement, SD * sqrt(1 - reliability), in points (Lord & Novick 1968, chapter 3). */
export function errorOfMeasurement({ reliability, deviation }: Precision): number {
  return deviation * Math.sqrt(1 - reliability);
}

function perModel<Value>(valueOf: (model: RelationalModel) => Value): PerModel<Value> {
  return {
    communal_sharing: valueOf('communal_sharing'),
    authority_ranking: valueOf('authority_ranking'),
    equality_matching: valueOf('equality_matching'),
    market_pricing: valueOf('market_pricing'),
  };
}

/**
 * The highest model if it leads the next by at least 1.96 * sqrt(SEM1^2 + SEM2^2) (reliable difference of two scores,
 * Payne & Jones 1957, Journal of Clinical Psychology 13:115-121), else `mixed`. Equal highest means are always `mixed`.
 */
export function dominantModel(
  means: PerModel<number>,
  precision: PerModel<Precision> = ASSUMED_PRECISION,
): RelationalModel | 'mixed' {
  const [first = 'communal_sharing', second = 'communal_sharing'] = RELATIONAL_MODELS.toSorted(
    (left, right) => means[right] - means[left],
  );
  const lead = means[first] - means[second];
  const errors = [first, second].map((model) => errorOfMeasurement(precision[model]));
  return lead > 0 && lead >= 1.96 * Math.hypot(...errors) ? first : 'mixed';
}

/**
 * Shannon (1948) entropy of the shares of a total, as a part of its maximum: H / ln k, in 0..1; 0 ln 0 counts as 0.
 * @throws when an amount is negative or all are 0: a program error, means start at the lowest point of the scale
 */
export function relativeEntropy(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0) || amounts.some((amount) => amount < 0)) throw new Error('Entropy needs amounts that have shares');
  const entropy = amounts.reduce((sum, amount) => {
    const share = amount / total;
    return share === 0 ? sum : sum - share * Math.log(share);
  }, 0);
  return entropy / Math.log(amounts.length);
}

/**
 * A participant's relational profile from the four scale means.
 * @param precision per scale; the built-in assumption where the study's own is not known yet
 */
export function relationalProfile(
  means: PerModel<number>,
  precision: PerModel<Precision> = ASSUMED_PRECISION,
): RelationalProfile {
  const amounts = RELATIONAL_MODELS.map((model) => means[model]);
  const closeness = meanOf(amounts);
  return {
    means,
    closeness,
    relative: perModel((model) => means[model] - closeness),
    dominant: dominantModel(means, precision),
    entropy: relativeEntropy(amounts),
    communalMinusMarket: means.communal_sharing - means.market_pricing,
  };
}
