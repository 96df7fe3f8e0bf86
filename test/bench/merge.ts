import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { createKeysInStore } from '../../electron/exchange/study/study-service';
import { addStudy } from '../../electron/store/session/studies';
import { createProfile } from '../../electron/store/profile/profile';
import { deviceOf } from '../../electron/store/database/device';
import { builtInStudy } from '../../shared/built-in-study';
import { sealGenerated } from './sealed-sessions';

const PASSPHRASE = 'lantern bicycle cloud hedgehog';
const COUNTS = (process.env['MERGE_COUNTS'] ?? '1000,10000').split(',').map(Number);
const CHEAP = { memoryKiB: 1024, iterations: 1, parallelism: 1 };

async function bundled(entry: string, folder: string, format: 'cjs' | 'es', name: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: path.resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3'], output: { format, entryFileNames: name, codeSplitting: false } },
    },
  });
  return path.join(folder, name);
}

/** A lead's profile with keys, that also seals: its own device is enrolled. */
async function leadProfile(folder: string) {
  const wanted = { interviewer: 'bench', passphrase: PASSPHRASE, pin: null };
  const made = await createProfile(folder, wanted, { programVersion: 'bench', cost: CHEAP });
  if (!made.ok) throw new Error(made.error.code);
  const store = made.value;
  const added = addStudy(store.database, builtInStudy, store.clock);
  const keyed = await createKeysInStore(store, builtInStudy.id, PASSPHRASE, 8);
  if (!added.ok || !keyed.ok) throw new Error('the bench profile has no study');
  return { store, study: keyed.value.study };
}

/**
 * Merges generated sessions, 192 trials each, a hundredth of them broken: files a second, peak memory, and that a
 * repeated merge changes nothing. The same files serve every count.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(process.env['MERGE_FOLDER'] ?? tmpdir(), 'undercurrent-merge-'));
  const built = await mkdtemp(path.resolve('node_modules/.bench-merge-'));
  try {
    const worker = await bundled('electron/exchange/merge/merge-worker.ts', built, 'cjs', 'merge-worker.cjs');
    const runner = await bundled('test/bench/merge-run.ts', built, 'es', 'merge-run.mjs');
    const study = await sealAll(folder, Math.max(...COUNTS));
    for (const count of COUNTS) await mergeOnce(folder, study, count, worker, runner);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(built, { recursive: true, force: true });
  }
}

/** One byte in the middle; a hundredth of the files is broken, as the bad days of a study may have it. */
async function breakFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

async function sealAll(folder: string, count: number): Promise<string> {
  const sealed = path.join(folder, 'sealed');
  await mkdir(sealed, { recursive: true });
  const { store, study } = await leadProfile(path.join(folder, 'profile'));
  const started = performance.now();
  const files: string[] = [];
  await sealGenerated({ study, device: deviceOf(store.database) }, sealed, count, (file) => files.push(file));
  const seconds = (performance.now() - started) / 1000;
  store.close();
  // By name, as they are merged, so that every count gets its share.
  for (const file of files.toSorted().filter((_, index) => index % 100 === 99)) await breakFile(file);
  console.log(`sealed ${count} files at ${(count / seconds).toFixed(0)} a second`);
  return study.id;
}

async function mergeOnce(folder: string, study: string, count: number, worker: string, runner: string): Promise<void> {
  const profile = path.join(folder, `profile-${count}`);
  await cp(path.join(folder, 'profile'), profile, { recursive: true });
  const environment = { UNDERCURRENT_PASSPHRASE: PASSPHRASE, UNDERCURRENT_STUDY_PASSPHRASE: PASSPHRASE };
  const words = [runner, profile, path.join(folder, 'sealed'), worker, study, String(count)];
  const printed = execFileSync(process.execPath, words, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  const { first, startMegabytes, peakMegabytes, again, unchanged } = JSON.parse(printed);
  console.log(`${count} files:`);
  console.log(`  merged at ${(count / first.seconds).toFixed(0)} a second, ${JSON.stringify(first.counts)}`);
  console.log(
    `  peak memory ${peakMegabytes.toFixed(0)} MB, of which ${startMegabytes.toFixed(0)} MB before the first file`,
  );
  console.log(`  merged again at ${(count / again.seconds).toFixed(0)} a second, ${JSON.stringify(again.counts)}`);
  console.log(`  contents after the repeated merge: ${unchanged ? 'not a byte changed' : 'CHANGED'}`);
}
