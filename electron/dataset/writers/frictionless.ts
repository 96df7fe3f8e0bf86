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

function fieldOf(variable: Variable): Record<string, unknown> {
  const missing = variable.mayBeMissing
    ? {
        missingValues: [
          { value: '', label: EMPTY_LABEL },
          ...Object.entries(MISSING_LABELS).map(([value, label]) => ({ value, label: label.en })),
        ],
      }
    : {};
  const categories =
    variable.categories.length > 0
      ? { categories: variable.categories.map(({ value, label }) => ({ value, label: label.en })) }
      : {};
  return {
    name: variable.name,
    title: variable.label.en,
    type: variable.type,
    description: variable.unit ? `${variable.source}; unit ${variable.unit}` : variable.source,
    ...missing,
    ...categories,
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
      fields: table.variables.map(fieldOf),
      missingValues: [{ value: '', label: EMPTY_LABEL }],
      primaryKey: table.primaryKey,
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
