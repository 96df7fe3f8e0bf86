import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { ColumnEncoder, type EncodedColumn } from '../../dataset/anonymise/columns';
import { measureRisk, type Population, type RiskReport } from '../../dataset/anonymise/risk';
import { CsvRows, type BrokenCsv } from '../score/csv-rows';
import { isAbsent } from '../score/fields';

const CHUNK_BYTES = 1 << 19;

export interface RiskFileRequest {
  /** Path of a CSV file with a header line. */
  readonly input: string;
  readonly keys: readonly string[];
  readonly sensitive: readonly string[];
  readonly k: number;
  readonly l: number;
  readonly threshold: number;
  /** A CSV of everyone who could have been in the table, with the same keys; or the share that was sampled. */
  readonly population: { readonly file: string } | { readonly fraction: number } | null;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

/** Takes the wanted columns out of the rows, one number per cell. */
class WantedColumns {
  problem: Problem | null = null;
  readonly #file: string;
  readonly #wanted: readonly string[];
  readonly #encoders: readonly ColumnEncoder[];
  #places: readonly number[] | null = null;
  #fields = 0;
  rows = 0;

  constructor(file: string, wanted: readonly string[]) {
    this.#file = file;
    this.#wanted = wanted;
    this.#encoders = wanted.map((name) => new ColumnEncoder(name));
  }

  take(row: CsvRows): void {
    if (this.problem) return;
    if (this.#places === null) {
      this.#header(row);
      return;
    }
    if (row.fields !== this.#fields || row.malformed) {
      this.problem = problemOf('table_row_uneven', { file: this.#file, line: row.line });
      return;
    }
    this.rows += 1;
    for (const [index, place] of this.#places.entries()) {
      const absent = isAbsent(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0);
      this.#encoders[index]?.add(absent ? null : row.text(place));
    }
  }

  #header(row: CsvRows): void {
    const names = Array.from({ length: row.fields }, (_unused, field) => row.text(field).trim());
    const missing = this.#wanted.filter((name) => !names.includes(name));
    if (missing.length > 0) {
      this.problem = problemOf('table_columns_missing', { file: this.#file, columns: missing.join(', ') });
    }
    this.#fields = row.fields;
    this.#places = this.#wanted.map((name) => names.indexOf(name));
  }

  finish(): EncodedColumn[] {
    return this.#encoders.map((encoder) => encoder.finish());
  }
}

async function readInto(
  columns: WantedColumns,
  input: FileHandle,
  onProgress: RiskFileRequest['onProgress'],
): Promise<BrokenCsv | null> {
  const rows = new CsvRows((row) => columns.take(row));
  const { size } = await input.stat();
  const chunk = new Uint8Array(CHUNK_BYTES);
  let done = 0;
  for (;;) {
    const { bytesRead } = await input.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return rows.end();
    done += bytesRead;
    onProgress?.(done, size);
    const broken = rows.feed(chunk.subarray(0, bytesRead));
    if (broken !== null || columns.problem !== null) return broken;
  }
}

async function readColumns(
  file: string,
  wanted: readonly string[],
  onProgress?: RiskFileRequest['onProgress'],
): Promise<Result<EncodedColumn[]>> {
  const name = path.basename(file);
  const input = await open(file, 'r').catch(() => null);
  if (!input) return failure(problemOf('file_unreadable', { file: name }));
  const columns = new WantedColumns(name, wanted);
  try {
    const broken = await readInto(columns, input, onProgress);
    if (broken !== null) return failure(problemOf('table_row_uneven', { file: name, line: broken.line }));
  } catch {
    return failure(problemOf('file_unreadable', { file: name }));
  } finally {
    await input.close();
  }
  if (columns.problem !== null) return failure(columns.problem);
  return columns.rows === 0 ? failure(problemOf('table_empty', { file: name })) : success(columns.finish());
}

async function populationOf(request: RiskFileRequest): Promise<Result<Population | null>> {
  const { population, keys } = request;
  if (population === null) return success(null);
  if ('fraction' in population) return success({ kind: 'fraction', fraction: population.fraction });
  const read = await readColumns(population.file, keys);
  return read.ok ? success({ kind: 'table', keys: read.value }) : read;
}

/**
 * Measures the risk of any CSV table. An empty cell and `NA` are missing. The file is read once, in pieces; memory holds
 * one number per record and column asked for.
 * Problems: file_unreadable, table_columns_missing, table_row_uneven, table_empty.
 */
export async function riskOfFile(request: RiskFileRequest): Promise<Result<RiskReport>> {
  const { keys, sensitive, k, l, threshold } = request;
  const table = await readColumns(request.input, [...keys, ...sensitive], request.onProgress);
  if (!table.ok) return table;
  const population = await populationOf(request);
  if (!population.ok) return population;
  return success(
    measureRisk({
      keys: table.value.slice(0, keys.length),
      sensitive: table.value.slice(keys.length),
      k,
      l,
      threshold,
      population: population.value,
    }),
  );
}
