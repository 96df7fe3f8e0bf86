import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDataset } from '../../../support/export-dataset';
import { valueOf } from '../../../support/profile';
import { readSav } from '../../../support/sav-reader';
import { readZip } from '../../../support/zip-reader';
import { column, options, quiet, removeTargets, target } from '../../../support/exported-folder';
import { DEVICE, sessionIdOf, simulatedSource } from '../../../support/simulated-source';

afterAll(removeTargets);

const MINUTES = 180_000;
/** Said or typed by nobody else: a name, a street, a telephone number. */
const SECRET = 'Wilhelmina Zonnebloem, Kersenstraat 17, 06-31415926, w.zonnebloem@voorbeeld.nl';
const COUNT = 24;
const source = simulatedSource({ count: COUNT, form: 'full', words: () => SECRET });

/** Everything a Parquet file says: its rows and, unpacked, everything written about it. */
async function parquetTexts(folder: string): Promise<string> {
  const files = readdirSync(path.join(folder, 'parquet'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const said: string[] = [];
  for (const name of files) {
    const file = path.join(folder, 'parquet', name).replaceAll("'", "''");
    for (const query of [
      'read_parquet',
      'parquet_kv_metadata',
      'parquet_file_metadata',
      'parquet_metadata',
      'parquet_schema',
    ]) {
      // The reader says of each part where it read it; that path is the reader's own.
      const without = query === 'read_parquet' ? '*' : '* EXCLUDE (file_name)';
      const read = await connection.runAndReadAll(`SELECT ${without} FROM ${query}('${file}')`);
      said.push(...read.getRowObjects().map((row) => Object.values(row).map(String).join(' ')));
    }
  }
  connection.closeSync();
  return said.join('\n');
}

/** All that a dataset and its archive say: every byte as it stands, and what is packed unpacked. */
async function everything(folder: string): Promise<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sav = files
    .filter((file) => file.endsWith('.sav'))
    .flatMap((file) => readSav(readFileSync(file)).rows.map((row) => row.join(' ')));
  const archive = readFileSync(`${folder}.zip`);
  return [
    ...entries.map(({ name }) => name),
    ...files.map((file) => readFileSync(file).toString('latin1')),
    ...files.map((file) => readFileSync(file).toString('utf8')),
    ...sav,
    await parquetTexts(folder),
    archive.toString('latin1'),
    ...readZip(archive).flatMap(({ name, content }) => [name, content.toString('latin1')]),
  ].join('\n');
}

describe('a dataset and its archive', () => {
  const folder = target();
  let all = '';
  beforeAll(async () => {
    valueOf(exportDataset(source, folder, { ...options(), zip: true }, quiet));
    all = await everything(folder);
  }, MINUTES);

  it('are read in full: what is looked for would be found', () => {
    expect(JSON.stringify(source.read(sessionIdOf(3)))).toContain('Kersenstraat 17');
    const [first = ''] = column(folder, 'sessions', 'session_id');
    // In every table's CSV, SPSS and Parquet form, and in the archive again.
    expect(all.split(first).length).toBeGreaterThan(100);
  });

  it('show no direct identifier, text, device, interviewer, code or session number', () => {
    const known = [
      ...SECRET.split(', '),
      'Zonnebloem',
      'QZX-',
      DEVICE,
      DEVICE.replaceAll('-', ''),
      '018f3c1e',
      '5e55104a',
      'Testing interviewer',
      '.ucsession',
      path.basename(path.dirname(path.dirname(folder))),
      ...Array.from({ length: COUNT }, (_unused, index) => sessionIdOf(index)),
    ];
    for (const word of known) expect(all.includes(word), word).toBe(false);
  });

  it('show no time of day and no date', () => {
    const times = (all.match(/\b\d{2}:\d{2}:\d{2}\b|\b20\d{2}-\d{2}-\d{2}|\b09:17\b|\b177\d{10}\b/g) ?? []).filter(
      // The one moment that every SPSS file is said to be from.
      (time) => time !== '00:00:00',
    );
    expect([...new Set(times)]).toEqual([]);
  });

  it(
    'share no id with another export, and have another order',
    async () => {
      const second = target();
      valueOf(exportDataset(source, second, { ...options(), zip: true }, quiet));
      const other = await everything(second);
      const numbers = (one: string) =>
        /number is ([0-9a-z]{10})/.exec(readFileSync(path.join(one, 'README.md'), 'utf8'))?.[1] ?? '';
      const ids = ['session_id', 'participant_id'].flatMap((name) => column(folder, 'sessions', name));
      for (const id of [...ids, numbers(folder)]) {
        expect(id).toMatch(/^[0-9a-z]{10}$/);
        expect(other.includes(id), id).toBe(false);
      }
      expect(column(second, 'answers', 'grade').join()).not.toBe(column(folder, 'answers', 'grade').join());
    },
    MINUTES,
  );
});
