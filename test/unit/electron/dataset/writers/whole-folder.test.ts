import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualDecisions, exportDataset } from '../../../../support/export-dataset';
import { publishUnrecorded } from '../../../../../electron/dataset/publish';
import { MISSING_LABELS } from '../../../../../electron/dataset/table';
import { reviewTexts } from '../../../../../electron/dataset/text-review/texts-to-review';
import { simulatedSource } from '../../../../support/simulated-source';
import { valueOf } from '../../../../support/profile';
import { json, packageErrors, profileErrors, psychDsErrors, psychDsUnknown } from '../../../../support/folder-checks';
import { readSav, type ReadSav } from '../../../../support/sav-reader';
import { has, hasRPackage, parseCsv, run, runPspp, runR } from '../../../../support/outside-programs';
import { readZip } from '../../../../support/zip-reader';

/** Other people's programs start slowly on a busy machine. */
const MINUTES = 300_000;
const TABLES = ['sessions', 'answers', 'scales', 'trials', 'scores', 'incidents', 'timing', 'texts'];
const REASONS = Object.keys(MISSING_LABELS);

let base = '';
let folder = '';

/** One row of codebook.csv. */
type Entry = Readonly<Record<string, string>>;
interface Read {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function csvOf(file: string): Read {
  const [header = [], ...rows] = parseCsv(readFileSync(file));
  return { header, rows };
}

const tableOf = (name: string): Read =>
  csvOf(path.join(folder, 'data', `study-customerrelationship_description-${name}_data.csv`));
const sav = (name: string): string => path.join(folder, 'spss', `${name}.sav`);

function codebookOf(table: string): Map<string, Entry> {
  const { header, rows } = csvOf(path.join(folder, 'codebook.csv'));
  const entries = rows.map((row): Entry => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
  return new Map(entries.filter((entry) => entry['table'] === table).map((entry) => [entry['variable'] ?? '', entry]));
}

beforeAll(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'whole-'));
  folder = path.join(base, 'dataset');
  const source = simulatedSource({
    count: 20,
    form: 'full',
    words: (index) => `Één "tekst", nummer ${index};\nregel twee`,
  });
  const internal = usualDecisions('internal');
  const review = valueOf(reviewTexts(source, internal));
  const texts = new Map(review.texts.map(({ id }) => [id, { decision: 'kept' as const }]));
  const options = { decisions: { ...internal, texts }, publish: publishUnrecorded, zip: true };
  valueOf(exportDataset(source, folder, options, () => undefined));
}, MINUTES);
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the folder of twenty simulated participants', () => {
  it('passes the profile of the Data Package standard and holds what its descriptor says', () => {
    expect(profileErrors(json(path.join(folder, 'datapackage.json')))).toEqual([]);
    expect(packageErrors(folder)).toEqual({ errors: [], tables: TABLES });
  });

  it('passes the rules of Psych-DS, with nothing beside them', () => {
    expect(psychDsErrors(folder)).toEqual([]);
    expect(psychDsUnknown(folder)).toEqual([]);
  });

  it('is the same in its archive', () => {
    const entries = readZip(readFileSync(`${folder}.zip`));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(entries).toHaveLength(files.length);
    for (const { name, content } of entries) {
      const inside = name.split('/').slice(1).join('/');
      expect(content.equals(readFileSync(path.join(folder, inside))), inside).toBe(true);
    }
  });

  it('has an entry in the codebook for every column, and scores of the questionnaires among them', () => {
    for (const name of TABLES) expect([...codebookOf(name).keys()], name).toEqual(tableOf(name).header);
    const scales = codebookOf('scales');
    for (const name of [
      'relation_communal_sharing',
      'relation_dominant',
      'relation_closeness',
      'relation_entropy',
      'loyalty_recommendation_group',
      'loyalty_ease',
    ]) {
      const entry = scales.get(name);
      expect(entry?.['source'], name).toMatch(/^scored by instrument \w+ version \d+ from /);
      expect(entry?.['missing_codes'], name).toContain('too_few_answers');
    }
    for (const start of ['emotion_index', 'intention']) {
      expect(
        [...scales.keys()].some((name) => name.startsWith(start)),
        start,
      ).toBe(true);
    }
  });

  it('holds scores that follow from the answers beside them', () => {
    const [answers, scales] = [tableOf('answers'), tableOf('scales')];
    const of = ({ header, rows }: Read, session: string, name: string): string =>
      rows.find((row) => row[0] === session)?.[header.indexOf(name)] ?? '';
    let scored = 0;
    for (const [session = ''] of scales.rows) {
      const recommended = of(answers, session, 'recommendation');
      const isKnown = /^\d+$/.test(recommended);
      const group = Number(recommended) >= 9 ? 'promoter' : Number(recommended) >= 7 ? 'passive' : 'detractor';
      expect(of(scales, session, 'loyalty_recommendation_group')).toBe(isKnown ? group : recommended);
      const relation = (name: string) => Number(of(scales, session, `relation_${name}`));
      const difference = relation('communal_minus_market');
      if (!Number.isFinite(difference)) continue;
      expect(difference).toBeCloseTo(relation('communal_sharing') - relation('market_pricing'), 9);
      scored += 1;
    }
    expect(scored).toBeGreaterThan(10);
  });
});

/** A cell of the CSV as SPSS should hold it: codes for reasons as any of the bands that can stand for them. */
function agrees(cell: string, isNumber: boolean, type: string, found: string | number | null): boolean {
  const rank = REASONS.indexOf(cell);
  if (isNumber) {
    if (cell === '') return found === null;
    if (rank >= 0) return typeof found === 'number' && [-91, -991, -9991].some((first) => found === first - rank);
    return type === 'boolean' ? found === Number(cell === 'true') : found === Number(cell);
  }
  if (rank >= 0) return found === '' || found === `-${91 + rank}`;
  return found === cell.replace(/ +$/, '') || (found === null && cell === '');
}

function plain({ rows }: ReadSav): (string | number | null)[][] {
  const isNumeric = (index: number): boolean => rows.some((row) => typeof row[index] === 'number');
  return rows.map((row) => row.map((cell, index) => (cell === null && !isNumeric(index) ? '' : cell)));
}

function typed(cells: readonly (readonly string[])[], own: ReadSav): (string | number | null)[][] {
  const isNumeric = own.names.map((_name, index) => own.rows.some((row) => typeof row[index] === 'number'));
  return cells.map((row) =>
    row.map((text, index) => {
      if (text.trim() === '') return isNumeric[index] ? null : '';
      return isNumeric[index] ? Number(text) : text;
    }),
  );
}

const HAVEN = `
library(haven)
for (file in list.files("spss", pattern = "[.]sav$", full.names = TRUE)) {
  name <- sub("[.]sav$", "", basename(file))
  data <- read_sav(file, user_na = TRUE)
  values <- data.frame(lapply(data, function(column) {
    plain <- as.vector(unclass(column))
    if (is.numeric(plain)) ifelse(is.na(plain), "", sprintf("%.17g", plain)) else as.character(plain)
  }), check.names = FALSE)
  write.csv(values, file.path("out", paste0(name, ".csv")), row.names = FALSE, na = "", fileEncoding = "UTF-8")
  known <- read_sav(file)
  facts <- do.call(rbind, lapply(names(data), function(variable) {
    column <- data[[variable]]
    labels <- attr(column, "labels")
    rbind(
      c(variable, "label", "", attr(column, "label")),
      c(variable, "numeric", is.numeric(column), sum(is.na(known[[variable]]))),
      if (length(labels)) cbind(variable, "value", trimws(format(labels, trim = TRUE)), names(labels))
    )
  }))
  write.csv(facts, file.path("out", paste0(name, ".facts.csv")), row.names = FALSE, fileEncoding = "UTF-8")
}
`;

describe('its SPSS files', () => {
  it('hold the cells of the CSV, missing codes by their numbers', () => {
    for (const name of TABLES) {
      const { header, rows } = tableOf(name);
      const codebook = codebookOf(name);
      const own = readSav(readFileSync(sav(name)));
      for (const [place, variable] of header.entries()) {
        const at = own.names.indexOf(variable);
        expect(at, `${name} ${variable}`).toBeGreaterThanOrEqual(0);
        const type = codebook.get(variable)?.['type'] ?? '';
        const wrong = rows.filter(
          (row, index) => !agrees(row[place] ?? '', type !== 'string', type, own.rows[index]?.[at] ?? null),
        );
        expect(wrong.slice(0, 2), `${name} ${variable}`).toEqual([]);
      }
    }
  });

  it(
    "are the same cells, labels and missing codes to R's haven",
    ({ skip }) => {
      if (!has('Rscript') || !hasRPackage('haven')) skip('R with haven is not installed here');
      const work = path.join(base, 'haven');
      mkdirSync(path.join(work, 'spss'), { recursive: true });
      mkdirSync(path.join(work, 'out'));
      for (const name of TABLES) writeFileSync(path.join(work, 'spss', `${name}.sav`), readFileSync(sav(name)));
      runR(HAVEN, work);
      for (const name of TABLES) {
        const own = readSav(readFileSync(sav(name)));
        const { header, rows } = csvOf(path.join(work, 'out', `${name}.csv`));
        expect(header, name).toEqual(own.names);
        expect(typed(rows, own), name).toEqual(plain(own));
        const facts = csvOf(path.join(work, 'out', `${name}.facts.csv`)).rows;
        const table = tableOf(name);
        for (const [variable, entry] of codebookOf(name)) {
          const about = facts.filter(([known]) => known === variable);
          expect(about.find(([, kind]) => kind === 'label')?.[3], `${name} ${variable}`).toBe(entry['question_en']);
          const labels = new Map(about.filter(([, kind]) => kind === 'value').map((fact) => [fact[2], fact[3]]));
          for (const line of (entry['values_en'] ?? '').split('\n').filter(Boolean)) {
            const [value = '', ...words] = line.split(' = ');
            expect(labels.get(value), `${name} ${variable} ${value}`).toBe(words.join(' = '));
          }
          const numeric = about.find(([, kind]) => kind === 'numeric');
          if (numeric?.[2] !== 'TRUE') continue;
          const cells = table.rows.map((row) => row[table.header.indexOf(variable)] ?? '');
          const absent = cells.filter((cell) => cell === '' || REASONS.includes(cell)).length;
          expect(Number(numeric[3]), `${name} ${variable} missing`).toBe(absent);
        }
      }
    },
    MINUTES,
  );

  it(
    'are the same cells and labels to pspp, without a warning',
    ({ skip }) => {
      if (!has('pspp')) skip('pspp is not installed here');
      const work = path.join(base, 'pspp');
      mkdirSync(work);
      for (const name of TABLES) {
        const own = readSav(readFileSync(sav(name)));
        const steps = [
          `GET FILE='${sav(name)}'.`,
          'DISPLAY DICTIONARY.',
          `SAVE TRANSLATE /OUTFILE='${name}.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES.`,
        ];
        // Timing checks of simulated participants are not there: pspp says so of a table without cases.
        const said = runPspp(`${steps.join('\n')}\n`, work);
        expect(said, name).not.toMatch(/^(?:.*:)? ?(?:warning|error):/im);
        for (const { question_en: label = '' } of codebookOf(name).values()) {
          expect(said.replaceAll('""', '"'), `${name}: ${label}`).toContain(label);
        }
        if (own.rows.length === 0) continue;
        const { header, rows } = csvOf(path.join(work, `${name}.csv`));
        expect(header).toEqual(own.names);
        expect(typed(rows, own), name).toEqual(plain(own));
      }
    },
    MINUTES,
  );

  it(
    'are the same rows to readstat',
    ({ skip }) => {
      if (!has('readstat')) skip('readstat is not installed here');
      for (const name of TABLES) {
        const own = readSav(readFileSync(sav(name)));
        if (own.rows.length === 0) continue;
        const [header, ...cells] = parseCsv(Buffer.from(run('readstat', [sav(name), '-']).out));
        expect([header, cells.length], name).toEqual([own.names, own.rows.length]);
      }
    },
    MINUTES,
  );
});

describe('its Parquet files', () => {
  const withTrials = async <Value>(
    work: (query: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<Value>,
  ): Promise<Value> => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects());
    } finally {
      connection.closeSync();
    }
  };
  const files = (table: string): string => path.join(folder, 'parquet', table, '**/*.parquet').replaceAll("'", "''");

  it(
    'are the cells of the CSV to DuckDB, by study and site',
    () =>
      withTrials(async (query) => {
        for (const name of ['trials', 'scores', 'scales']) {
          const read = await query(`SELECT * FROM read_parquet('${files(name)}', hive_partitioning = true)`);
          const { header, rows } = tableOf(name);
          expect(read, name).toHaveLength(rows.length);
          expect([read[0]?.['study'], read[0]?.['site']]).toEqual(['customer_relationship', 'all']);
          const codebook = codebookOf(name);
          for (const [index, row] of rows.entries()) {
            const wrong = header.filter((variable, place) => {
              const cell = row[place] ?? '';
              const found = read[index]?.[variable];
              const reason = read[index]?.[`${variable}_missing`];
              const hasReason = codebook.get(variable)?.['missing_codes'] !== '' && REASONS.includes(cell);
              if (hasReason) return reason !== cell || found !== null;
              if (cell === '') return found !== null && found !== '';
              return codebook.get(variable)?.['type'] === 'string' ? found !== cell : Number(found) !== Number(cell);
            });
            expect(wrong, `${name} row ${index}`).toEqual([]);
          }
        }
      }),
    MINUTES,
  );

  it(
    'give our D again by scores.sql, to 1e-9',
    () =>
      withTrials(async (query) => {
        await query(`CREATE VIEW trials AS SELECT * FROM read_parquet('${files('trials')}', hive_partitioning = true)`);
        const scores = await query(readFileSync(path.join(folder, 'parquet/scores.sql'), 'utf8'));
        const { header, rows } = tableOf('scores');
        const at = (name: string): number => header.indexOf(name);
        let compared = 0;
        for (const { session_id: session, task, score, value } of scores) {
          const own = rows.find((row) => row[at('session_id')] === session && row[at('task')] === task);
          const cell = own?.[at(String(score))] ?? '';
          if (cell === '') expect(value, `${String(session)} ${String(score)}`).toBeNull();
          else expect(Math.abs(Number(value) - Number(cell))).toBeLessThan(1e-9);
          compared += 1;
        }
        expect(compared).toBe(rows.length);
      }),
    MINUTES,
  );
});

describe('its scripts', () => {
  it(
    'load every table in R and in Python',
    ({ skip }) => {
      if (!has('Rscript')) skip('R is not installed here');
      if (!has('python3')) skip('python3 is not installed here');
      for (const said of [
        run('Rscript', ['--vanilla', 'load.R'], folder).out,
        run('python3', ['-B', 'load.py'], folder).out,
      ]) {
        for (const name of TABLES) {
          expect(said).toMatch(new RegExp(`^${name}: ${tableOf(name).rows.length} rows, \\d+ columns$`, 'm'));
        }
      }
    },
    MINUTES,
  );
});
