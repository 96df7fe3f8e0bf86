import { taskScoring, type ScoredTask, type TaskScoring } from '../../../shared/associations/scoring/tasks';
import { taskKind } from '../../../shared/associations/trial';
import { outcome, type Outcome, type TrialTable } from '../../../shared/associations/scoring/trials';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { CsvRows } from './csv-rows';
import { isAbsent, parseNumber, WordCodes } from './fields';

/** Why a row is not scored. */
const BAD_ROW_REASONS = [
  'wrong_field_count',
  'text_after_quote',
  'empty',
  'not_a_number',
  'negative',
  'not_a_position',
  'unknown_word',
  'not_0_or_1',
  'repeated_trial',
] as const;
type BadRowReason = (typeof BAD_ROW_REASONS)[number];

/** What is wrong with a row: the reason and the column it is about. */
export interface RowFault {
  readonly reason: BadRowReason;
  readonly column: string | null;
}

/** A row after checking: put in the table, of no interest to scoring, or faulty. */
export type RowVerdict = 'scored' | 'unscored' | RowFault;

/** Highest block or trial number that fits the columns. */
const LARGEST_POSITION = 2_147_483_647;

interface Places {
  readonly participant: number;
  readonly block: number;
  readonly role: number;
  readonly trial: number;
  readonly correct: number;
  readonly first: number;
  readonly corrected: number;
  readonly timedOut: number;
  readonly invalid: number;
  readonly counts: number;
  readonly kind: number;
  readonly prime: number;
  readonly target: number;
}

/** Columns a trial file must have for a task. */
function requiredColumns(task: TaskScoring, needsCorrected: boolean): readonly string[] {
  return [
    'participant',
    'block',
    'block_role',
    'trial',
    ...(task.cellFrom === 'prime_and_target' ? ['prime_category', 'target_valence'] : []),
    'correct',
    'latency_ms',
    ...(needsCorrected ? ['latency_corrected_ms'] : []),
    ...(task.needsTimedOut ? ['timed_out'] : []),
  ];
}

/** Reads the header and then checks row by row, by column name: the order of columns does not matter. */
export class TrialReader {
  readonly participant: number;
  readonly #places: Places;
  readonly #fieldCount: number;
  readonly #roles: WordCodes;
  readonly #scoredRoles: number;
  readonly #primes: WordCodes | null;
  readonly #targets: WordCodes;
  readonly #needsCorrected: boolean;
  readonly #kinds = new WordCodes(taskKind.options);
  readonly #kind: number;

  private constructor(name: ScoredTask, places: Places, fieldCount: number, needsCorrected: boolean) {
    const task = taskScoring[name];
    this.#kind = taskKind.options.indexOf(name);
    this.participant = places.participant;
    this.#places = places;
    this.#fieldCount = fieldCount;
    const byPrime = task.cellFrom === 'prime_and_target';
    const scored = byPrime ? ['priming'] : task.cells;
    this.#scoredRoles = scored.length;
    this.#roles = new WordCodes([...scored, ...task.unscored]);
    this.#primes = byPrime ? new WordCodes(['prime_A', 'prime_B']) : null;
    this.#targets = new WordCodes(['positive', 'negative']);
    this.#needsCorrected = needsCorrected;
  }

  /** Finds the columns by the header's names; unknown columns are ignored, missing ones named all at once. */
  static fromHeader(header: CsvRows, task: ScoredTask, needsCorrected: boolean): Result<TrialReader> {
    const names = Array.from({ length: header.fields }, (_, field) => header.text(field).trim());
    const required = requiredColumns(taskScoring[task], needsCorrected);
    const missing = required.filter((name) => !names.includes(name));
    if (missing.length > 0) return failure(missingColumns(names, missing));
    const used = [...required, 'latency_corrected_ms', 'timed_out', 'invalid_reason'];
    const twice = used.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
    if (twice !== undefined) return failure(problemOf('scores_column_twice', { column: twice }));
    const at = (name: string): number => names.indexOf(name);
    const places = {
      participant: at('participant'),
      block: at('block'),
      role: at('block_role'),
      trial: at('trial'),
      correct: at('correct'),
      first: at('latency_ms'),
      corrected: at('latency_corrected_ms'),
      timedOut: at('timed_out'),
      invalid: at('invalid_reason'),
      kind: at('kind'),
      counts: at('counts'),
      prime: at('prime_category'),
      target: at('target_valence'),
    };
    return success(new TrialReader(task, places, names.length, needsCorrected));
  }

  /** What is wrong with a row as a whole, so that even its participant is in doubt; null when it is well formed. */
  shapeFault(row: CsvRows): RowFault | null {
    if (row.fields !== this.#fieldCount) return { reason: 'wrong_field_count', column: null };
    return row.malformed ? { reason: 'text_after_quote', column: null } : null;
  }

  /** Checks a well-formed row and, when it is scored, appends it to the participant's table. */
  read(row: CsvRows, into: TrialTable): RowVerdict {
    const places = this.#places;
    if (places.invalid >= 0 && !this.#absent(row, places.invalid)) return 'unscored';
    if (places.kind >= 0 && this.#isElsewhere(row)) return 'unscored';
    const role = this.#word(row, places.role, this.#roles);
    if (role < 0) return this.#wordFault(row, places.role, 'block_role');
    const block = this.#number(row, places.block);
    if (!isPosition(block)) return this.#positionFault(row, places.block, 'block');
    const trial = this.#number(row, places.trial);
    if (!isPosition(trial)) return this.#positionFault(row, places.trial, 'trial');
    const timedOut = this.#timedOut(row);
    if (timedOut === null) return { reason: 'not_0_or_1', column: 'timed_out' };
    const cell = this.#cell(row, role);
    if (typeof cell !== 'number') return cell;
    if (timedOut) return this.#append(into, role, block, cell, trial, outcome.none, Number.NaN, Number.NaN);
    const correct = this.#number(row, places.correct);
    if (correct !== 0 && correct !== 1) {
      return { reason: this.#absent(row, places.correct) ? 'empty' : 'not_0_or_1', column: 'correct' };
    }
    const first = this.#number(row, places.first);
    if (!isLatency(first)) return this.#latencyFault(row, places.first, 'latency_ms');
    const corrected = this.#corrected(row);
    if (typeof corrected !== 'number') return corrected;
    return this.#append(
      into,
      role,
      block,
      cell,
      trial,
      correct === 1 ? outcome.correct : outcome.error,
      first,
      corrected,
    );
  }

  /**
   * Our own trial tables hold all tasks of a study, and the raw rows of blocks that were repeated (`counts` is 0). A
   * `kind` that is none of our kinds is somebody else's column.
   */
  #isElsewhere(row: CsvRows): boolean {
    const kind = this.#word(row, this.#places.kind, this.#kinds);
    if (kind < 0) return false;
    return kind !== this.#kind || (this.#places.counts >= 0 && this.#number(row, this.#places.counts) === 0);
  }

  #append(
    into: TrialTable,
    role: number,
    block: number,
    cell: number,
    trial: number,
    result: Outcome,
    first: number,
    corrected: number,
  ): RowVerdict {
    if (role >= this.#scoredRoles) return 'unscored';
    // Which of the two is the true one cannot be known: a file joined with itself, or a repeated block unmarked.
    if (into.has(block, trial)) return { reason: 'repeated_trial', column: 'trial' };
    into.append(block, cell, trial, result, first, corrected);
    return 'scored';
  }

  /** The cell a row scores in: its role, or for priming its prime and target. */
  #cell(row: CsvRows, role: number): number | RowFault {
    if (!this.#primes || role >= this.#scoredRoles) return role;
    const prime = this.#word(row, this.#places.prime, this.#primes);
    if (prime < 0) return this.#wordFault(row, this.#places.prime, 'prime_category');
    const target = this.#word(row, this.#places.target, this.#targets);
    if (target < 0) return this.#wordFault(row, this.#places.target, 'target_valence');
    return prime * 2 + target;
  }

  /** NaN when the column is not there or, unless a score needs it, when the field is empty. */
  #corrected(row: CsvRows): number | RowFault {
    const place = this.#places.corrected;
    if (place < 0) return Number.NaN;
    const latency = this.#number(row, place);
    if (isLatency(latency)) return latency;
    if (!this.#needsCorrected && this.#absent(row, place)) return Number.NaN;
    return this.#latencyFault(row, place, 'latency_corrected_ms');
  }

  #timedOut(row: CsvRows): boolean | null {
    const place = this.#places.timedOut;
    if (place < 0 || this.#absent(row, place)) return false;
    const value = this.#number(row, place);
    return value === 0 || value === 1 ? value === 1 : null;
  }

  #number(row: CsvRows, place: number): number {
    return parseNumber(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0);
  }

  #word(row: CsvRows, place: number, words: WordCodes): number {
    return words.find(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0);
  }

  #absent(row: CsvRows, place: number): boolean {
    return isAbsent(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0);
  }

  #wordFault(row: CsvRows, place: number, column: string): RowFault {
    return { reason: this.#absent(row, place) ? 'empty' : 'unknown_word', column };
  }

  #positionFault(row: CsvRows, place: number, column: string): RowFault {
    return { reason: this.#absent(row, place) ? 'empty' : 'not_a_position', column };
  }

  #latencyFault(row: CsvRows, place: number, column: string): RowFault {
    if (this.#absent(row, place)) return { reason: 'empty', column };
    return { reason: this.#number(row, place) < 0 ? 'negative' : 'not_a_number', column };
  }
}

function isPosition(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LARGEST_POSITION;
}

function isLatency(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}

/** Names the missing columns, or the likelier mistake: a file split by semicolons or tabs. */
function missingColumns(names: readonly string[], missing: readonly string[]): Problem {
  const [only = ''] = names;
  if (names.length === 1 && (only.includes(';') || only.includes('\t'))) return problemOf('scores_not_commas');
  return problemOf('scores_columns_missing', { columns: missing.join(', ') });
}
