import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Table } from '../../electron/dataset/table';
import { codebookHtml, codebookTable } from '../../electron/dataset/writers/codebook';
import { writeCsv } from '../../electron/dataset/writers/csv';
import { writeFile } from '../../electron/dataset/writers/files';
import { frictionlessDescriptor } from '../../electron/dataset/writers/frictionless';
import { loadScripts } from '../../electron/dataset/writers/load-scripts';
import { dataFileName, psychDsDescription, psychDsIgnore } from '../../electron/dataset/writers/psych-ds';
import { writeSav } from '../../electron/dataset/writers/sav/write';

/** Puts tables into a folder with every writer, as an export does. */
export function writeDatasetFolder(folder: string, tables: readonly Table[]): void {
  for (const inside of ['data', 'spss']) mkdirSync(path.join(folder, inside));
  const written = tables.map((table) => {
    const file = dataFileName('demo_study', table.name);
    return { table, path: file, file: writeFile(path.join(folder, file), (sink) => void writeCsv(table, sink)) };
  });
  for (const table of tables) {
    writeFile(path.join(folder, 'spss', `${table.name}.sav`), (sink) => void writeSav(table, sink, { language: 'nl' }));
  }
  writeFile(path.join(folder, 'codebook.csv'), (sink) => void writeCsv(codebookTable(tables), sink));
  const name = { nl: 'Een proef', en: 'A trial' };
  const { r, python } = loadScripts();
  const texts = {
    'codebook.html': codebookHtml(name, tables),
    'datapackage.json': frictionlessDescriptor('demo-study', name.en, written),
    'dataset_description.json': psychDsDescription({ name, description: name, keywords: ['association'] }, tables),
    '.psychds-ignore': psychDsIgnore(),
    'load.R': r,
    'load.py': python,
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
}
