import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import type { Table } from '../../../electron/dataset/table';
import { codebookHtml, codebookTable } from '../../../electron/dataset/writers/codebook';
import { dataFileName, psychDsDescription } from '../../../electron/dataset/writers/psych-ds';
import { demoTables, simulatedSession } from './demo';
import { writeDatasetFolder } from './dataset-folder';
import { difficultTable, table, variable } from './tables';
import { parseCsv } from './tools';

let folder = '';
let tables: readonly Table[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dataset-'));
  const states = Array.from({ length: 4 }, (_, seed) => simulatedSession(seed + 1));
  tables = [...demoTables(states), { ...difficultTable(), primaryKey: ['session_id'] }];
  writeDatasetFolder(folder, tables);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Field {
  readonly name: string;
  readonly type: string;
  readonly missingValues?: readonly { readonly value: string }[];
  readonly categories?: readonly { readonly value: string | number }[];
  readonly constraints?: { readonly minimum?: number; readonly maximum?: number };
}
interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
    readonly schema: {
      readonly fields: readonly Field[];
      readonly missingValues: readonly { readonly value: string }[];
      readonly primaryKey?: readonly string[];
    };
  }[];
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Why a cell breaks its field's rules in the Table Schema standard, or null. */
function whyWrong(field: Field, missing: ReadonlySet<string>, cell: string): string | null {
  if (missing.has(cell)) return null;
  const isNumber = /^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/.test(cell);
  if (field.type === 'integer' && !/^-?\d+$/.test(cell)) return `${cell} is no integer`;
  if (field.type === 'number' && !isNumber) return `${cell} is no number`;
  if (field.type === 'boolean' && cell !== 'true' && cell !== 'false') return `${cell} is no boolean`;
  if (field.categories && !field.categories.some(({ value }) => String(value) === cell)) return `${cell}: no category`;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = field.constraints ?? {};
  return isNumber && (Number(cell) < minimum || Number(cell) > maximum) ? `${cell} is out of range` : null;
}

describe('datapackage.json', () => {
  it('follows the official profile of the Data Package standard, version 2', () => {
    const profile = json('test/reference/frictionless/datapackage-2.0.json');
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(profile as object);
    expect([validate(json(path.join(folder, 'datapackage.json'))), validate.errors]).toEqual([true, null]);
    expect(validate({ resources: [{ name: 'x', path: 'x.csv', hash: 'sha256 of it' }] })).toBe(false);
  });

  it('describes files that are there, with their digest, length and every cell allowed', () => {
    const descriptor = json(path.join(folder, 'datapackage.json')) as Descriptor;
    expect(descriptor.resources).toHaveLength(tables.length);
    for (const { path: file, hash, bytes, schema } of descriptor.resources) {
      const content = readFileSync(path.join(folder, file));
      expect([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]).toEqual([bytes, hash]);
      const [header = [], ...rows] = parseCsv(content);
      expect(header).toEqual(schema.fields.map(({ name }) => name));
      const missing = schema.fields.map(
        (field) => new Set((field.missingValues ?? schema.missingValues).map(({ value }) => value)),
      );
      const wrong = rows.flatMap((row) =>
        schema.fields.flatMap((field, index) => {
          const why = whyWrong(field, missing[index] ?? new Set(), row[index] ?? '');
          return why === null ? [] : [`${file} ${field.name}: ${why}`];
        }),
      );
      expect(wrong).toEqual([]);
      const keys = rows.map((row) => (schema.primaryKey ?? []).map((name) => row[header.indexOf(name)]).join(' '));
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});

/** The rules of Psych-DS 1.5.0 that are errors, on a folder; each says what is wrong. */
function psychDsErrors(root: string): string[] {
  const errors: string[] = [];
  const description = json(path.join(root, 'dataset_description.json')) as Record<string, unknown>;
  for (const field of ['name', 'description', 'variableMeasured']) {
    if (!(field in description)) errors.push(`${field} is required`);
  }
  if (!/^https?:\/\/schema\.org\/?$/.test(String(description['@context']))) errors.push('context is not schema.org');
  if (description['@type'] !== 'Dataset') errors.push('type is not Dataset');
  const measured = (description['variableMeasured'] as { '@type': string; name: string }[]).map((entry) => {
    if (entry['@type'] !== 'PropertyValue') errors.push(`${entry.name} is no PropertyValue`);
    return entry.name;
  });
  const used = new Set<string>();
  const files = readdirSync(path.join(root, 'data'));
  if (files.length === 0) errors.push('no data file');
  for (const file of files) {
    if (!/^([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\.csv$/.test(file)) errors.push(`${file} is misnamed`);
    const official = ['study', 'site', 'subject', 'session', 'task', 'condition', 'trial', 'stimulus', 'description'];
    for (const keyword of file.replace('_data.csv', '').split('_')) {
      if (!official.includes(keyword.split('-')[0] ?? '')) errors.push(`${file}: ${keyword} is no official keyword`);
    }
    const [header = [], ...rows] = parseCsv(readFileSync(path.join(root, 'data', file)));
    if (new Set(header).size !== header.length) errors.push(`${file} repeats a column`);
    if (rows.some((row) => row.length !== header.length)) errors.push(`${file} has rows of another length`);
    if (header.includes('row_id')) errors.push(`${file} has row_id, whose values would have to be unique`);
    for (const column of header) used.add(column);
  }
  for (const column of used) if (!measured.includes(column)) errors.push(`${column} is not in variableMeasured`);
  for (const name of measured) if (!used.has(name)) errors.push(`${name} is in no file`);
  if (new Set(measured).size !== measured.length) errors.push('variableMeasured repeats a name');
  return errors;
}

/** What the specification knows by itself; anything else must be ignored by name. */
const KNOWN = ['data', 'dataset_description.json', 'README.md', 'CHANGES.md', '.psychds-ignore'];

describe('dataset_description.json', () => {
  it('follows the rules of Psych-DS', () => {
    expect(psychDsErrors(folder)).toEqual([]);
  });

  it('leaves nothing in the folder that Psych-DS would not know and is not told to ignore', () => {
    const ignored = readFileSync(path.join(folder, '.psychds-ignore'), 'utf8').trimEnd().split('\n');
    const unknown = readdirSync(folder).filter((entry) => !KNOWN.includes(entry));
    expect(unknown.filter((entry) => !ignored.includes(entry) && !ignored.includes(`${entry}/`))).toEqual([]);
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
