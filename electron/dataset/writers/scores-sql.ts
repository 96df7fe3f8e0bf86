import { BIAT_ALGORITHM_NAMES, BIAT_ALGORITHMS } from '../../../shared/associations/scoring/biat';
import { IAT_ALGORITHM_NAMES, IAT_ALGORITHMS } from '../../../shared/associations/scoring/iat-algorithms';

/**
 * The same scores in plain SQL, for whoever wants to check or repeat them on a machine or cluster of their own. Only
 * what DuckDB, Spark and Trino share is used: common table expressions, CASE, AVG, STDDEV_SAMP, LN.
 */

const HEAD = `-- Recomputes the association scores from the trials. Plain SQL: DuckDB, Spark SQL and Trino run it unchanged.
-- It reads one relation named trials: the Parquet folder beside this file. To make it known, for example:
--   DuckDB: CREATE VIEW trials AS SELECT * FROM read_parquet('trials/**/*.parquet', hive_partitioning = true);
--   Spark:  CREATE TEMPORARY VIEW trials USING parquet OPTIONS (path 'trials');
--   Trino:  an external table over the folder, partitioned by study and site.
-- Result: one row per session, task and score; value is NULL where a score does not exist.
-- IAT: Greenwald, Nosek & Banaji 2003, Table 4. SC-IAT: Karpinski & Steinman 2006. Brief IAT: Nosek, Bar-Anan,
-- Sriram, Axt & Greenwald 2014, Table 9. Priming: Fazio, Jackson, Dunton & Williams 1995.
`;

/** Trials that count and were answered: the same that the program scores. */
const RESPONDED = `responded AS (
  SELECT session_id, task, kind, block_role, trial, prime_category, stimulus_category, correct,
         CAST(latency_ms AS DOUBLE) AS first_ms, CAST(latency_corrected_ms AS DOUBLE) AS corrected_ms
  FROM trials
  WHERE counts = 1 AND timed_out = 0 AND correct IS NOT NULL AND latency_ms IS NOT NULL
)`;

function valuesOf(rows: readonly string[]): string {
  return rows.map((row) => `  SELECT ${row}`).join(' UNION ALL\n');
}

const IAT_RULES = `iat_rules AS (
${valuesOf(
  IAT_ALGORITHM_NAMES.map((name) => {
    const { latency, deleteBelow, errors } = IAT_ALGORITHMS[name];
    return `'${name.toLowerCase()}' AS score, '${latency}' AS latency, ${deleteBelow ?? 0} AS shortest, '${errors}' AS errors`;
  }),
)}
)`;

const BIAT_RULES = `biat_rules AS (
${valuesOf(
  BIAT_ALGORITHM_NAMES.map((name) => {
    const { latency, errorPenalty } = BIAT_ALGORITHMS[name];
    const penalty = errorPenalty === null ? 'CAST(NULL AS DOUBLE)' : `CAST(${errorPenalty} AS DOUBLE)`;
    return `'${name.toLowerCase()}' AS score, '${latency}' AS latency, ${penalty} AS penalty`;
  }),
)}
)`;

/** D1 to D6: deletions, errors replaced per block, difference of means over the deviation of both blocks. */
const IAT = `${IAT_RULES},
iat_timed AS (
  SELECT r.session_id, r.task, a.score, a.errors, a.shortest, r.block_role,
         CASE WHEN r.block_role IN ('practice_compatible', 'practice_incompatible') THEN 'practice' ELSE 'test' END AS pair,
         CASE WHEN a.errors <> 'as_measured' AND r.correct = 0 THEN 1 ELSE 0 END AS is_replaced,
         CASE WHEN a.latency = 'corrected' THEN r.corrected_ms ELSE r.first_ms END AS ms
  FROM responded r CROSS JOIN iat_rules a
  WHERE r.kind = 'iat'
    AND r.block_role IN ('practice_compatible', 'practice_incompatible', 'test_compatible', 'test_incompatible')
),
iat_blocks AS (
  SELECT session_id, task, score, block_role,
         AVG(CASE WHEN is_replaced = 0 THEN ms END) AS mean_ms,
         STDDEV_SAMP(CASE WHEN is_replaced = 0 THEN ms END) AS sd_ms
  FROM iat_timed
  WHERE ms <= 10000 AND ms >= shortest
  GROUP BY session_id, task, score, block_role
),
iat_values AS (
  SELECT t.session_id, t.task, t.score, t.pair,
         CASE WHEN t.block_role IN ('practice_compatible', 'test_compatible') THEN 1 ELSE 0 END AS is_compatible,
         CASE WHEN t.ms IS NULL THEN NULL
              WHEN t.is_replaced = 0 THEN t.ms
              WHEN t.errors = 'mean_plus_600' THEN b.mean_ms + 600
              ELSE b.mean_ms + 2 * b.sd_ms END AS ms
  FROM iat_timed t
  LEFT JOIN iat_blocks b
    ON b.session_id = t.session_id AND b.task = t.task AND b.score = t.score AND b.block_role = t.block_role
  WHERE t.ms IS NULL OR (t.ms <= 10000 AND t.ms >= t.shortest)
),
iat_pairs AS (
  SELECT session_id, task, score, pair,
         CASE WHEN SUM(CASE WHEN ms IS NULL THEN 1 ELSE 0 END) = 0
              THEN (AVG(CASE WHEN is_compatible = 0 THEN ms END) - AVG(CASE WHEN is_compatible = 1 THEN ms END))
                   / NULLIF(STDDEV_SAMP(ms), 0) END AS d
  FROM iat_values
  GROUP BY session_id, task, score, pair
),
iat_scores AS (
  SELECT session_id, task, 'iat' AS kind, score,
         (MAX(CASE WHEN pair = 'practice' THEN d END) + MAX(CASE WHEN pair = 'test' THEN d END)) / 2 AS value
  FROM iat_pairs
  GROUP BY session_id, task, score
)`;

/** Under 350 ms deleted, errors are the block's mean of all responses plus 400 ms, over the deviation of correct ones. */
const SCIAT = `sciat_timed AS (
  SELECT session_id, task, block_role, correct, first_ms AS ms
  FROM responded
  WHERE kind = 'sciat' AND block_role IN ('test_compatible', 'test_incompatible') AND first_ms >= 350
),
sciat_blocks AS (
  SELECT session_id, task, block_role, AVG(ms) AS mean_ms
  FROM sciat_timed
  GROUP BY session_id, task, block_role
),
sciat_scores AS (
  SELECT t.session_id, t.task, 'sciat' AS kind, 'd_sciat' AS score,
         (AVG(CASE WHEN t.block_role = 'test_incompatible'
                   THEN CASE WHEN t.correct = 1 THEN t.ms ELSE b.mean_ms + 400 END END)
          - AVG(CASE WHEN t.block_role = 'test_compatible'
                     THEN CASE WHEN t.correct = 1 THEN t.ms ELSE b.mean_ms + 400 END END))
         / NULLIF(STDDEV_SAMP(CASE WHEN t.correct = 1 THEN t.ms END), 0) AS value
  FROM sciat_timed t
  JOIN sciat_blocks b ON b.session_id = t.session_id AND b.task = t.task AND b.block_role = t.block_role
  GROUP BY t.session_id, t.task
)`;

/** Warm-up and over 10 s deleted, latencies recoded to 400-2000 ms, mean of two pairs of blocks. */
const BIAT = `${BIAT_RULES},
biat_timed AS (
  SELECT r.session_id, r.task, a.score, a.penalty, r.block_role,
         CASE WHEN a.penalty IS NOT NULL AND r.correct = 0 THEN 1 ELSE 0 END AS is_replaced,
         CASE WHEN a.latency = 'corrected' THEN r.corrected_ms ELSE r.first_ms END AS measured_ms
  FROM responded r CROSS JOIN biat_rules a
  WHERE r.kind = 'biat' AND r.trial > 4
    AND r.block_role IN ('block1_compatible', 'block1_incompatible', 'block2_compatible', 'block2_incompatible')
),
biat_recoded AS (
  SELECT session_id, task, score, penalty, block_role, is_replaced,
         CASE WHEN measured_ms < 400 THEN 400 WHEN measured_ms > 2000 THEN 2000 ELSE measured_ms END AS ms
  FROM biat_timed
  WHERE measured_ms IS NULL OR measured_ms <= 10000
),
biat_blocks AS (
  SELECT session_id, task, score, block_role, AVG(CASE WHEN is_replaced = 0 THEN ms END) AS mean_ms
  FROM biat_recoded
  GROUP BY session_id, task, score, block_role
),
biat_values AS (
  SELECT t.session_id, t.task, t.score,
         CASE WHEN t.block_role IN ('block1_compatible', 'block1_incompatible') THEN 1 ELSE 2 END AS pair,
         CASE WHEN t.block_role IN ('block1_compatible', 'block2_compatible') THEN 1 ELSE 0 END AS is_compatible,
         CASE WHEN t.ms IS NULL THEN NULL WHEN t.is_replaced = 0 THEN t.ms ELSE b.mean_ms + t.penalty END AS ms
  FROM biat_recoded t
  JOIN biat_blocks b
    ON b.session_id = t.session_id AND b.task = t.task AND b.score = t.score AND b.block_role = t.block_role
),
biat_pairs AS (
  SELECT session_id, task, score, pair,
         CASE WHEN SUM(CASE WHEN ms IS NULL THEN 1 ELSE 0 END) = 0
              THEN (AVG(CASE WHEN is_compatible = 0 THEN ms END) - AVG(CASE WHEN is_compatible = 1 THEN ms END))
                   / NULLIF(STDDEV_SAMP(ms), 0) END AS d
  FROM biat_values
  GROUP BY session_id, task, score, pair
),
biat_scores AS (
  SELECT session_id, task, 'biat' AS kind, score,
         (MAX(CASE WHEN pair = 1 THEN d END) + MAX(CASE WHEN pair = 2 THEN d END)) / 2 AS value
  FROM biat_pairs
  GROUP BY session_id, task, score
)`;

/** Correct responses of 300 to 1000 ms: how much more prime A than prime B speeds positive targets up. */
const PRIMING = `priming_timed AS (
  SELECT session_id, task, prime_category, stimulus_category, first_ms AS ms
  FROM responded
  WHERE kind = 'priming' AND block_role = 'priming' AND correct = 1 AND first_ms >= 300 AND first_ms <= 1000
),
priming_means AS (
  SELECT session_id, task,
         AVG(CASE WHEN prime_category = 'prime_A' AND stimulus_category = 'positive' THEN ms END) AS a_positive,
         AVG(CASE WHEN prime_category = 'prime_A' AND stimulus_category = 'negative' THEN ms END) AS a_negative,
         AVG(CASE WHEN prime_category = 'prime_B' AND stimulus_category = 'positive' THEN ms END) AS b_positive,
         AVG(CASE WHEN prime_category = 'prime_B' AND stimulus_category = 'negative' THEN ms END) AS b_negative,
         AVG(CASE WHEN prime_category = 'prime_A' AND stimulus_category = 'positive' THEN LN(ms) END) AS ln_a_positive,
         AVG(CASE WHEN prime_category = 'prime_A' AND stimulus_category = 'negative' THEN LN(ms) END) AS ln_a_negative,
         AVG(CASE WHEN prime_category = 'prime_B' AND stimulus_category = 'positive' THEN LN(ms) END) AS ln_b_positive,
         AVG(CASE WHEN prime_category = 'prime_B' AND stimulus_category = 'negative' THEN LN(ms) END) AS ln_b_negative
  FROM priming_timed
  GROUP BY session_id, task
),
priming_scores AS (
  SELECT session_id, task, 'priming' AS kind, 'effect_ms_300_1000' AS score,
         (a_negative - a_positive) - (b_negative - b_positive) AS value
  FROM priming_means
  UNION ALL
  SELECT session_id, task, 'priming', 'effect_ln_300_1000',
         (ln_a_negative - ln_a_positive) - (ln_b_negative - ln_b_positive)
  FROM priming_means
)`;

const RESULT = `SELECT session_id, task, kind, score, value FROM iat_scores
UNION ALL SELECT session_id, task, kind, score, value FROM sciat_scores
UNION ALL SELECT session_id, task, kind, score, value FROM biat_scores
UNION ALL SELECT session_id, task, kind, score, value FROM priming_scores
ORDER BY session_id, task, score
`;

/**
 * The text of scores.sql: one query that makes D1 to D6, the SC-IAT's and brief IAT's D and the priming effect from a
 * relation `trials` (the trials table with the column `counts`). Score names are the scores table's columns.
 */
export function scoresSql(): string {
  return `${HEAD}WITH ${[RESPONDED, IAT, SCIAT, BIAT, PRIMING].join(',\n')}\n${RESULT}`;
}
