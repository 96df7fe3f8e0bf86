import { ASSOCIATION_SOURCES, type AssociationSource, type Valence } from '../session/events';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { correlation, type Estimated } from '../statistics/means';
import { clusteredShare } from '../statistics/ratios';
import type { NoFinding } from './question-result';

/** What one participant named, and the two measures it may go with; null where that measure is missing. */
export interface Named {
  readonly associations: readonly { readonly source: AssociationSource; readonly valence: Valence }[];
  readonly grade: number | null;
  readonly automatic: number | null;
}

/** Where the association came from: own experience, or stories (hearsay, media, sector). */
export const ORIGINS = ['own', 'stories'] as const;
export type Origin = (typeof ORIGINS)[number];

interface SourceOfAssociations {
  readonly source: AssociationSource;
  readonly counts: Readonly<Record<Valence, number>>;
  /** Of all associations. */
  readonly share: Estimated;
  /** Negative ones among those of this source; null when nobody named any. */
  readonly negative: Estimated | null;
}

export interface AssociationSources {
  readonly associations: number;
  readonly sources: readonly SourceOfAssociations[];
  /** How the mean valence of each origin goes with what is said and with the automatic association; null: too few. */
  readonly together: readonly {
    readonly origin: Origin;
    readonly withGrade: Estimated | null;
    readonly withAutomatic: Estimated | null;
  }[];
}

const VALUE: Readonly<Record<Valence, number>> = { negative: -1, neutral: 0, positive: 1 };

/** Fewer participants say nothing about how two measures go together. */
const FEWEST_PAIRS = 10;

/** Mean valence, -1..1, of what a participant named from an origin; null when nothing. */
export function meanValence({ associations }: Named, origin: Origin): number | null {
  const values = associations.flatMap(({ source, valence }) =>
    (source === 'own') === (origin === 'own') ? [VALUE[valence]] : [],
  );
  return values.length === 0 ? null : values.reduce<number>((sum, value) => sum + value, 0) / values.length;
}

function togetherWith(
  participants: readonly Named[],
  origin: Origin,
  measure: 'grade' | 'automatic',
  confidence: number,
): Estimated | null {
  const pairs = participants.flatMap((one) => {
    const [named, measured] = [meanValence(one, origin), one[measure]];
    return named === null || measured === null ? [] : [[named, measured] as const];
  });
  const found = correlation(pairs, confidence);
  return found.kind === 'defined' && pairs.length >= FEWEST_PAIRS ? found.value : null;
}

function sourceOf(
  participants: readonly Named[],
  source: AssociationSource,
  confidence: number,
): SourceOfAssociations | null {
  const named = participants.map(({ associations }) => ({
    whole: associations.length,
    own: associations.filter((one) => one.source === source),
  }));
  const count = (valence: Valence): number =>
    named.reduce((sum, { own }) => sum + own.filter((one) => one.valence === valence).length, 0);
  const share = clusteredShare(
    named.map(({ own, whole }) => ({ part: own.length, whole })),
    confidence,
  );
  const negative = clusteredShare(
    named.map(({ own }) => ({ part: own.filter(({ valence }) => valence === 'negative').length, whole: own.length })),
    confidence,
  );
  if (share.kind === 'undefined') return null;
  return {
    source,
    counts: { negative: count('negative'), neutral: count('neutral'), positive: count('positive') },
    share: share.value,
    negative: negative.kind === 'defined' ? negative.value : null,
  };
}

/**
 * Where associations come from and how they are coloured (question 8), and whether those from stories go with the
 * automatic measure and those from own experience with what is said. Shares count associations, but their intervals
 * come from the spread between participants.
 */
export function associationSources(
  participants: readonly Named[],
  confidence = 0.95,
): Estimate<AssociationSources, NoFinding> {
  const sources = ASSOCIATION_SOURCES.flatMap((source) => sourceOf(participants, source, confidence) ?? []);
  if (sources.length === 0) return undefinedBecause('group_too_small');
  return defined({
    associations: participants.reduce((sum, { associations }) => sum + associations.length, 0),
    sources,
    together: ORIGINS.map((origin) => ({
      origin,
      withGrade: togetherWith(participants, origin, 'grade', confidence),
      withAutomatic: togetherWith(participants, origin, 'automatic', confidence),
    })),
  });
}
