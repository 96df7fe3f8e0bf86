import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { SCORED_TASKS, taskScoring, type ScoredTask } from '../../../../../shared/associations/scoring/tasks';
import { trialsOfRecords } from '../../../../../shared/associations/scoring/records';
import { trialRecord, type TrialRecord } from '../../../../../shared/associations/trial';
import { randomFrom } from '../../../../../shared/base/random';
import type { Row, Table } from '../../../../../electron/dataset/table';
import { writeParquet } from '../../../../../electron/dataset/writers/parquet';
import { scoresSql } from '../../../../../electron/dataset/writers/scores-sql';
import { COUNTS_VARIABLE } from '../../../../../electron/dataset/tables/scores';
import { everything, readTable } from '../../../../support/scoring-reference';
import { cellsRead, demoTables, READ, simulatedSession } from '../../../../support/demo-tables';
import { table, variable } from '../../../../support/tables';
import { inFolder } from '../../../../support/outside-programs';

const FILES: Record<ScoredTask, string> = {
  iat: 'iat_trials.csv',
  sciat: 'sciat_trials.csv',
  biat: 'biat_trials.csv',
  priming: 'ept_trials.csv',
};

function milliseconds(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

interface Session {
  readonly id: string;
  readonly kind: ScoredTask;
  readonly trials: readonly TrialRecord[];
}

const UNMEASURED = {
  stimulus: 'word',
  prime: null,
  sideCorrect: 'left',
  key: null,
  presses: [],
  onsetMs: null,
  onsetSource: 'presentation',
  frameMs: null,
  responseMs: null,
  handlerMs: null,
  refreshHz: null,
  flags: [],
  seed: 4_294_967_295,
} as const;

/** The published reference trials, one session per participant and task. */
function referenceSessions(): Session[] {
  return SCORED_TASKS.flatMap((kind) => {
    const byParticipant = Map.groupBy(readTable(FILES[kind]), (row) => row['participant'] ?? '');
    return [...byParticipant].map(([id, rows]) => ({
      id,
      kind,
      trials: rows.map((row) =>
        trialRecord.parse({
          ...UNMEASURED,
          task: `task_${kind}`,
          kind,
          block: Number(row['block']),
          blockRole: row['block_role'],
          attempt: 1,
          trial: Number(row['trial']),
          stimulusCategory: row['target_valence'] ?? row['stimulus_category'],
          primeCategory: row['prime_category'] ?? null,
          correct: row['correct'] === '' ? null : row['correct'] === '1',
          latencyMs: milliseconds(row['latency_ms']),
          latencyCorrectedMs: milliseconds(row['latency_corrected_ms']),
          timedOut: row['timed_out'] === '1',
          invalidReason: null,
        }),
      ),
    }));
  });
}

const ROLES: Record<ScoredTask, readonly TrialRecord['blockRole'][]> = {
  iat: ['practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'],
  sciat: ['practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'],
  biat: ['block1_compatible', 'block1_incompatible', 'block2_compatible', 'block2_incompatible'],
  priming: ['priming', 'priming'],
};

/** Trials at random, over the whole range that rules look at: fast, slow, missing, all alike, hardly any. */
function drawnSession(seed: number): Session {
  const random = randomFrom(seed);
  const kind = SCORED_TASKS[seed % SCORED_TASKS.length] ?? 'iat';
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;
  const length = pick([0, 1, 2, 5, 12, 40]);
  const errorRate = pick([0, 0.1, 0.9, 1]);
  const alike = random.next() < 0.1;
  const lost = random.next() < 0.1;
  const trials = ROLES[kind].flatMap((blockRole, block) =>
    Array.from({ length: random.next() < 0.05 ? 0 : length + 5 }, (_, index) => {
      const timedOut = random.next() < 0.03;
      const latencyMs = timedOut ? null : alike ? 600 : Math.round(random.next() ** 3 * 12_000_000) / 1000;
      const correct = random.next() >= errorRate;
      return trialRecord.parse({
        ...UNMEASURED,
        task: `task_${kind}`,
        kind,
        block: block + 1,
        blockRole,
        attempt: 1,
        trial: index + 1,
        stimulusCategory: pick(['positive', 'negative']),
        primeCategory: kind === 'priming' ? pick(['prime_A', 'prime_B']) : null,
        correct: timedOut ? null : correct,
        latencyMs,
        latencyCorrectedMs:
          latencyMs === null || (lost && random.next() < 0.1) ? null : latencyMs + (correct ? 0 : 412.5),
        timedOut,
        invalidReason: random.next() < 0.02 ? 'interrupted' : null,
      });
    }),
  );
  return { id: `drawn${seed}`, kind, trials };
}

/** What the program makes of a session: its scores by the names that scores.sql uses; null where undefined. */
function ownScores({ kind, trials }: Session): Map<string, number | null> {
  const prepared = taskScoring[kind].prepare(everything);
  const cells = prepared.score(trialsOfRecords(kind, trials));
  return new Map(
    prepared.columns.map((name, index) => {
      const cell = cells[index];
      return [name.toLowerCase(), cell && typeof cell === 'object' && cell.kind === 'defined' ? cell.value : null];
    }),
  );
}

function* rowsOf(sessions: readonly Session[]): Generator<Row> {
  for (const { id, trials } of sessions) {
    for (const trial of trials) {
      yield [id, ...cellsRead(trial), trial.invalidReason === null ? 1 : 0];
    }
  }
}

function trialsTable(sessions: readonly Session[]): Table {
  const variables = [variable('session_id', 'string'), ...READ, COUNTS_VARIABLE];
  return { ...table(variables, [], 'trials'), rows: () => rowsOf(sessions) };
}

async function sqlScores(trials: Table): Promise<Map<string, number | null>> {
  return inFolder(async (folder) => {
    writeParquet(trials, folder, [
      { name: 'study', value: 'reference' },
      { name: 'site', value: 'all' },
    ]);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const files = path.join(folder, '**/*.parquet').replaceAll("'", "''");
    await connection.run(`CREATE VIEW trials AS SELECT * FROM read_parquet('${files}', hive_partitioning = true)`);
    const reader = await connection.runAndReadAll(scoresSql());
    const scores = new Map(
      reader
        .getRowObjects()
        .map(({ session_id, task, score, value }) => [
          `${String(session_id)} ${String(task)} ${String(score)}`,
          typeof value === 'number' ? value : null,
        ]),
    );
    connection.closeSync();
    return scores;
  });
}

const SCORES: Record<ScoredTask, readonly string[]> = {
  iat: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'],
  sciat: ['d_sciat'],
  biat: ['d_builtin', 'd_first', 'd_600'],
  priming: ['effect_ms_300_1000', 'effect_ln_300_1000'],
};

async function expectEqual(sessions: readonly Session[]): Promise<number> {
  const fromSql = await sqlScores(trialsTable(sessions));
  let compared = 0;
  for (const session of sessions) {
    const own = ownScores(session);
    for (const score of SCORES[session.kind]) {
      const value = fromSql.get(`${session.id} task_${session.kind} ${score}`) ?? null;
      const expected = own.get(score) ?? null;
      const where = `${session.id} ${score}: ${expected} and ${value}`;
      if (expected === null || value === null) expect(value, where).toBe(expected);
      else expect(Math.abs(value - expected), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      if (expected !== null) compared += 1;
    }
  }
  return compared;
}

describe('scores.sql in DuckDB', () => {
  it('gives the scores of the reference data, undefined where they are undefined', async () => {
    expect(await expectEqual(referenceSessions())).toBeGreaterThan(400);
  });

  it('gives the same as the program for trials drawn at random', async () => {
    const sessions = Array.from({ length: 400 }, (_, seed) => drawnSession(seed + 1));
    expect(await expectEqual(sessions)).toBeGreaterThan(300);
  });

  it('gives the scores table of simulated sessions', async () => {
    const tables = demoTables(Array.from({ length: 12 }, (_, seed) => simulatedSession(seed + 1)));
    const [trials, scores] = ['trials', 'scores'].map((name) => tables.find((candidate) => candidate.name === name));
    if (!trials || !scores) throw new Error('no trials or scores');
    const fromSql = await sqlScores(trials);
    const column = (name: string): number => scores.variables.findIndex((candidate) => candidate.name === name);
    let compared = 0;
    for (const row of scores.rows()) {
      const [session, task, kind] = row;
      for (const score of SCORES[kind as ScoredTask]) {
        const own = row[column(score)];
        const value = fromSql.get(`${String(session)} ${String(task)} ${score}`);
        expect(
          typeof own === 'number' && typeof value === 'number' ? Math.abs(own - value) : { own, value },
        ).toBeLessThan(1e-9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(12);
  });
});
