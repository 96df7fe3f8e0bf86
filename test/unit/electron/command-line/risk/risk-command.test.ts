import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { riskCommand } from '../../../../../electron/command-line/risk/command';
import { runCommand } from '../../../../support/run-command';

const folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-risk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const made = path.join(folder, name);
  writeFileSync(made, text);
  return made;
}

const run = (...args: string[]) => runCommand(riskCommand, args);

const EIGHT = 'id,A,B,C,S\n1,2,3,1,x\n2,3,3,3,x\n3,2,3,1,x\n4,2,3,2,y\n5,3,3,1,x\n6,3,3,1,y\n7,1,4,1,x\n8,2,3,1,x\n';

describe('undercurrent risk', () => {
  it('measures the eight records of the specification', async () => {
    const table = file('eight.csv', EIGHT);
    const { code, lines } = await run(table, '--keys', 'A,B,C', '--sensitive', 'S', '--k', '3', '--json');
    const { value } = JSON.parse(lines[0] ?? '') as { value: Record<string, unknown> };
    expect(code).toBe(0);
    expect(value).toMatchObject({
      sizes: [3, 1, 3, 1, 2, 2, 1, 3],
      belowK: 5,
      belowL: { S: 6 },
      prosecutor: { maximum: 1, average: 0.625 },
      journalist: null,
    });
  });

  it('says it in plain words, with a population', async () => {
    const table = file('eight.csv', EIGHT);
    const everyone = file('everyone.csv', `B,C,A\n${'3,1,2\n'.repeat(30)}`);
    const { code, lines } = await run(table, '--keys', 'A,B,C', '--population', everyone);
    expect(code).toBe(0);
    expect(lines[0]).toBe('8 records in 5 classes; the smallest holds 1.');
    expect(lines.some((line) => line.startsWith('Journalist'))).toBe(true);
  });

  it('reads empty cells and NA as missing', async () => {
    const table = file('missing.csv', 'A,B\nx,1\nx,NA\nx,\nNA,\n');
    const { lines } = await run(table, '--keys', 'A,B', '--json');
    expect((JSON.parse(lines[0] ?? '') as { value: { sizes: number[] } }).value.sizes).toEqual([1, 2, 2, 0]);
  });

  it.each([
    ['names what is not there', ['--keys', 'A,Z'], 'A,B\n1,2\n', 1, 'no column Z'],
    ['names the line of a bad row', ['--keys', 'A'], 'A,B\n1,2\n1\n', 1, 'line 3'],
    ['says that nothing is in the table', ['--keys', 'A'], 'A,B\n', 1, 'no rows'],
    ['asks for keys', [], 'A,B\n1,2\n', 2, '--keys'],
    ['refuses a k of 0', ['--keys', 'A', '--k', '0'], 'A,B\n1,2\n', 2, '--k'],
    ['refuses a fraction of 2', ['--keys', 'A', '--fraction', '2'], 'A,B\n1,2\n', 2, '--fraction'],
  ])('%s', async (_name, options, text, exit, words) => {
    const { code, errors } = await run(file('bad.csv', text), ...options);
    expect(code).toBe(exit);
    expect(errors.join('\n')).toContain(words);
  });

  it('says that a file cannot be read', async () => {
    const { code, errors } = await run(path.join(folder, 'none.csv'), '--keys', 'A');
    expect(code).toBe(1);
    expect(errors.join()).toContain('none.csv');
  });
});
