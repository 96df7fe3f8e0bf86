import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScripts } from '../../../../../electron/dataset/writers/load-scripts';
import { demoTables, simulatedSession } from '../../../../support/demo-tables';
import { writeDatasetFolder } from '../../../../support/dataset-folder';
import { difficultTable } from '../../../../support/tables';
import { has, inFolder, parseCsv, run } from '../../../../support/outside-programs';

const NO_R = 'R is not installed here';
const NO_PYTHON = 'python3 is not installed here';

/** The difficult table as a loaded one should hold it, for columns of every type. */
const EXPECTED: Readonly<Record<string, readonly (string | number | boolean | null)[]>> = {
  age: [42, null, null, 151, -99, 0],
  age_missing: [null, 'refused', null, null, null, null],
  score: [1.25, -95.5, null, 1e-300, 1e300, 0.1],
  score_missing: [null, null, 'technical', null, null, null],
  agrees: [true, false, null, null, true, false],
  agrees_missing: [null, null, null, 'timeout', null, null],
  choice: ['ja', 'nee', null, null, null, null],
  choice_missing: [null, null, 'refused', null, 'dont_know', 'technical'],
  many_reasons: ['één', null, null, null, null, 'שלום 😀'],
  a_name_that_is_longer_than_sixty_four_bytes_and_goes_on_and_on_and_on_for_ever: [
    'x',
    'y',
    null,
    'ü'.repeat(40),
    '"quoted", and\nnew line',
    'z',
  ],
};

function writeDemo(folder: string): readonly { name: string; rows: number }[] {
  const tables = [...demoTables([simulatedSession(1), simulatedSession(2)]), difficultTable()];
  writeDatasetFolder(folder, tables);
  return tables.map(({ name, rows }) => ({ name, rows: [...rows()].length }));
}

describe('the loading scripts', () => {
  it('are plain ASCII, so that no setting of a machine can spoil them', () => {
    const { r, python } = loadScripts();
    expect(`${r}${python}`).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('load every table in Python, with types and missing codes', async ({ skip }) => {
    if (!has('python3')) skip(NO_PYTHON);
    await inFolder((folder) => {
      const tables = writeDemo(folder);
      const said = run('python3', ['load.py'], folder).out;
      for (const { name, rows } of tables)
        expect(said).toMatch(new RegExp(`^${name}: ${rows} rows, \\d+ columns$`, 'm'));
      writeFileSync(
        path.join(folder, 'use.py'),
        'import json\nfrom load import dataset, labels\n' +
          'print(json.dumps([dataset["things"], labels["things"]["scale"]]))\n',
      );
      const [things, scale] = JSON.parse(run('python3', ['use.py'], folder).out) as [
        Record<string, unknown>[],
        unknown,
      ];
      for (const [name, cells] of Object.entries(EXPECTED))
        expect(
          things.map((row) => row[name]),
          name,
        ).toEqual(cells);
      expect(scale).toEqual({
        question: 'label of scale',
        values: { '1': 'Not at all', '4': 'Neutral', '7': 'Entirely – é' },
      });
    });
  });

  it('load every table in R, with types and missing codes, also where the machine has no locale', async ({ skip }) => {
    if (!has('Rscript')) skip(NO_R);
    await inFolder((folder) => {
      const tables = writeDemo(folder);
      const said = run('Rscript', ['--vanilla', 'load.R'], folder, { LC_ALL: 'C' }).out;
      for (const { name, rows } of tables)
        expect(said).toMatch(new RegExp(`^${name}: ${rows} rows, \\d+ columns$`, 'm'));
      writeFileSync(
        path.join(folder, 'use.R'),
        `source("load.R")
things <- dataset$things
stopifnot(identical(unname(attr(things$scale, "labels")), c("1", "4", "7")))
stopifnot(identical(attr(things$age, "label"), "Age, \\u00e9"))
values <- data.frame(lapply(things, function(column) {
  text <- if (is.numeric(column)) sprintf("%.17g", column) else as.character(column)
  ifelse(is.na(column), "NA", text)
}), check.names = FALSE)
con <- file("values.csv", "wb", encoding = "")
lines <- do.call(paste, c(lapply(values, function(column) paste0('"', gsub('"', '""', enc2utf8(column), fixed = TRUE), '"')), sep = ","))
writeLines(c(paste(names(values), collapse = ","), lines), con, useBytes = TRUE)
close(con)
`,
      );
      run('Rscript', ['--vanilla', 'use.R'], folder, { LC_ALL: 'C' });
      const [header = [], ...rows] = parseCsv(readFileSync(path.join(folder, 'values.csv')));
      for (const [name, cells] of Object.entries(EXPECTED)) {
        const read = rows.map((row) => row[header.indexOf(name)] ?? '');
        const expected = cells.map((cell) =>
          cell === null ? 'NA' : typeof cell === 'boolean' ? String(cell).toUpperCase() : cell,
        );
        const typed = read.map((text, index) => (typeof expected[index] === 'number' ? Number(text) : text));
        expect(typed, name).toEqual(expected);
      }
    });
  });
});
