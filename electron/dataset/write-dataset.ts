import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { datasetSentence } from '../../shared/languages/dataset';
import type { Language } from '../../shared/names';
import type { ExportPlan } from './plan';
import { changesText, readmeText } from './reports/texts';
import { riskReportHtml } from './reports/risk-report';
import { codebookHtml, codebookTable } from './writers/codebook';
import { writeCsv } from './writers/csv';
import { writeFile } from './writers/files';
import { loadScripts } from './writers/load-scripts';
import { dataFileName, psychDsDescription, psychDsIgnore, type DatasetFacts } from './writers/psych-ds';
import { scoresSql } from './writers/scores-sql';
import { frictionlessDescriptor, type WrittenTable } from './writers/frictionless';
import { writeParquet } from './writers/parquet';
import { writeSav } from './writers/sav/write';

/** Tables large enough that other programs will want to read only parts of them. */
const LARGE_TABLES: readonly string[] = ['trials', 'scores'];

/** How often the rows of the trials are walked: CSV once, SPSS twice, Parquet once. */
export const TRIAL_WALKS = 4;

export interface WrittenDataset {
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>;
  /** SHA-256 of datapackage.json, which holds the digests of the tables. */
  readonly sha256: string;
}

function factsOf({ study, sessions, decisions }: ExportPlan): DatasetFacts {
  const describe = (language: Language): string => {
    const profile = datasetSentence(language, decisions.profile);
    return datasetSentence(language, 'whatText', { sessions: sessions.length, profile });
  };
  return { name: study.title, description: { nl: describe('nl'), en: describe('en') } };
}

/**
 * Writes every file of a dataset into an empty folder.
 * @param name the number of this export, printed in its README
 * @throws what Node throws when the disk is full or the folder is gone; the caller removes the whole folder
 */
export function writeDataset(folder: string, plan: ExportPlan, name: string): WrittenDataset {
  const { study, tables } = plan;
  const rows = new Map<string, number>();
  for (const inside of ['data', 'spss']) mkdirSync(path.join(folder, inside));
  const written = tables.map((table): WrittenTable => {
    const file = dataFileName(study.id, table.name);
    const result = writeFile(path.join(folder, file), (sink) => {
      rows.set(table.name, writeCsv(table, sink));
    });
    return { table, path: file, file: result };
  });
  for (const table of tables) {
    writeFile(path.join(folder, 'spss', `${table.name}.sav`), (sink) => void writeSav(table, sink, { language: 'en' }));
    if (!LARGE_TABLES.includes(table.name)) continue;
    writeParquet(table, path.join(folder, 'parquet', table.name), [{ name: 'study', value: study.id }]);
  }
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
  const descriptor = frictionlessDescriptor(study.id.replaceAll('_', '-'), study.title.en, written);
  return { rows, sha256: put('datapackage.json', descriptor).sha256 };
}
