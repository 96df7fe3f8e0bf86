import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { datasetSentence } from '../../shared/languages/dataset';
import type { Language, StudyId } from '../../shared/base/ids';
import type { ExportPlan } from './export-plan';
import { changesText, readmeText } from './reports/texts';
import { riskReportHtml } from './reports/risk-report';
import type { Table } from './table';
import { codebookHtml, codebookTable } from './writers/codebook';
import { writeCsv } from './writers/csv';
import { writeFile } from './writers/files';
import { loadScripts } from './writers/load-scripts';
import { dataFileName, psychDsDescription, psychDsIgnore, type DatasetFacts } from './writers/psych-ds';
import { scoresSql } from './writers/scores-sql';
import { frictionlessDescriptor, type WrittenTable } from './writers/frictionless';
import { writeParquet } from './writers/parquet';
import { spooled } from './writers/spool';
import { writeSav } from './writers/sav/write';

/** Tables that other programs will want to read in parts or to compute with: those also stand in parquet/. */
const PARQUET_TABLES: readonly string[] = ['trials', 'scores', 'scales'];
/** Walked by four writers, and made from a whole interview each time unless they are kept in between. */
const SPOOLED_TABLE = 'trials';
/**
 * No interview says where it was held, and a laptop's name must not leave: the one site of every dataset. Whoever joins
 * datasets of several places in one folder gives each its own.
 */
const SITE = 'all';

export interface WrittenDataset {
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>;
  /** SHA-256 of datapackage.json, which holds the digests of the tables. */
  readonly sha256: string;
}

function factsOf({ study, sessions, decisions }: ExportPlan): DatasetFacts {
  const describe = (language: Language): string => {
    const profile = datasetSentence(language, decisions.profile);
    return datasetSentence(language, 'whatText', { count: sessions.length, profile });
  };
  return { name: study.title, description: { nl: describe('nl'), en: describe('en') } };
}

/** Writes one table in every form it comes in. */
function writeTable(folder: string, study: StudyId, table: Table): { written: WrittenTable; rows: number } {
  const file = dataFileName(study, table.name);
  let rows = 0;
  const result = writeFile(path.join(folder, file), (sink) => {
    rows = writeCsv(table, sink);
  });
  writeFile(path.join(folder, 'spss', `${table.name}.sav`), (sink) => void writeSav(table, sink, { language: 'en' }));
  if (PARQUET_TABLES.includes(table.name)) {
    const partition = [
      { name: 'study', value: study },
      { name: 'site', value: SITE },
    ];
    writeParquet(table, path.join(folder, 'parquet', table.name), partition);
  }
  return { written: { table, path: file, file: result }, rows };
}

/** The same, with the rows of interviews read once and kept in a file meanwhile. */
function writeSpooled(
  folder: string,
  study: StudyId,
  table: Table,
  onPiece: () => void,
): ReturnType<typeof writeTable> {
  const spool = spooled(table, path.join(folder, '.rows'), onPiece);
  const done = writeTable(folder, study, spool.table);
  spool.close();
  return done;
}

/**
 * Writes every file of a dataset into an empty folder.
 * @param name the number of this export, printed in its README
 * @param onPiece called often between sessions; throws to stop
 * @throws what Node throws when the disk is full or the folder is gone; the caller removes the whole folder
 */
export function writeDataset(folder: string, plan: ExportPlan, name: string, onPiece: () => void): WrittenDataset {
  const { study, tables } = plan;
  for (const inside of ['data', 'spss']) mkdirSync(path.join(folder, inside));
  const done = tables.map((table) =>
    table.name === SPOOLED_TABLE ? writeSpooled(folder, study.id, table, onPiece) : writeTable(folder, study.id, table),
  );
  const put = (file: string, text: string) => writeFile(path.join(folder, file), (sink) => sink.write(text));
  writeFile(path.join(folder, 'codebook.csv'), (sink) => void writeCsv(codebookTable(tables), sink));
  put('codebook.html', codebookHtml(study.title, tables));
  put('risk-report.html', riskReportHtml(plan));
  put('CHANGES.md', changesText(plan));
  const scripts = loadScripts();
  put('load.R', scripts.r);
  put('load.py', scripts.python);
  put('parquet/scores.sql', scoresSql());
  put('dataset_description.json', psychDsDescription(factsOf(plan), tables));
  put('.psychds-ignore', psychDsIgnore());
  put('README.md', readmeText(plan, name));
  const descriptor = frictionlessDescriptor(
    study.id.replaceAll('_', '-'),
    study.title.en,
    done.map(({ written }) => written),
  );
  const rows = new Map(done.map(({ written, rows: count }) => [written.table.name, count]));
  return { rows, sha256: put('datapackage.json', descriptor).sha256 };
}
