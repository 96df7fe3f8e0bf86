import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../../../electron/dataset/table';
import { codebookHtml, codebookTable } from '../../../../../electron/dataset/writers/codebook';
import { dataFileName, psychDsDescription } from '../../../../../electron/dataset/writers/psych-ds';
import { demoTables, simulatedSession } from '../../../../support/demo-tables';
import { writeDatasetFolder } from '../../../../support/dataset-folder';
import { json, packageErrors, profileErrors, psychDsErrors, psychDsUnknown } from '../../../../support/folder-checks';
import { difficultTable, table, variable } from '../../../../support/tables';
import { parseCsv } from '../../../../support/outside-programs';

let folder = '';
let tables: readonly Table[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dataset-'));
  const states = Array.from({ length: 4 }, (_, seed) => simulatedSession(seed + 1));
  tables = [...demoTables(states), { ...difficultTable(), primaryKey: ['session_id'] }];
  writeDatasetFolder(folder, tables);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('datapackage.json', () => {
  it('follows the official profile of the Data Package standard, version 2', () => {
    expect(profileErrors(json(path.join(folder, 'datapackage.json')))).toEqual([]);
    expect(profileErrors({ resources: [{ name: 'x', path: 'x.csv', hash: 'sha256 of it' }] })).not.toEqual([]);
  });

  it('describes files that are there, with their digest, length and every cell allowed', () => {
    expect(packageErrors(folder)).toEqual({ errors: [], tables: tables.map(({ name }) => name) });
  });
});

describe('dataset_description.json', () => {
  it('follows the rules of Psych-DS', () => {
    expect(psychDsErrors(folder)).toEqual([]);
  });

  it('leaves nothing in the folder that Psych-DS would not know and is not told to ignore', () => {
    expect(psychDsUnknown(folder)).toEqual([]);
  });

  it('says in which table a name means what, where tables differ', () => {
    const label = (en: string) => ({ label: { nl: en, en } });
    const text = psychDsDescription({ name: { nl: 'a', en: 'a' }, description: { nl: 'a', en: 'a' } }, [
      table([variable('rate', 'number', label('of one'))], [], 'first'),
      table([variable('rate', 'number', label('of another'))], [], 'second'),
    ]);
    const { variableMeasured } = JSON.parse(text) as { variableMeasured: { description: string }[] };
    expect(variableMeasured.map(({ description }) => description)).toEqual(['first: of one; second: of another']);
  });

  it('keeps odd names of studies out of file names', () => {
    expect(dataFileName('a_b-c.é', 'trials')).toBe('data/study-abc_description-trials_data.csv');
  });
});

describe('the codebook', () => {
  it('has a row for every variable, and both languages', () => {
    const rows = [...codebookTable(tables).rows()];
    expect(rows).toHaveLength(tables.reduce((sum, { variables }) => sum + variables.length, 0));
    const [header = [], ...read] = parseCsv(readFileSync(path.join(folder, 'codebook.csv')));
    const column = (name: string) => header.indexOf(name);
    const age = read.find((row) => row[column('variable')] === 'age' && row[column('table')] === 'things');
    expect(age?.[column('question_nl')]).toBe('Leeftijd in één getal');
    expect(age?.[column('missing_codes')]).toContain('refused');
    const scale = read.find((row) => row[column('variable')] === 'scale');
    expect(scale?.[column('values_nl')]).toBe('1 = Helemaal niet\n4 = Neutraal\n7 = Volledig – écht');
  });

  it('says what was made coarser, and lets no label become markup', () => {
    const html = codebookHtml({ nl: '<b>', en: '"&' }, [
      table(
        [
          variable('age', 'string', {
            label: { nl: '<script>', en: "it's" },
            generalised: { nl: 'Tienen', en: 'Tens' },
          }),
        ],
        [],
      ),
    ]);
    expect(html).toContain('<span lang="nl">Tienen</span> <span lang="en">Tens</span>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<b>|src=|href="http/);
  });
});
