import os from 'node:os';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import {
  taskScoring,
  type NamedReliability,
  type PreparedTask,
  type ScoredTask,
  type ScoringOptions,
} from '../../../shared/associations/scoring/tasks';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { CsvRows, type BrokenCsv } from './csv-rows';
import { ParticipantRows } from './participant-rows';
import { ScoreLines } from './score-lines';
import { FileSink, LineSink, type ScoreSink } from './score-sink';
import { TrialReader, type RowFault } from './trial-reader';

const CHUNK_BYTES = 1 << 19;
/** Bad rows kept with their line and reason; the rest is only counted. */
const MOST_LISTED_BAD_ROWS = 100;

export interface ScoreRequest extends ScoringOptions {
  readonly task: ScoredTask;
  /** Path of the trial CSV. */
  readonly input: string;
  /** Where the table goes: a file, written at once or not at all, or line by line once all is scored. */
  readonly output: { readonly file: string } | { readonly line: (line: string) => void };
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

interface BadRow extends RowFault {
  /** Line in the file, 1-based, counting the header. */
  readonly line: number;
}

export interface ScoreSummary {
  readonly participants: number;
  /** Rows below the header, empty lines not counted. */
  readonly rows: number;
  /** Rows that scores were made from. */
  readonly scoredRows: number;
  /** Good rows of blocks that no score reads, or marked `invalid_reason`. */
  readonly unscoredRows: number;
  readonly badRows: number;
  /** The first bad rows. */
  readonly listedBadRows: readonly BadRow[];
  /** Participants whose scores were left empty because of bad rows. */
  readonly participantsWithBadRows: number;
  /** False when participants' rows were mixed, so that all had to be held in memory. */
  readonly grouped: boolean;
  readonly reliability: readonly NamedReliability[];
}

/**
 * Scores a trial CSV. Rows of one participant normally stand together, and then only that participant is held;
 * when a participant comes back, the file is read again with everyone in memory. Participants with a row that cannot
 * be read get no scores, with the reason `bad_rows`. Problems: file_unreadable, file_unwritable, disk_full, cancelled,
 * and those named scores_*.
 */
export async function scoreFile(request: ScoreRequest): Promise<Result<ScoreSummary>> {
  const input = await open(request.input, 'r').catch(() => null);
  if (!input) return failure(problemOf('file_unreadable', { file: request.input }));
  try {
    const sink = await openSink(request);
    if (!sink.ok) return sink;
    const result = await scoreInto(request, input, sink.value).catch((error: unknown) =>
      failure(problemFor(error, request)),
    );
    if (!result.ok) await sink.value.discard();
    return result;
  } finally {
    await input.close();
  }
}

async function openSink(request: ScoreRequest): Promise<Result<ScoreSink>> {
  if ('line' in request.output) {
    try {
      return success(await LineSink.open(request.output.line));
    } catch {
      return failure(problemOf('file_unwritable', { file: os.tmpdir() }));
    }
  }
  const target = request.output.file;
  const existing = await realpath(target).catch(() => null);
  if (existing !== null && existing === (await realpath(request.input).catch(() => null))) {
    return failure(problemOf('scores_output_is_input'));
  }
  try {
    return success(await FileSink.open(target));
  } catch {
    return failure(problemOf('file_unwritable', { file: target }));
  }
}

async function scoreInto(request: ScoreRequest, input: FileHandle, sink: ScoreSink): Promise<Result<ScoreSummary>> {
  let pass = new ScoringPass(request, sink, false);
  let problem = await readThrough(request, input, sink, pass);
  if (pass.people.ungrouped) {
    await sink.restart();
    pass = new ScoringPass(request, sink, true);
    problem = await readThrough(request, input, sink, pass);
  }
  if (problem) return failure(problem);
  await sink.commit();
  return success(pass.summary());
}

/** Reads the file from its start, fetching the next chunk while this one is scored. */
async function readThrough(
  request: ScoreRequest,
  input: FileHandle,
  sink: ScoreSink,
  pass: ScoringPass,
): Promise<Problem | null> {
  const { size } = await input.stat();
  const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)] as const;
  let position = 0;
  let turn: 0 | 1 = 0;
  let next = input.read(buffers[turn], 0, CHUNK_BYTES, position);
  for (;;) {
    const { bytesRead } = await next;
    if (bytesRead === 0) break;
    if (request.signal?.aborted === true) return problemOf('cancelled');
    const chunk: Buffer = buffers[turn].subarray(0, bytesRead);
    position += bytesRead;
    turn = turn === 0 ? 1 : 0;
    next = input.read(buffers[turn], 0, CHUNK_BYTES, position);
    const problem = pass.feed(chunk);
    if (problem || pass.people.ungrouped) {
      await next;
      return problem;
    }
    await sink.settle();
    request.onProgress?.(position, size);
  }
  return pass.end();
}

/** One reading of the file: rows to participants to lines. */
class ScoringPass {
  readonly people: ParticipantRows;
  readonly #request: ScoreRequest;
  readonly #prepared: PreparedTask;
  readonly #rows: CsvRows;
  readonly #holdsAll: boolean;
  #reader: TrialReader | null = null;
  #problem: Problem | null = null;
  readonly #listed: BadRow[] = [];
  readonly #counts = { participants: 0, rows: 0, scored: 0, unscored: 0, bad: 0, participantsWithBadRows: 0 };

  constructor(request: ScoreRequest, sink: ScoreSink, holdsAll: boolean) {
    this.#request = request;
    this.#holdsAll = holdsAll;
    this.#prepared = taskScoring[request.task].prepare(request);
    const lines = new ScoreLines(this.#prepared);
    sink.write(lines.header());
    this.people = new ParticipantRows(holdsAll, (name, trials, hasBadRows) => {
      this.#counts.participants += 1;
      if (hasBadRows) this.#counts.participantsWithBadRows += 1;
      else this.#counts.scored += trials.length;
      sink.write(hasBadRows ? lines.blankLine(name) : lines.line(name, this.#prepared.score(trials)));
    });
    this.#rows = new CsvRows((row) => this.#take(row));
  }

  feed(chunk: Uint8Array): Problem | null {
    return this.#broken(this.#rows.feed(chunk));
  }

  end(): Problem | null {
    const problem = this.#broken(this.#rows.end());
    if (problem) return problem;
    if (this.#counts.rows === 0) return problemOf('scores_file_empty', { file: this.#request.input });
    this.people.end();
    return null;
  }

  summary(): ScoreSummary {
    const counts = this.#counts;
    return {
      participants: counts.participants,
      rows: counts.rows,
      scoredRows: counts.scored,
      unscoredRows: counts.unscored,
      badRows: counts.bad,
      listedBadRows: this.#listed,
      participantsWithBadRows: counts.participantsWithBadRows,
      grouped: !this.#holdsAll,
      reliability: this.#prepared.reliability(),
    };
  }

  #broken(broken: BrokenCsv | null): Problem | null {
    return this.#problem ?? (broken && problemOf('scores_row_endless', { line: broken.line }));
  }

  #take(row: CsvRows): void {
    if (this.#problem || this.people.ungrouped) return;
    if (!this.#reader) {
      const reader = TrialReader.fromHeader(row, this.#request.task, this.#prepared.needsCorrectedLatency);
      if (reader.ok) this.#reader = reader.value;
      else this.#problem = reader.error;
      return;
    }
    const verdict = this.people.take(row, this.#reader);
    this.#counts.rows += 1;
    if (verdict === 'unscored') this.#counts.unscored += 1;
    if (typeof verdict === 'object') {
      this.#counts.bad += 1;
      if (this.#listed.length < MOST_LISTED_BAD_ROWS) this.#listed.push({ line: row.line, ...verdict });
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function problemFor(error: unknown, request: ScoreRequest): Problem {
  const code = codeOf(error);
  if (code === 'ENOSPC') return problemOf('disk_full');
  if (code === 'EISDIR') return problemOf('file_unreadable', { file: request.input });
  if (code !== null) {
    return problemOf('file_unwritable', { file: 'file' in request.output ? request.output.file : os.tmpdir() });
  }
  throw error;
}
