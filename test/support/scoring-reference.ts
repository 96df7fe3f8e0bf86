import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scoreFile, type ScoreRequest, type ScoreSummary } from '../../electron/command-line/score/score-file';

export const REFERENCE = path.resolve('test/reference/associations');
export const TOLERANCE = 1e-9;

export type Row = Readonly<Record<string, string>>;

/** Reads a plain CSV (no quotes), as the reference files are. */
export function readTable(file: string): Row[] {
  return parseTable(readFileSync(path.join(REFERENCE, file), 'utf8'));
}

export function parseTable(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

export const everything = {
  algorithms: [],
  sd: 'before_penalty',
  penaltyMean: 'correct',
  halves: true,
} as const;

export function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scoring-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** Scores a file with the file scorer and reads the table back. */
export async function scored(
  task: ScoreRequest['task'],
  input: string,
  options: Partial<ScoreRequest> = {},
): Promise<{ rows: Row[]; summary: ScoreSummary }> {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'scores.csv');
    const result = await scoreFile({ ...everything, task, input, output: { file }, ...options });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return { rows: parseTable(readFileSync(file, 'utf8')), summary: result.value };
  });
}

/** What differs between an expected and a computed field, or null: words equal, numbers to 1e-9, undefined where undefined. */
export function difference(expected: string, actual: string | undefined): string | null {
  if (actual === undefined) return 'no such column';
  if (expected === actual) return null;
  if (expected === '' || actual === '') return `expected "${expected}", got "${actual}"`;
  const distance = Math.abs(Number(expected) - Number(actual));
  return distance <= TOLERANCE ? null : `expected ${expected}, got ${actual}`;
}
