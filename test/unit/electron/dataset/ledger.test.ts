import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { build } from 'vite';
import { exportCommand } from '../../../../electron/command-line/export';
import { simulateCommand } from '../../../../electron/command-line/simulate';
import { exportInWorker } from '../../../../electron/dataset/export-thread';
import { mergedSource } from '../../../../electron/dataset/merged-source';
import { usualDecisions } from '../../../../electron/dataset/export-plan';
import { publishing } from '../../../../electron/dataset/publish';
import { mergeFiles } from '../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../electron/exchange/merge/file-opener';
import { createKeysInStore, unlockKeyInStore } from '../../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../../electron/exchange/session-file/seal-from-store';
import { withdraw } from '../../../../electron/exchange/withdrawal/withdraw-everywhere';
import { createProfile, openProfile } from '../../../../electron/store/profile/profile';
import { exportLedgerOf, exportsHolding, exportsOf } from '../../../../electron/store/merged/export-ledger';
import { mergedStoreOf } from '../../../../electron/store/merged/merged-store';
import type { OpenProfile } from '../../../../electron/store/profile/open-profile';
import { first } from '../../../../electron/store/database/migrations/0001_first';
import { withdrawalCodeOf } from '../../../../shared/session/withdrawal-code';
import type { SessionId } from '../../../../shared/base/ids';
import { builtInStudy } from '../../../../shared/built-in-study';
import { runCommand } from '../../../support/run-command';
import {
  cleanUp,
  freshStore,
  HandClock,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../support/profile';
import { sessionIdOf } from '../../../support/simulated-source';

afterAll(cleanUp);
const study = builtInStudy.id;

/** A lead's profile into which the sealed sessions of simulated participants were merged. */
async function mergedProfile(participants: number): Promise<{ folder: string; sessions: SessionId[] }> {
  const folder = temporaryFolder();
  const store = await freshStore(folder);
  valueOf(await createKeysInStore(store, study, PASSPHRASE, 4));
  store.close();
  vi.stubEnv('UNDERCURRENT_PASSPHRASE', PASSPHRASE);
  const args = ['--profile', folder, '--study', study, '--participants', String(participants), '--json'];
  const simulated = await runCommand(simulateCommand, args);
  expect(simulated.errors).toEqual([]);
  const lead = await reopened(folder);
  const sessions = valueOf(lead.sessions.list()).map(({ session }) => session);
  const files: string[] = [];
  for (const session of sessions) files.push(valueOf(await sealFromStore(lead, session)).file);
  const key = valueOf(await unlockKeyInStore(lead, study, PASSPHRASE));
  const request = { study, files, opener: openerHere(key.identity) };
  const { verdicts } = await mergeFiles(mergedStoreOf(lead.database, lead.clock), request);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(sessions.map(() => 'merged'));
  lead.close();
  return { folder, sessions };
}

describe('the ledger of exports', () => {
  it('comes to a profile of the first release, and is never changed or cut', async () => {
    const old = { ...settingsWith(new HandClock()), migrations: [first] };
    const fresh = temporaryFolder();
    const wanted = { interviewer: 'Lead', passphrase: PASSPHRASE, pin: null };
    const before = valueOf(await createProfile(fresh, wanted, old));
    expect(before.database.pragma('user_version')).toBe(1);
    before.close();
    const { database, clock } = valueOf(await openProfile(fresh, PASSPHRASE, settingsWith(new HandClock())));
    const entry = {
      export: 'abcde12345',
      study,
      profile: 'public' as const,
      folder: 'dataset',
      sessions: [sessionIdOf(1), sessionIdOf(2)],
      sha256: '0'.repeat(64),
      settings: { k: 11 },
    };
    exportLedgerOf(database, clock).record(entry, () => undefined);
    expect(exportsOf(database, study)).toMatchObject([{ export: 'abcde12345', sessions: 2, settings: { k: 11 } }]);
    expect(exportsHolding(database, withdrawalCodeOf(sessionIdOf(2)))).toHaveLength(1);
    expect(exportsHolding(database, withdrawalCodeOf(sessionIdOf(3)))).toEqual([]);
    expect(() => database.run("UPDATE exports SET profile = 'internal'")).toThrow('never changed');
    expect(() => database.run('DELETE FROM exports')).toThrow();
    expect(() =>
      exportLedgerOf(database, clock).record({ ...entry, export: 'zzzzz12345' }, () => {
        throw new Error('not published');
      }),
    ).toThrow('not published');
    expect(exportsOf(database, study)).toHaveLength(1);
  });
});

describe('from interviews to a dataset, on a real profile', () => {
  it('exports by command, writes it down, and leaves out who withdraws', async () => {
    const { folder, sessions } = await mergedProfile(12);
    const out = path.join(temporaryFolder(), 'dataset');
    const command = (...args: string[]) => runCommand(exportCommand, ['--store', folder, '--study', study, ...args]);
    const preview = await command('--preview', '--json');
    const expected = (JSON.parse(preview.lines[0] ?? '') as { value: { sessions: number } }).value.sessions;
    const made = await command('--out', out, '--json');
    expect(made.errors).toEqual([]);
    const { value } = JSON.parse(made.lines[0] ?? '') as { value: { sessions: number } };
    expect(value.sessions).toBe(expected);
    expect(existsSync(path.join(out, 'README.md'))).toBe(true);
    const lead: OpenProfile = await reopened(folder);
    const [entry] = exportsOf(lead.database, study);
    expect(entry).toMatchObject({ profile: 'internal', folder: 'dataset', sessions: expected });
    expect(readFileSync(path.join(out, 'README.md'), 'utf8')).toContain(entry?.export);
    const held = sessions.filter((session) => exportsHolding(lead.database, withdrawalCodeOf(session)).length === 1);
    expect(held).toHaveLength(expected);
    const gone = withdrawalCodeOf(held[0] ?? sessionIdOf(0));
    valueOf(withdraw(mergedStoreOf(lead.database, lead.clock), study, gone));
    expect(exportsHolding(lead.database, gone)).toEqual([entry]);
    expect(valueOf(mergedSource(lead.database, study)).sessions).toHaveLength(11);
    lead.close();
    const again = await command('--out', out);
    expect(again.errors.join()).toContain('not empty');
  });

  it('says every reason against an export, and knows its profiles', async () => {
    const { folder } = await mergedProfile(2);
    const out = path.join(temporaryFolder(), 'dataset');
    const command = (...args: string[]) =>
      runCommand(exportCommand, ['--store', folder, '--study', study, '--out', out, ...args]);
    expect(await command('--profile', 'everyone')).toMatchObject({ code: 2 });
    const refused = await command('--json', '--profile', 'shared');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.errors[0] ?? '')).toMatchObject({ error: { code: 'export_too_few' } });
    expect(existsSync(out)).toBe(false);
  });

  it('makes a dataset in a thread that only reads, and ends it when asked', async () => {
    const bundled = temporaryFolder();
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: path.resolve('electron/dataset/export-worker.ts'),
        outDir: bundled,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'export-worker.cjs', codeSplitting: false } },
      },
    });
    symlinkSync(path.resolve('node_modules'), path.join(bundled, 'node_modules'), 'junction');
    const { folder } = await mergedProfile(8);
    const lead = await reopened(folder);
    const target = path.join(temporaryFolder(), 'dataset');
    const request = {
      store: lead,
      study,
      folder: target,
      zip: true,
      decisions: usualDecisions('internal'),
      publish: publishing(exportLedgerOf(lead.database, lead.clock)),
      onProgress: () => undefined,
    };
    const worker = path.join(bundled, 'export-worker.cjs');
    const stop = new AbortController();
    const cancelled = await exportInWorker(worker, { ...request, signal: stop.signal, onProgress: () => stop.abort() });
    expect(cancelled).toMatchObject({ ok: false, error: [{ code: 'cancelled' }] });
    expect(readdirSync(path.dirname(target))).toEqual([]);
    const closing = new AbortController();
    const closed = exportInWorker(worker, { ...request, signal: closing.signal });
    closing.abort();
    expect(await closed).toMatchObject({ ok: false, error: [{ code: 'cancelled' }] });
    expect(readdirSync(path.dirname(target))).toEqual([]);
    const broken = path.join(bundled, 'broken.cjs');
    writeFileSync(broken, 'process.exit(3)');
    expect(await exportInWorker(broken, request)).toMatchObject({ error: [{ code: 'unexpected' }] });
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 1);
    const made = await exportInWorker(worker, request);
    clearInterval(heart);
    if (!made.ok) throw new Error(made.error[0]?.code);
    expect(beats).toBeGreaterThan(5);
    expect(existsSync(path.join(target, 'data'))).toBe(true);
    expect(exportsOf(lead.database, study)).toHaveLength(1);
  });
});
