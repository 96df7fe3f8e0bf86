import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExportSummary } from '../../shared/bridge';
import { problemOf, type Problem } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import { buildTables } from './build-tables';
import { newIdentities } from './identities';
import type { SessionSource } from './source';
import type { Table } from './table';
import { codebookHtml, codebookTable } from './writers/codebook';
import { writeCsv } from './writers/csv';
import { writeFile } from './writers/files';
import { frictionlessDescriptor, type WrittenTable } from './writers/frictionless';
import { dataFileName } from './writers/psych-ds';

/** Order tells a reader nothing when it is drawn anew for every export (Fisher & Yates, system randomness). */
function shuffled<Entry>(entries: readonly Entry[]): Entry[] {
  const remaining = [...entries];
  const order: Entry[] = [];
  while (remaining.length > 0) order.push(...remaining.splice(randomInt(remaining.length), 1));
  return order;
}

function whyNotFolder(folder: string): Problem | null {
  if (!existsSync(folder)) return null;
  const usable = statSync(folder).isDirectory() && readdirSync(folder).length === 0;
  return usable ? null : problemOf('export_folder_not_empty', { folder: path.basename(folder) });
}

function problemOfError(error: unknown, folder: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return problemOf('disk_full');
  return problemOf('file_unwritable', { file: path.basename(folder) });
}

function writeAll(
  folder: string,
  source: SessionSource,
  tables: readonly Table[],
): { rows: Map<string, number>; written: WrittenTable[] } {
  const { study } = source;
  const rows = new Map<string, number>();
  mkdirSync(path.join(folder, 'data'));
  const written = tables.map((table): WrittenTable => {
    const file = dataFileName(study.id, table.name);
    const result = writeFile(path.join(folder, file), (sink) => {
      rows.set(table.name, writeCsv(table, sink));
    });
    return { table, path: file, file: result };
  });
  writeFile(path.join(folder, 'codebook.csv'), (sink) => void writeCsv(codebookTable(tables), sink));
  writeFile(path.join(folder, 'codebook.html'), (sink) => sink.write(codebookHtml(study.title, tables)));
  writeFile(path.join(folder, 'datapackage.json'), (sink) =>
    sink.write(frictionlessDescriptor(study.id.replaceAll('_', '-'), study.title.en, written)),
  );
  return { rows, written };
}

/**
 * Writes a de-identified dataset: CSV tables, codebook and Data Package descriptor. Everything appears at once or
 * not at all: it is written into a hidden folder beside the target, which is then renamed.
 * @param folder must not exist yet, or be empty
 * @returns `export_nothing`, `export_folder_not_empty`, `disk_full`, `file_unwritable`, or why a session cannot be read
 */
export function exportDataset(
  source: SessionSource,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Result<ExportSummary> {
  const refusal = whyNotFolder(folder);
  if (refusal) return failure(refusal);
  const total = source.sessions.length * 2;
  let done = 0;
  const tables = buildTables(
    source,
    shuffled(source.sessions),
    { sessions: newIdentities(), participants: newIdentities() },
    () => onProgress((done += 1), total),
  );
  if (!tables.ok) return tables;
  const partial = path.join(path.dirname(folder), `.undercurrent-export-${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(partial, { recursive: true });
    const { rows } = writeAll(partial, source, tables.value);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(partial, folder);
    return success({
      folder,
      sessions: rows.get('sessions') ?? 0,
      tables: tables.value.map(({ name, variables }) => ({
        name,
        rows: rows.get(name) ?? 0,
        variables: variables.length,
      })),
    });
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    return failure(problemOfError(error, folder));
  }
}
