import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CsvRows } from '../../electron/command-line/score/csv-rows';

/** Whether a program of somebody else is on this machine; tests that need one it lacks are skipped by name. */
export function has(program: string, args: readonly string[] = ['--version']): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
}

/** Whether R has a package. */
export function hasRPackage(name: string): boolean {
  return spawnSync('Rscript', ['-e', `quit(status = !requireNamespace("${name}", quietly = TRUE))`]).status === 0;
}

/** What a program printed; a test that calls it fails with the program's own words when it does not end well. */
export function run(
  program: string,
  args: readonly string[],
  folder?: string,
  environment: Readonly<Record<string, string>> = {},
): { out: string; err: string } {
  const env = { ...process.env, ...environment };
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env,
    ...(folder ? { cwd: folder } : {}),
  });
  if (done.status !== 0) throw new Error(`${program}: ${done.error ?? done.status}\n${done.stdout}\n${done.stderr}`);
  return { out: done.stdout, err: done.stderr };
}

/** A folder that is gone after the work. */
export async function inFolder<Value>(work: (folder: string) => Value | Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'writers-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads CSV with the reader that scores trial files, in chunks of the given size. */
export function parseCsv(bytes: Uint8Array, chunk = 1 << 16): string[][] {
  const rows: string[][] = [];
  const reader = new CsvRows((row) => {
    if (row.malformed) throw new Error(`line ${row.line} is malformed`);
    rows.push(Array.from({ length: row.fields }, (_, field) => row.text(field)));
  });
  for (let from = 0; from < bytes.length; from += chunk) {
    const broken = reader.feed(bytes.subarray(from, from + chunk));
    if (broken) throw new Error(`broken at line ${broken.line}`);
  }
  const broken = reader.end();
  if (broken) throw new Error(`broken at line ${broken.line}`);
  return rows;
}

export function runR(script: string, folder: string): string {
  const file = path.join(folder, 'script.R');
  writeFileSync(file, script);
  return run('Rscript', ['--vanilla', file], folder).out;
}

export function runPspp(syntax: string, folder: string): string {
  const file = path.join(folder, 'syntax.sps');
  writeFileSync(file, syntax);
  return run('pspp', ['-O', 'format=csv', file], folder).out;
}
