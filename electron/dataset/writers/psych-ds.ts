import type { Text } from '../../../shared/base/ids';
import type { Table, Variable } from '../table';

/** Version 1.5.0 of the Psych-DS schema model (2025), which these names and fields follow. */
const SCHEMA_VERSION = 'Psych-DS 1.5.0';

/** What a data set says of itself; what is absent is left out. */
export interface DatasetFacts {
  readonly name: Text;
  readonly description: Text;
  readonly authors?: readonly string[];
  readonly license?: string;
  readonly citation?: string;
  readonly keywords?: readonly string[];
}

function alphanumeric(words: string): string {
  return words.replace(/[^A-Za-z0-9]/g, '') || 'none';
}

/**
 * A table's file in the data set: keywords of the Psych-DS list only, values of letters and digits
 * (`data/study-demo_description-trials_data.csv`).
 */
export function dataFileName(study: string, table: string): string {
  return `data/study-${alphanumeric(study)}_description-${alphanumeric(table)}_data.csv`;
}

/** A column name with every table it stands in. */
interface Occurrence {
  readonly variable: Variable;
  readonly tables: readonly Table[];
}

function occurrencesOf(tables: readonly Table[]): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const table of tables) {
    for (const variable of table.variables) {
      const known = found.get(variable.name) ?? [];
      const same = known.findIndex((occurrence) => occurrence.variable.label.en === variable.label.en);
      const earlier = known[same];
      if (earlier) known[same] = { ...earlier, tables: [...earlier.tables, table] };
      else known.push({ variable, tables: [table] });
      found.set(variable.name, known);
    }
  }
  return found;
}

function describe(occurrences: readonly Occurrence[]): string {
  const [only] = occurrences;
  if (only && occurrences.length === 1) return only.variable.label.en;
  return occurrences
    .map(({ variable, tables }) => `${tables.map(({ name }) => name).join(', ')}: ${variable.label.en}`)
    .join('; ');
}

/** A variable in schema.org's words: a column that is in several tables is listed once. */
function measured(name: string, occurrences: readonly Occurrence[]): Record<string, unknown> {
  const { variable } = occurrences[0] ?? {};
  return {
    '@type': 'PropertyValue',
    name,
    description: describe(occurrences),
    ...(variable?.unit ? { unitText: variable.unit } : {}),
    ...(variable?.minimum === undefined ? {} : { minValue: variable.minimum }),
    ...(variable?.maximum === undefined ? {} : { maxValue: variable.maximum }),
    ...(variable && variable.categories.length > 0
      ? {
          valueReference: variable.categories.map(({ value, label }) => ({
            '@type': 'DefinedTerm',
            termCode: String(value),
            name: label.en,
          })),
        }
      : {}),
  };
}

/**
 * `dataset_description.json` of a Psych-DS data set: schema.org in JSON-LD, `variableMeasured` with every column of
 * every data file and no other.
 */
export function psychDsDescription(facts: DatasetFacts, tables: readonly Table[]): string {
  const description = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: facts.name.en,
    alternateName: facts.name.nl,
    description: facts.description.en,
    schemaVersion: SCHEMA_VERSION,
    inLanguage: ['nl', 'en'],
    ...(facts.authors ? { author: facts.authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(facts.license ? { license: facts.license } : {}),
    ...(facts.citation ? { citation: facts.citation } : {}),
    ...(facts.keywords ? { keywords: facts.keywords } : {}),
    variableMeasured: [...occurrencesOf(tables)].map(([name, occurrences]) => measured(name, occurrences)),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** `.psychds-ignore`: what a data set holds besides Psych-DS, so that its validator does not warn about it. */
export function psychDsIgnore(): string {
  const others = [
    'datapackage.json',
    'codebook.csv',
    'codebook.html',
    'risk-report.html',
    'load.R',
    'load.py',
    'spss/',
    'parquet/',
  ];
  return `${others.join('\n')}\n`;
}
