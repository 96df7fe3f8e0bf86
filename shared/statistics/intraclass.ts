import { defined, undefinedBecause, type Estimate } from './estimate';
import { cell, shapeProblem, total, type Matrix, type MatrixProblem } from './matrix';

/** The mean squares of targets x judges, one rating per cell. */
export interface RatingMeanSquares {
  readonly targets: number;
  readonly judges: number;
  /** Within targets: judges and rest together. */
  readonly within: number;
  readonly betweenTargets: number;
  readonly betweenJudges: number;
  readonly residual: number;
}

/**
 * The six intraclass correlations of Shrout & Fleiss (1979, Psychological Bulletin 86:420-428): one-way random,
 * two-way random and two-way mixed, each for a single judge and for the mean of all judges.
 */
export interface IntraclassCorrelations {
  /** ICC(1,1): each target rated by other judges. */
  readonly oneWaySingle: number;
  /** ICC(2,1): judges a random sample; agreement. */
  readonly twoWayRandomSingle: number;
  /** ICC(3,1): these judges only; consistency. */
  readonly twoWayMixedSingle: number;
  readonly oneWayAverage: number;
  readonly twoWayRandomAverage: number;
  /** ICC(3,k), which equals Cronbach's alpha. */
  readonly twoWayMixedAverage: number;
}

/** Analysis of variance of a complete table. @param ratings one row per target, a column per judge; 2 x 2 or more */
export function ratingMeanSquares(ratings: Matrix): RatingMeanSquares {
  const targets = ratings.length;
  const judges = ratings[0]?.length ?? 0;
  const grand = total(ratings.map(total)) / (targets * judges);
  const rowMeans = ratings.map((row) => total(row) / judges);
  const columnMeans = (ratings[0] ?? []).map(
    (_first, judge) => total(ratings.map((_row, target) => cell(ratings, target, judge))) / targets,
  );
  const betweenTargets = judges * total(rowMeans.map((mean) => (mean - grand) ** 2));
  const betweenJudges = targets * total(columnMeans.map((mean) => (mean - grand) ** 2));
  const residual = total(
    ratings.map((row, target) =>
      total(row.map((rating, judge) => (rating - (rowMeans[target] ?? 0) - (columnMeans[judge] ?? 0) + grand) ** 2)),
    ),
  );
  return {
    targets,
    judges,
    within: (betweenJudges + residual) / (targets * (judges - 1)),
    betweenTargets: betweenTargets / (targets - 1),
    betweenJudges: betweenJudges / (judges - 1),
    residual: residual / ((targets - 1) * (judges - 1)),
  };
}

/** All six forms at once (Shrout & Fleiss 1979, pp. 423-426). Forms may be negative; none exceeds 1. */
export function intraclassCorrelations(ratings: Matrix): Estimate<IntraclassCorrelations, MatrixProblem> {
  const problem = shapeProblem(ratings, { rows: 2, columns: 2 });
  if (problem !== null) return undefinedBecause(problem);
  const { targets, judges, within, betweenTargets, betweenJudges, residual } = ratingMeanSquares(ratings);
  // Without differences between targets the average forms divide by nothing.
  if (!(betweenTargets > 0)) return undefinedBecause('zero_variance');
  const judgesPerTarget = (judges * (betweenJudges - residual)) / targets;
  return defined({
    oneWaySingle: (betweenTargets - within) / (betweenTargets + (judges - 1) * within),
    twoWayRandomSingle: (betweenTargets - residual) / (betweenTargets + (judges - 1) * residual + judgesPerTarget),
    twoWayMixedSingle: (betweenTargets - residual) / (betweenTargets + (judges - 1) * residual),
    oneWayAverage: (betweenTargets - within) / betweenTargets,
    twoWayRandomAverage: (betweenTargets - residual) / (betweenTargets + (betweenJudges - residual) / targets),
    twoWayMixedAverage: (betweenTargets - residual) / betweenTargets,
  });
}
