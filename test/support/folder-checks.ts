import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parseCsv } from './outside-programs';

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

export function json(file: string): unknown {
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

/** What is wrong with datapackage.json by the official profile of the Data Package standard, version 2. */
export function profileErrors(document: unknown): readonly unknown[] {
  const profile = json('test/reference/frictionless/datapackage-2.0.json');
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(profile as object);
  return validate(document) ? [] : (validate.errors ?? []);
}

/** What in a folder differs from what its datapackage.json says: digests, lengths, columns, cells, keys. */
export function packageErrors(root: string): { errors: readonly string[]; tables: readonly string[] } {
  const descriptor = json(path.join(root, 'datapackage.json')) as Descriptor;
  const errors = descriptor.resources.flatMap(({ path: file, hash, bytes, schema }) => {
    const content = readFileSync(path.join(root, file));
    const [header = [], ...rows] = parseCsv(content);
    const missing = schema.fields.map(
      (field) => new Set((field.missingValues ?? schema.missingValues).map(({ value }) => value)),
    );
    const keys = rows.map((row) => (schema.primaryKey ?? []).map((name) => row[header.indexOf(name)]).join(' '));
    return [
      ...(content.length === bytes ? [] : [`${file} has ${content.length} bytes`]),
      ...(`sha256:${createHash('sha256').update(content).digest('hex')}` === hash
        ? []
        : [`${file} has another digest`]),
      ...(header.join() === schema.fields.map(({ name }) => name).join() ? [] : [`${file} has other columns`]),
      ...(new Set(keys).size === rows.length ? [] : [`${file} repeats a key`]),
      ...rows.flatMap((row) =>
        schema.fields.flatMap((field, index) => {
          const why = whyWrong(field, missing[index] ?? new Set(), row[index] ?? '');
          return why === null ? [] : [`${file} ${field.name}: ${why}`];
        }),
      ),
    ];
  });
  return { errors, tables: descriptor.resources.map(({ name }) => name) };
}

/** The rules of Psych-DS 1.5.0 that are errors, on a folder; each says what is wrong. */
export function psychDsErrors(root: string): string[] {
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

/** What lies in a folder that Psych-DS does not know and is not told to ignore. */
export function psychDsUnknown(root: string): string[] {
  const ignored = readFileSync(path.join(root, '.psychds-ignore'), 'utf8').trimEnd().split('\n');
  const unknown = readdirSync(root).filter((entry) => !KNOWN.includes(entry));
  return unknown.filter((entry) => !ignored.includes(entry) && !ignored.includes(`${entry}/`));
}
