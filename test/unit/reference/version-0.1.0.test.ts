import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEnrolment } from '../../../electron/exchange/study/device-enrolment';
import type { UnlockedStudyKey } from '../../../electron/exchange/study/study-keys';
import { mergeFiles } from '../../../electron/exchange/merge/merge';
import { openerHere } from '../../../electron/exchange/merge/file-opener';
import {
  finishRecovery,
  readRecoveryRequest,
  recoveryState,
} from '../../../electron/exchange/recovery/request-and-answer';
import { importStudyFile, unlockKeyFile } from '../../../electron/exchange/study/study-service';
import { listBackups, restoreBackup } from '../../../electron/store/backup/backup';
import { mergedStoreOf } from '../../../electron/store/merged/merged-store';
import { openVault, reopenVault } from '../../../electron/store/vault/vault';
import { readSession } from '../../../electron/store/session/read-session';
import { layoutOf } from '../../../electron/store/database/profile-layout';
import { openDatabase } from '../../../electron/store/database/open-database';
import { readVaultKeysFile, unwrapVaultKey } from '../../../electron/store/vault/vault-keys';
import { VAULT_MIGRATIONS } from '../../../electron/store/vault/schema';
import { verifyChain } from '../../../shared/session/hash-chain';
import { replay } from '../../../shared/session/reducer';
import { CHEAP, cleanUp, codeOf, freshStore, temporaryFolder, valueOf } from '../../support/profile';
import { interviewerFacts, leadFacts, STUDY, travellingFacts } from './facts';
import { freshlyMerged } from './merging';
import { copied, filesUnder, inProfile, PASSPHRASES, REFERENCE } from './opened';

/** Every fact that was recorded must still be found; a later version may know more besides. */
const facts = z.record(z.string(), z.unknown());
const expectedFacts = z.object({
  interviewer: facts,
  backups: z.object({
    names: z.array(z.string()),
    sessions: z.array(z.unknown()),
    lastHashes: z.array(z.unknown()),
    vault: facts,
  }),
  lead: facts,
  travelling: facts,
  merging: facts,
});
const expected = expectedFacts.parse(JSON.parse(fs.readFileSync(path.join(REFERENCE, 'expected.json'), 'utf8')));

function digests(folder: string): Record<string, string> {
  const files = filesUnder(folder, '').filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** What a program may write when it opens a profile: its database and log, its lock, and the count of wrong tries. */
const WRITTEN = /(^|\/)(undercurrent\.db|vault\.db|lock\.db)(-wal|-shm)?$|(^|\/)attempts\.json$/;

function untouched(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.includes('backups/') || !WRITTEN.test(name)));
}

let before: Record<string, string>;
let key: UnlockedStudyKey;
beforeAll(async () => {
  before = digests(REFERENCE);
  key = valueOf(await unlockKeyFile(path.join(REFERENCE, 'study.uckey'), PASSPHRASES.study));
});
afterEach(cleanUp);
afterAll(() => expect(digests(REFERENCE)).toEqual(before));

describe('files of version 0.1.0', () => {
  it('open: an interviewer’s profile with its sessions, recordings and vault', async () => {
    const folder = copied();
    expect(await interviewerFacts(path.join(folder, 'interviewer'), PASSPHRASES.interviewer)).toMatchObject(
      expected.interviewer,
    );
    expect(untouched(digests(folder))).toEqual(untouched(before));
  });

  it('open: a lead’s profile with merged sessions, conflicts, decisions and the ledger of exports', async () => {
    const folder = copied();
    expect(await leadFacts(path.join(folder, 'lead'), PASSPHRASES.lead)).toMatchObject(expected.lead);
    expect(untouched(digests(folder))).toEqual(untouched(before));
  });

  it('open: study, package, key, enrolments and session files, whose bytes stay as they were', async () => {
    const folder = copied();
    expect(await travellingFacts(folder, key)).toMatchObject(expected.travelling);
    expect(digests(folder)).toEqual(before);
  });

  it('merge into a new profile, each with its verdict', async () => {
    const folder = copied();
    expect(await freshlyMerged(folder, key)).toMatchObject(expected.merging);
    expect(digests(folder)).toEqual(before);
  });

  it('merge into the lead’s profile that has them without a change, and one who withdrew stays out', async () => {
    const folder = copied();
    const lead = path.join(folder, 'lead');
    const verdicts = await inProfile(lead, PASSPHRASES.lead, async (store) => {
      const files = filesUnder(folder, '.ucsession').map((name) => path.join(folder, name));
      const request = { study: STUDY, files, opener: openerHere(key.identity) };
      return (await mergeFiles(mergedStoreOf(store.database, store.clock), request)).verdicts;
    });
    for (const { file, verdict } of verdicts)
      expect(verdict, file).toBe(file === 'withdrawn.ucsession' ? 'withdrawn' : 'already_there');
    expect(await leadFacts(lead, PASSPHRASES.lead)).toMatchObject(expected.lead);
  });

  it('give a study document to a profile that knows none', async () => {
    const store = await freshStore(temporaryFolder());
    const { study } = valueOf(await importStudyFile(store, path.join(REFERENCE, 'study.json')));
    expect(study.id).toBe(STUDY);
  });
});

describe('work on a profile of version 0.1.0 goes on', () => {
  it('in an interview that was not finished, where it was left', async () => {
    const folder = path.join(copied(), 'interviewer');
    await inProfile(folder, PASSPHRASES.interviewer, (store) => {
      const left = valueOf(store.sessions.list()).find(({ phase }) => phase === 'interrupted');
      if (left === undefined) throw new Error('no interview was left');
      const was = valueOf(readSession(store.database, left.session));
      const { study, events } = valueOf(store.sessions.open(left.session));
      expect(events.slice(0, was.events.length)).toEqual(was.events);
      expect(events.slice(was.events.length).map(({ body }) => body.type)).toEqual([
        'session_opened',
        'interruption_recorded',
      ]);
      expect(verifyChain(events).ok).toBe(true);
      expect(valueOf(replay(study, events)).place).toEqual(valueOf(replay(was.study, was.events)).place);
    });
  });

  it('after a backup of it was put back', async () => {
    const folder = path.join(copied(), 'interviewer');
    const names = listBackups(folder).map(({ name }) => name);
    expect(names).toEqual(expected.backups.names);
    for (const name of names) valueOf(await restoreBackup(folder, name, PASSPHRASES.interviewer));
    const { sessions, vault } = await interviewerFacts(folder, PASSPHRASES.interviewer);
    expect(sessions.map(({ summary }) => summary.participant)).toEqual(expected.backups.sessions);
    expect(sessions.map(({ journal }) => journal.lastHash)).toEqual(expected.backups.lastHashes);
    expect(vault).toMatchObject(expected.backups.vault);
  });

  it('with the passphrase that the lead’s answer gives it, vault and sessions as before', async () => {
    const folder = copied();
    const profile = path.join(folder, 'interviewer');
    const request = valueOf(await readRecoveryRequest(path.join(folder, 'recovery.ucrequest'), key));
    expect(valueOf(await recoveryState(profile)).request?.fingerprint).toBe(request.fingerprint);
    valueOf(await finishRecovery(profile, PASSPHRASES.renewed, path.join(folder, 'recovery.ucanswer'), CHEAP));
    const layout = layoutOf(profile);
    expect(codeOf(await openVault(layout, PASSPHRASES.renewed))).toBe('vault_passphrase_other');
    const passphrases = { former: PASSPHRASES.interviewer, current: PASSPHRASES.renewed };
    valueOf(await reopenVault(layout, passphrases, CHEAP)).close();
    const { recovery, ...others } = await interviewerFacts(profile, PASSPHRASES.renewed);
    const { recovery: _asked, ...known } = expected.interviewer;
    expect(others).toMatchObject(known);
    expect(recovery.request).toBeNull();
  });
});

/** Writes a text file again with another version number than the one it says first. */
function raiseVersion(file: string): void {
  const written = fs.readFileSync(file, 'utf8');
  const raised = written.replace(/"version": ?1\b/, '"version":2');
  expect(raised).not.toBe(written);
  fs.writeFileSync(file, raised);
}

/** Of the other formats a later version is refused elsewhere: test/unit/store/opening, exchange/packages, exchange/tampering. */
describe('files of a later format are refused', () => {
  it('a vault’s database', async () => {
    const folder = path.join(copied(), 'interviewer');
    const layout = layoutOf(folder);
    const keys = valueOf(readVaultKeysFile(layout.vaultKeys));
    const { key } = valueOf(await unwrapVaultKey(keys, PASSPHRASES.interviewer));
    const salt = Buffer.from(keys.salt, 'hex');
    const vault = valueOf(openDatabase(layout.vault, { key, salt }, VAULT_MIGRATIONS));
    vault.pragma('user_version = 99');
    vault.close();
    expect(codeOf(await openVault(layout, PASSPHRASES.interviewer))).toBe('database_future');
  });

  it('an enrolment, a recovery request and its answer', async () => {
    const folder = copied();
    const at = (name: string): string => path.join(folder, name);
    for (const name of ['enrolments/laptop.ucdevice', 'recovery.ucrequest', 'recovery.ucanswer'])
      raiseVersion(at(name));
    expect(codeOf(await readEnrolment(at('enrolments/laptop.ucdevice')))).toBe('device_file_invalid');
    expect(codeOf(await readRecoveryRequest(at('recovery.ucrequest'), key))).toBe('recovery_file_invalid');
    const finished = await finishRecovery(at('interviewer'), PASSPHRASES.renewed, at('recovery.ucanswer'));
    expect(codeOf(finished)).toBe('recovery_file_invalid');
    expect(valueOf(await recoveryState(at('interviewer'))).request).not.toBeNull();
  });
});
