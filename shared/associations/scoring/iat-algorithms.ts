import type { LatencyKind } from './trials';

/** What an error trial counts as. */
type ErrorTreatment = 'as_measured' | 'mean_plus_two_deviations' | 'mean_plus_600';

export interface IatAlgorithm {
  readonly latency: LatencyKind;
  /** Latencies under this many ms are deleted before any mean; null deletes none. */
  readonly deleteBelow: number | null;
  readonly errors: ErrorTreatment;
}

/**
 * The six D measures (Greenwald, Nosek & Banaji 2003, Table 4, names as in the usual software). Adding an algorithm
 * is adding an entry.
 */
export const IAT_ALGORITHMS = {
  D1: { latency: 'corrected', deleteBelow: null, errors: 'as_measured' },
  D2: { latency: 'corrected', deleteBelow: 400, errors: 'as_measured' },
  D3: { latency: 'first', deleteBelow: null, errors: 'mean_plus_two_deviations' },
  D4: { latency: 'first', deleteBelow: null, errors: 'mean_plus_600' },
  D5: { latency: 'first', deleteBelow: 400, errors: 'mean_plus_two_deviations' },
  D6: { latency: 'first', deleteBelow: 400, errors: 'mean_plus_600' },
} as const satisfies Record<string, IatAlgorithm>;

export const IAT_ALGORITHM_NAMES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const;
export type IatAlgorithmName = (typeof IAT_ALGORITHM_NAMES)[number];
