import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFile, type ScoreRequest } from '../../../../../electron/command-line/score/score-file';
import { scoreCommand } from '../../../../../electron/command-line/score/command';
import { TrialTable } from '../../../../../shared/associations/scoring/trials';
import { runCommand } from '../../../../support/run-command';
import { everything, inFolder, parseTable, REFERENCE, scored, type Row } from '../../../../support/scoring-reference';

const iatText = readFileSync(path.join(REFERENCE, 'iat_trials.csv'), 'utf8');
const [header = '', ...lines] = iatText.trimEnd().split('\n');
/** The first three participants. */
const few = lines.filter((line) => /^P00[123],/.test(line));

async function scoredText(text: string | Buffer, options: Partial<ScoreRequest> = {}): ReturnType<typeof scored> {
  return inFolder((folder) => {
    const input = path.join(folder, 'trials.csv');
    writeFileSync(input, text);
    return scored('iat', input, options);
  });
}

async function problemOf(text: string, options: Partial<ScoreRequest> = {}): Promise<unknown> {
  return inFolder(async (folder) => {
    const input = path.join(folder, 'trials.csv');
    const file = path.join(folder, 'scores.csv');
    writeFileSync(input, text);
    const result = await scoreFile({ ...everything, task: 'iat', input, output: { file }, ...options });
    expect(readdirSync(folder)).toEqual(['trials.csv']);
    return result.ok ? null : result.error;
  });
}

const file = (rows: readonly string[]): string => [header, ...rows].join('\n');
const changed = (line: string, column: string, value: string): string => {
  const fields = line.split(',');
  fields[header.split(',').indexOf(column)] = value;
  return fields.join(',');
};
const byName = (rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => ((one['participant'] ?? '') < (other['participant'] ?? '') ? -1 : 1));

describe('scoring a file', () => {
  it('does not depend on column order, quotes, line ends, byte order mark or unknown columns', async () => {
    const plain = await scoredText(file(few));
    const names = header.split(',');
    const rewritten = [header, ...few].map((line, index) => {
      const fields = line.split(',').map((field) => `"${field}"`);
      return [index === 0 ? 'note' : '"x, ""y"""', ...fields.toReversed()].join(',');
    });
    expect(names.length).toBe(8);
    expect((await scoredText(`\uFEFF${rewritten.join('\r\n')}\r\n`)).rows).toEqual(plain.rows);
  });

  it('does not depend on the order of rows: participants that come back are still scored whole', async () => {
    const plain = await scoredText(file(few));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(few, { minLength: few.length }), async (rows) => {
        const mixed = await scoredText(file(rows));
        expect(mixed.summary).toMatchObject({ grouped: false, participants: 3, rows: few.length });
        for (const [index, row] of byName(mixed.rows).entries()) {
          for (const [name, value] of Object.entries(plain.rows[index] ?? {})) {
            if (value === '' || Number.isNaN(Number(value))) expect(row[name]).toBe(value);
            else expect(Number(row[name])).toBeCloseTo(Number(value), 9);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('writes numbers that read back as the same double, and names as they were', async () => {
    const { rows } = await scoredText(file(few.map((line) => line.replace(/^P001/, 'Zoë'))));
    expect(rows[0]?.['participant']).toBe('Zoë');
    expect(String(Number(rows[0]?.['D2']))).toBe(rows[0]?.['D2']);
  });

  it('writes only the chosen algorithms, and needs the corrected latency only for D1 and D2', async () => {
    const without = [header, ...few].map((line) => line.split(',').slice(0, -1).join(','));
    const { rows } = await scoredText(without.join('\n'), { algorithms: ['D4'], halves: false, sd: 'after_penalty' });
    const full = await scoredText(file(few));
    expect(rows[0]?.['D4']).toBe(full.rows[0]?.['D4']);
    expect(rows[0]).toMatchObject({ n_lt300_corrected: '', prop_lt300_after10s_corrected_reason: 'missing_latency' });
    expect(Object.keys(rows[0] ?? {}).filter((name) => /^D\d$/.test(name))).toEqual(['D4']);
    expect(await problemOf(without.join('\n'))).toMatchObject({ code: 'scores_columns_missing' });
  });

  it('leaves out rows marked invalid, as the repeated block after an interruption leaves them', async () => {
    const plain = await scoredText(file(few));
    const aborted = few.filter((line) => line.startsWith('P002') && line.includes('test_compatible')).slice(0, 17);
    const marked = [
      ...few.map((line) => `${line},`),
      ...aborted.map((line) => `${changed(line, 'latency_ms', '9000')},interrupted`),
    ];
    const order = marked.toSorted((one, other) =>
      one.slice(0, 4) < other.slice(0, 4) ? -1 : one.slice(0, 4) > other.slice(0, 4) ? 1 : 0,
    );
    const { rows } = await scoredText([`${header},invalid_reason`, ...order].join('\n'));
    expect(rows).toEqual(plain.rows);
  });

  it("leaves out other tasks and blocks that do not count, in a table of this program's own", async () => {
    const plain = await scoredText(file(few));
    const own = few.flatMap((line) => {
      const other = changed(line, 'block_role', 'priming');
      const repeated = line.startsWith('P002') ? [`iat,${changed(line, 'latency_ms', '2900')},0`] : [];
      return [...repeated, `iat,${line},1`, `priming,${other},1`];
    });
    const { rows, summary } = await scoredText([`kind,${header},counts`, ...own].join('\n'));
    expect(rows).toEqual(plain.rows);
    expect(summary.badRows).toBe(0);
    const foreign = few.map((line) => `${line},ordinary,0`);
    expect((await scoredText([`${header},kind,counts`, ...foreign].join('\n'))).rows).toEqual(plain.rows);
  });

  it('reports progress up to the whole file', async () => {
    const seen: number[] = [];
    await scoredText(file(few), { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [string, string, string, string | null])[] = [
    ['latency_ms', 'fast', 'not_a_number', 'latency_ms'],
    ['latency_ms', '', 'empty', 'latency_ms'],
    ['latency_ms', '-4', 'negative', 'latency_ms'],
    ['latency_corrected_ms', 'NA', 'empty', 'latency_corrected_ms'],
    ['latency_corrected_ms', '1e999', 'not_a_number', 'latency_corrected_ms'],
    ['correct', '2', 'not_0_or_1', 'correct'],
    ['correct', 'TRUE', 'not_0_or_1', 'correct'],
    ['correct', '', 'empty', 'correct'],
    ['block_role', 'test_compatable', 'unknown_word', 'block_role'],
    ['trial', '1.5', 'not_a_position', 'trial'],
    ['block', '', 'empty', 'block'],
    ['stimulus_category', 'a,b', 'wrong_field_count', null],
    ['stimulus_category', '"a"b', 'text_after_quote', null],
  ];

  it.each(bad)(
    '%s = %j: the row is listed with its line, its participant gets no scores',
    async (column, value, reason, where) => {
      const at = few.findIndex((line) => line.startsWith('P002')) + 50;
      const rows = few.map((line, index) => (index === at ? changed(line, column, value) : line));
      const plain = await scoredText(file(few));
      const { rows: found, summary } = await scoredText(file(rows));
      expect(summary).toMatchObject({ badRows: 1, participantsWithBadRows: 1, participants: 3 });
      expect(summary.scoredRows).toBe(
        few.filter((line) => !line.startsWith('P002') && line.includes('compatible')).length,
      );
      expect(summary.listedBadRows).toEqual([{ line: at + 2, reason, column: where }]);
      expect([found[0], found[2]]).toEqual([plain.rows[0], plain.rows[2]]);
      const { participant, ...values } = found[1] ?? {};
      expect(participant).toBe('P002');
      expect(new Set(Object.values(values))).toEqual(new Set(['', 'bad_rows']));
      expect(values['D2_reason']).toBe('bad_rows');
    },
  );

  it('a row without a participant between two of one counts against that one, at a border against both', async () => {
    const first = few.findIndex((line) => line.startsWith('P002'));
    const inside = few.map((line, index) => (index === first + 9 ? changed(line, 'participant', '') : line));
    const border = few.map((line, index) => (index === first ? changed(line, 'participant', '') : line));
    const blank = (rows: readonly Row[]): unknown[] =>
      rows.filter((row) => row['D2_reason'] === 'bad_rows').map((row) => row['participant']);
    expect(blank((await scoredText(file(inside))).rows)).toEqual(['P002']);
    expect(blank((await scoredText(file(border))).rows)).toEqual(['P001', 'P002']);
  });

  it('a cut-off row at a border counts against the participant it names', async () => {
    const first = few.findIndex((line) => line.startsWith('P002'));
    const rows = few.map((line, index) => (index === first ? line.split(',').slice(0, 5).join(',') : line));
    const { rows: found } = await scoredText(file(rows));
    expect(found.map((row) => row['D2_reason'])).toEqual(['', 'bad_rows', '']);
  });

  it('a block and trial that come twice for one participant: the second row is listed, nothing is scored silently', async () => {
    const at = few.findIndex((line) => line.startsWith('P002') && line.includes('test_compatible')) + 5;
    const again = [...few.slice(0, at + 1), changed(few[at] ?? '', 'latency_ms', '612'), ...few.slice(at + 1)];
    const plain = await scoredText(file(few));
    const { rows, summary } = await scoredText(file(again));
    expect(summary.listedBadRows).toEqual([{ line: at + 3, reason: 'repeated_trial', column: 'trial' }]);
    expect([rows[0], rows[2]]).toEqual([plain.rows[0], plain.rows[2]]);
    expect(rows[1]).toMatchObject({ D2: '', D2_reason: 'bad_rows' });
  });

  it('a file joined with itself is refused participant by participant, in whatever order its rows come', async () => {
    const { rows, summary } = await scoredText(file([...few, ...few]));
    const critical = few.filter((line) => line.includes('compatible')).length;
    expect(summary).toMatchObject({ grouped: false, badRows: critical, participantsWithBadRows: 3 });
    expect(rows.map((row) => row['D2_reason'])).toEqual(['bad_rows', 'bad_rows', 'bad_rows']);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(few, { minLength: few.length }),
        fc.nat(few.length - 1),
        async (order, twice) => {
          const shuffled = await scoredText(file([...order, few[twice] ?? '']));
          expect(shuffled.summary.badRows).toBe(few[twice]?.includes('compatible') === true ? 1 : 0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('knows repeated trials among more rows than a person has, too', () => {
    const table = new TrialTable();
    const order = Array.from({ length: 5000 }, (_, index) => ((index * 7919) % 5000) + 1);
    for (const trial of order) {
      expect(table.has(3, trial)).toBe(false);
      table.append(3, 0, trial, 1, 500, 500);
    }
    expect(order.every((trial) => table.has(3, trial))).toBe(true);
    expect([table.has(2, 1), table.has(3, 5001), table.has(4, 1)]).toEqual([false, false, false]);
    table.clear();
    expect(table.has(3, 1)).toBe(false);
  });

  it('lists the first hundred bad rows and counts the rest', async () => {
    const { summary } = await scoredText(file(few.map((line) => changed(line, 'correct', 'x'))));
    expect(summary.badRows).toBe(few.length);
    expect(summary.listedBadRows).toHaveLength(100);
  });

  it.each([
    ['an empty file', '', 'scores_file_empty'],
    ['a header alone', `${header}\n`, 'scores_file_empty'],
    ['semicolons', file(few).replaceAll(',', ';'), 'scores_not_commas'],
    ['a column twice', file(few).replace('stimulus_category', 'latency_ms'), 'scores_column_twice'],
    ['an open quotation mark', file([...few.slice(0, 4), `"${few[4] ?? ''}`, ...few.slice(5)]), 'scores_row_endless'],
  ])('%s is refused, and nothing is left behind', async (_, text, code) => {
    expect(await problemOf(text)).toMatchObject({ code });
  });

  it('names all missing columns at once', async () => {
    const text = file(few).replace('latency_ms,', 'rt,').replace('block_role', 'role');
    expect(await problemOf(text)).toEqual({
      code: 'scores_columns_missing',
      details: { columns: 'block_role, latency_ms' },
    });
  });

  it('stops when asked, and leaves the old scores as they were', async () => {
    await inFolder(async (folder) => {
      const output = path.join(folder, 'scores.csv');
      writeFileSync(output, 'old');
      const request = { ...everything, task: 'iat' as const, input: path.join(REFERENCE, 'iat_trials.csv') };
      const stopped = await scoreFile({ ...request, output: { file: output }, signal: AbortSignal.abort() });
      expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(readFileSync(output, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['scores.csv']);
    });
  });

  it('refuses a file that is not there, a folder, its own input and a place that cannot be written', async () => {
    await inFolder(async (folder) => {
      const input = path.join(folder, 'trials.csv');
      writeFileSync(input, file(few));
      const code = async (request: Partial<ScoreRequest>): Promise<unknown> => {
        const result = await scoreFile({
          ...everything,
          task: 'iat',
          input,
          output: { file: path.join(folder, 's.csv') },
          ...request,
        });
        return result.ok ? 'scored' : result.error.code;
      };
      expect(await code({ input: path.join(folder, 'none.csv') })).toBe('file_unreadable');
      expect(await code({ input: folder })).toBe('file_unreadable');
      expect(await code({ output: { file: input } })).toBe('scores_output_is_input');
      expect(await code({ output: { file: path.join(folder, 'no', 's.csv') } })).toBe('file_unwritable');
      expect(existsSync(path.join(folder, 's.csv'))).toBe(false);
      expect(readFileSync(input, 'utf8')).toBe(file(few));
    });
  });
});

describe('the score command', () => {
  async function run(...args: string[]): Promise<{ code: number; out: string[]; error: string[] }> {
    const { code, lines, errors } = await runCommand(scoreCommand, args);
    return { code, out: lines, error: errors };
  }
  const iat = path.join(REFERENCE, 'iat_trials.csv');

  it('writes the table to a file and says what it did', async () => {
    await inFolder(async (folder) => {
      const out = path.join(folder, 'scores.csv');
      const { code, error } = await run('--task', 'iat', iat, '--out', out, '--algorithm', 'all', '--halves');
      expect(code).toBe(0);
      expect(error.join('\n')).toContain('40 participants scored from 4632 rows.');
      expect(parseTable(readFileSync(out, 'utf8'))).toHaveLength(40);
    });
  });

  it('writes the table to standard output without --out', async () => {
    const { code, out } = await run('--task', 'sciat', path.join(REFERENCE, 'sciat_trials.csv'));
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^participant,compat_first,/);
    expect(out).toHaveLength(41);
  });

  it('prints the very lines that a file would hold, also where a name holds line ends, and leaves nothing behind', async () => {
    await inFolder(async (folder) => {
      const input = path.join(folder, 'trials.csv');
      const names: Readonly<Record<string, string>> = { P001: '"a\rb"', P002: '"c\u2028""d"""', P003: 'Zoë' };
      writeFileSync(input, file(few.map((line) => line.replace(/^P00[123]/, (name) => names[name] ?? name))));
      const target = path.join(folder, 's.csv');
      await run('--task', 'iat', input, '--out', target);
      const spools = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('undercurrent-scores-'));
      const before = spools();
      const { out } = await run('--task', 'iat', input);
      expect(`${out.join('\n')}\n`).toBe(readFileSync(target, 'utf8'));
      expect(spools()).toEqual(before);
    });
  });

  it('says rows that are not scored by line and ends with 1', async () => {
    await inFolder(async (folder) => {
      const input = path.join(folder, 'trials.csv');
      writeFileSync(input, file(few.map((line, index) => (index === 3 ? changed(line, 'latency_ms', 'x') : line))));
      const { code, error } = await run('--task', 'iat', input, '--out', path.join(folder, 's.csv'));
      expect(code).toBe(1);
      expect(error).toContain('Line 5: latency_ms is not a number. The row is not scored.');
    });
  });

  it('gives the summary as JSON, and problems too', async () => {
    await inFolder(async (folder) => {
      const out = path.join(folder, 's.csv');
      const good = await run('--task', 'iat', iat, '--out', out, '--json');
      expect(JSON.parse(good.out.join(''))).toMatchObject({ ok: true, value: { participants: 40 } });
      const missing = await run('--task', 'iat', path.join(folder, 'none.csv'), '--out', out, '--json');
      expect(missing.code).toBe(1);
      expect(JSON.parse(missing.error.join(''))).toMatchObject({ ok: false, error: { code: 'file_unreadable' } });
    });
  });

  it.each([
    [[]],
    [['--task', 'iat']],
    [['--task', 'implicit', iat]],
    [['--task', 'iat', iat, '--algorithm', 'D7']],
    [['--task', 'iat', iat, '--sd', 'never']],
    [['--task', 'iat', iat, '--json']],
    [['--task', 'iat', iat, '--unknown']],
    [['--task', 'iat', iat, 'another.csv']],
  ])('answers %j with its usage and 2', async (args) => {
    const { code, out, error } = await run(...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(error.join('\n')).toContain('undercurrent score --task');
  });
});
