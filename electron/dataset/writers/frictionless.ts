import { MISSING_LABELS, type Table, type Variable } from '../table';
import type { WrittenFile } from './files';

/** One table as it was written, for the descriptor. */
export interface WrittenTable {
  table: Table;
  path: string;
  file: WrittenFile;
}

const EMPTY_LABEL = 'Not asked';

function constraintsOf(variable: Variable): Record<string, unknown> {
  const constraints: Record<string, unknown> = {};
  if (variable.minimum !== undefined) constraints['minimum'] = variable.minimum;
  if (variable.maximum !== undefined) constraints['maximum'] = variable.maximum;
  return Object.keys(constraints).length > 0 ? { constraints } : {};
}

function missingOf(variable: Variable): Record<string, unknown> {
  if (!variable.mayBeMissing) return {};
  const codes = Object.entries(MISSING_LABELS).map(([value, label]) => ({ value, label: label.en }));
  return { missingValues: [{ value: '', label: EMPTY_LABEL }, ...codes] };
}

/**
 * The standard's categories list every value a field may take, so a scale with words only at its ends has none: there
 * the words go into the description. Only texts and whole numbers can have categories.
 */
function listsEveryValue({ type, categories, minimum, maximum }: Variable): boolean {
  if (categories.length === 0) return false;
  if (type === 'string') return true;
  if (type !== 'integer' || !categories.every(({ value }) => Number.isInteger(value))) return false;
  return minimum === undefined || maximum === undefined || categories.length >= maximum - minimum + 1;
}

function categoriesOf(variable: Variable): Record<string, unknown> {
  if (!listsEveryValue(variable)) return {};
  return {
    categories: variable.categories.map(({ value, label }) => ({
      value: variable.type === 'string' ? String(value) : value,
      label: label.en,
    })),
  };
}

function descriptionOf(variable: Variable): string {
  const ends = listsEveryValue(variable) ? [] : variable.categories.map(({ value, label }) => `${value} = ${label.en}`);
  return [
    ...(ends.length > 0 ? [ends.join(', ')] : []),
    ...(variable.unit ? [`unit ${variable.unit}`] : []),
    ...(variable.generalised ? [variable.generalised.en] : []),
    variable.source,
  ].join('; ');
}

function fieldOf(variable: Variable): Record<string, unknown> {
  return {
    name: variable.name,
    title: variable.label.en,
    type: variable.type,
    description: descriptionOf(variable),
    ...missingOf(variable),
    ...categoriesOf(variable),
    ...constraintsOf(variable),
  };
}

function resourceOf({ table, path, file }: WrittenTable): Record<string, unknown> {
  return {
    name: table.name,
    title: table.title.en,
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.variables.map(fieldOf),
      missingValues: [{ value: '', label: EMPTY_LABEL }],
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    },
  };
}

/**
 * A Data Package descriptor after the Data Package standard, version 2 (specs of 2024): every table with fields,
 * categories, labelled missing values per field, primary key, SHA-256 and length in bytes.
 */
export function frictionlessDescriptor(name: string, title: string, tables: readonly WrittenTable[]): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
