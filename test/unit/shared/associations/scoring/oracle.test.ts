import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoredTask } from '../../../../../shared/associations/scoring/tasks';
import {
  biatOracle,
  iatOracle,
  primingOracle,
  sciatOracle,
  type OracleScores,
  type OracleTrial,
} from '../../../../support/scoring-oracle';
import { inFolder, scored, type Row } from '../../../../support/scoring-reference';

const ORACLES: Readonly<Record<ScoredTask, (trials: readonly OracleTrial[]) => OracleScores>> = {
  iat: iatOracle,
  sciat: sciatOracle,
  biat: biatOracle,
  priming: primingOracle,
};

const ROLES: Readonly<Record<ScoredTask, readonly string[]>> = {
  iat: ['practice_target', 'practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'],
  sciat: ['practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'],
  biat: ['practice', 'block1_compatible', 'block1_incompatible', 'block2_compatible', 'block2_incompatible'],
  priming: ['practice', 'priming', 'priming'],
};
const LONGEST_BLOCK: Readonly<Record<ScoredTask, number>> = { iat: 9, sciat: 9, biat: 11, priming: 16 };

/** A row of the file: a trial, or one of a try that was broken off and repeated. */
interface FileTrial extends OracleTrial {
  readonly invalid: string;
}

const EDGES = [0, 299, 300, 301, 349, 350, 351, 399, 400, 401, 999, 1000, 1001, 1500, 1999, 2000, 2001] as const;
const VERY_SLOW = [9999, 10_000, 10_001, 45_000] as const;
/** Half and quarter milliseconds are exact in binary, so that equal latencies have no variance in the oracle either. */
const ordinary = fc.integer({ min: 1200, max: 6000 }).map((quarters) => quarters / 4);
const latencyOf = {
  ordinary,
  edges: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...EDGES) }, ordinary, fc.constantFrom(...VERY_SLOW)),
  alike: fc.constantFrom(600, 2100),
} as const;

interface Nature {
  readonly latency: keyof typeof latencyOf;
  readonly errors: 'none' | 'some' | 'all';
  readonly timeouts: boolean;
}

const nature: fc.Arbitrary<Nature> = fc.record({
  latency: fc.constantFrom<keyof typeof latencyOf>('ordinary', 'ordinary', 'edges', 'edges', 'alike'),
  errors: fc.constantFrom<Nature['errors']>('none', 'some', 'some', 'some', 'all'),
  timeouts: fc.boolean(),
});

function trialsOfBlock(block: number, role: string, most: number): fc.Arbitrary<FileTrial[]> {
  const length = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 6, arbitrary: fc.integer({ min: 3, max: most }) },
  );
  return fc.tuple(nature, length).chain(([{ latency, errors, timeouts }, count]) => {
    const one = fc.record({
      latency: latencyOf[latency],
      correct:
        errors === 'some' ? fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0) : fc.constant(errors === 'none'),
      timedOut: timeouts ? fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0) : fc.constant(false),
      extra: fc.constantFrom(0, 0.5, 150, 400, 9700),
      prime: fc.constantFrom('prime_A' as const, 'prime_B' as const),
      target: fc.constantFrom('positive' as const, 'negative' as const),
    });
    return fc.array(one, { minLength: count, maxLength: count }).map((drawn) =>
      drawn.map(({ timedOut, extra, ...trial }, index) => ({
        ...trial,
        block,
        role,
        trial: index + 1,
        correct: timedOut ? null : trial.correct,
        corrected: trial.correct ? trial.latency : trial.latency + extra,
        invalid: '',
      })),
    );
  });
}

/** Some blocks were broken off once: their raw rows stand before the repeat, marked, with the same trial numbers. */
function withBrokenOff(trials: FileTrial[]): fc.Arbitrary<FileTrial[]> {
  return fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat()).map(([drawn, cut]) => {
    if (drawn > 0) return trials;
    const raw = trials.slice(0, cut % (trials.length + 1));
    return [...raw.map((trial) => ({ ...trial, latency: 777, invalid: 'interrupted' })), ...trials];
  });
}

function person(task: ScoredTask): fc.Arbitrary<FileTrial[]> {
  const blocks = ROLES[task].map((role, index) =>
    trialsOfBlock(index + 1, role, LONGEST_BLOCK[task]).chain(withBrokenOff),
  );
  return fc.tuple(...blocks).map((drawn) => drawn.flat());
}

interface Form {
  readonly columns: readonly string[];
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
  readonly quoted: boolean;
  readonly decimals: boolean;
}

const COLUMNS = [
  'participant',
  'block',
  'block_role',
  'trial',
  'prime_category',
  'target_valence',
  'correct',
  'latency_ms',
  'latency_corrected_ms',
  'timed_out',
  'invalid_reason',
  'note',
  'stimulus_category',
] as const;

const form: fc.Arbitrary<Form> = fc.record({
  columns: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  lineEnd: fc.constantFrom<Form['lineEnd']>('\n', '\r\n'),
  mark: fc.boolean(),
  quoted: fc.boolean(),
  decimals: fc.boolean(),
});

function fieldsOf(participant: string, trial: FileTrial, decimals: boolean): Readonly<Record<string, string>> {
  const isOut = trial.correct === null;
  const ms = (value: number): string => (isOut ? '' : decimals ? value.toFixed(3) : String(value));
  return {
    participant,
    block: String(trial.block),
    block_role: trial.role,
    trial: String(trial.trial),
    prime_category: trial.prime,
    target_valence: trial.target,
    correct: isOut ? 'NA' : trial.correct === true ? '1' : '0',
    latency_ms: ms(trial.latency),
    latency_corrected_ms: ms(trial.corrected),
    timed_out: isOut ? '1' : '0',
    invalid_reason: trial.invalid,
    note: 'anything; "at, all"',
    stimulus_category: 'x',
  };
}

function csvOf(people: readonly FileTrial[][], { columns, lineEnd, mark, quoted, decimals }: Form): string {
  const written = (field: string): string =>
    quoted || /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  const rows = people.flatMap((trials, index) =>
    trials.map((trial) => {
      const fields = fieldsOf(`P${index + 1}`, trial, decimals);
      return columns.map((column) => written(fields[column] ?? '')).join(',');
    }),
  );
  return (mark ? '\uFEFF' : '') + [columns.map(written).join(','), ...rows].join(lineEnd);
}

/** What our table says otherwise than the oracle, in words. */
function disagreements(expected: OracleScores, row: Row | undefined, chosen: (column: string) => boolean): string[] {
  return Object.entries(expected).flatMap(([column, value]) => {
    const found = row?.[column];
    if (found === undefined) return chosen(column) ? [`${column} is not there`] : [];
    if (value === null) return found === '' ? [] : [`${column}: undefined, but ${found}`];
    if (typeof value === 'string') return found === value ? [] : [`${column}: ${value}, but ${found}`];
    const distance = found === '' ? Number.POSITIVE_INFINITY : Math.abs(Number(found) - value);
    return distance <= 1e-9 * Math.max(1, Math.abs(value)) ? [] : [`${column}: ${value}, but ${found}`];
  });
}

const options = fc.record({
  sd: fc.constantFrom('after_penalty' as const, 'before_penalty' as const),
  penaltyMean: fc.constantFrom('all_responded' as const, 'correct' as const),
  halves: fc.boolean(),
  few: fc.boolean(),
});
type Options = typeof options extends fc.Arbitrary<infer Value> ? Value : never;

const FEW: Readonly<Record<ScoredTask, readonly string[]>> = {
  iat: ['D3', 'D2'],
  sciat: [],
  biat: ['D_600'],
  priming: [],
};

/** Which of the oracle's columns a choice of options must give. */
function isChosen(task: ScoredTask, { sd, penaltyMean, halves, few }: Options): (column: string) => boolean {
  return (column) => {
    if (/_(odd|even)$/.test(column) && !halves) return false;
    if (column.endsWith('_sd_before_penalty') && sd === 'after_penalty') return false;
    if (column.endsWith('_penalty_on_correct_mean') && penaltyMean === 'all_responded') return false;
    const algorithm = /^D(?:\d|_builtin|_first|_600)/.exec(column)?.[0];
    return !few || algorithm === undefined || FEW[task].length === 0 || FEW[task].includes(algorithm);
  };
}

describe.each(['iat', 'sciat', 'biat', 'priming'] as const)('random trials of the %s', (task) => {
  it('are scored as the text of the design says, with every option and in every form of a file', async () => {
    const people = fc
      .array(person(task), { minLength: 1, maxLength: 6 })
      .filter((drawn) => drawn.every((one) => one.length > 0));
    await fc.assert(
      fc.asyncProperty(people, form, options, async (drawn, written, wanted) => {
        await inFolder(async (folder) => {
          const input = path.join(folder, 'trials.csv');
          writeFileSync(input, csvOf(drawn, written));
          const { sd, penaltyMean, halves, few } = wanted;
          const algorithms = few ? FEW[task] : [];
          const { rows, summary } = await scored(task, input, { algorithms, sd, penaltyMean, halves });
          expect(summary).toMatchObject({ badRows: 0, grouped: true, participants: drawn.length });
          const wrong = drawn.flatMap((trials, index) => {
            const valid = trials.filter(({ invalid }) => invalid === '');
            return disagreements(ORACLES[task](valid), rows[index], isChosen(task, wanted));
          });
          expect(wrong).toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('a decimal comma', () => {
  it.each(['"612,5"', '612;5', "612'5", '1.612,5'])(
    'in %s is refused, never read as another number',
    async (latency) => {
      const header = 'participant,block,block_role,trial,correct,latency_ms,timed_out';
      const row = (trial: number, ms: string): string => `P1,2,test_compatible,${trial},1,${ms},0`;
      await inFolder(async (folder) => {
        const input = path.join(folder, 'trials.csv');
        writeFileSync(input, [header, row(1, '600'), row(2, latency), row(3, '700')].join('\n'));
        const { rows, summary } = await scored('sciat', input);
        expect(summary).toMatchObject({ badRows: 1, listedBadRows: [{ line: 3 }] });
        expect(rows[0]).toMatchObject({ d_sciat: '', d_sciat_reason: 'bad_rows' });
      });
    },
  );
});
