import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LocalWithdrawal } from '../../../shared/withdrawal/withdrawal';
import type { SessionSummary } from '../../../shared/session/summary';
import { readWithdrawalCode, withdrawalCodeOf, type WithdrawalCode } from '../../../shared/session/withdrawal-code';
import type { ParticipantCode } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { removeAudio } from '../recording/recording';
import { listBackups } from '../backup/backup';
import { attemptingValue } from '../database/storage-problems';
import { dropSession } from '../session/journal';
import { mergedStoreOf } from '../merged/merged-store';
import { sealedFilesOf, type RegisteredFile } from '../session/sealed-files';
import type { OpenProfile } from '../profile/open-profile';
import type { Vault } from '../vault/vault';

/** Removes files of the session; what is already gone is gone. @returns how many there were */
function removeSealed(store: OpenProfile, files: readonly RegisteredFile[]): Result<number> {
  return attemptingValue('sealed', () => {
    const present = files.map(({ file }) => path.join(store.layout.sealed, file)).filter((file) => fs.existsSync(file));
    for (const file of present) fs.rmSync(file);
    return present.length;
  });
}

/** Buries the code and drops the session together; the numbers of its sealed files stay taken. */
function addTombstone(store: OpenProfile, found: SessionSummary, files: readonly RegisteredFile[]): Result<void> {
  const { session } = found;
  return attemptingValue('undercurrent.db', () =>
    store.database.transaction(() => {
      for (const { study, deviceSequence, sha256 } of files) {
        store.database.run(
          'INSERT INTO withdrawn_files (study, device_sequence, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          study,
          deviceSequence,
          sha256,
        );
      }
      mergedStoreOf(store.database, store.clock).addTombstone(withdrawalCodeOf(session), session);
    }),
  );
}

/** Backups made before hold the session: a new one is made and verified, and only then do they go. */
function renewBackups(store: OpenProfile): Result<number> {
  const older = listBackups(store.layout.folder);
  if (older.length === 0) return success(0);
  const renewed = store.backup();
  if (!renewed.ok) return renewed;
  return attemptingValue('backup', () => {
    for (const backup of older) fs.rmSync(backup.folder, { recursive: true, force: true });
    return older.length;
  });
}

function forgetPerson(vault: Vault | null, participant: ParticipantCode): Result<boolean> {
  if (vault === null) return success(false);
  const forgotten = vault.removePerson(participant);
  if (forgotten.ok) return success(true);
  return forgotten.error.code === 'vault_entry_unknown' ? success(false) : forgotten;
}

function setAsideCopies(store: OpenProfile): number {
  return fs.existsSync(store.layout.setAside) ? fs.readdirSync(store.layout.setAside).length : 0;
}

/** A session that went before, its backups perhaps not: the tombstone tells. */
function finishEarlier(store: OpenProfile, code: WithdrawalCode): Result<LocalWithdrawal> {
  const tombstone = store.database.get(
    z.object({ code: z.string() }),
    'SELECT code FROM tombstones WHERE code = ?',
    code,
  );
  if (tombstone === undefined) return failure(problemOf('withdrawal_code_unknown', { code }));
  const backups = renewBackups(store);
  if (!backups.ok) return backups;
  const nothing = { participant: null, sealedFiles: 0, audioChunks: 0, personForgotten: false };
  return success({ ...nothing, backups: backups.value, setAside: setAsideCopies(store) });
}

/**
 * Withdraws a participant on the laptop that interviewed them, by the code they hold: journal, recording, sealed
 * files, the person in the vault, and every backup that held the session. A tombstone keeps a merge from bringing
 * it back. Each step can be repeated: after a failure half-way, asking again finishes the work.
 * Problems: withdrawal_code_invalid, withdrawal_code_unknown, disk_full, database_read_only.
 * @param vault null leaves the vault as it is
 */
export function withdrawLocally(store: OpenProfile, vault: Vault | null, typed: string): Result<LocalWithdrawal> {
  const code = readWithdrawalCode(typed);
  if (code === null) return failure(problemOf('withdrawal_code_invalid'));
  const sessions = store.sessions.list();
  if (!sessions.ok) return sessions;
  const found = sessions.value.find((candidate) => withdrawalCodeOf(candidate.session) === code);
  if (found === undefined) return finishEarlier(store, code);
  const { session, participant } = found;
  const closed = store.sessions.close(session);
  if (!closed.ok) return closed;
  const files = sealedFilesOf(store.database, session);
  // The session itself goes last of what lies in the profile, so that the code finds it until all else is gone.
  const sealedFiles = removeSealed(store, files);
  if (!sealedFiles.ok) return sealedFiles;
  const audioChunks = removeAudio(store.layout, session);
  if (!audioChunks.ok) return audioChunks;
  const person = forgetPerson(vault, participant);
  if (!person.ok) return person;
  const buried = addTombstone(store, found, files);
  if (!buried.ok) return buried;
  const dropped = dropSession(store.database, session);
  if (!dropped.ok) return dropped;
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  const backups = renewBackups(store);
  if (!backups.ok) return backups;
  return success({
    participant,
    sealedFiles: sealedFiles.value,
    audioChunks: audioChunks.value,
    backups: backups.value,
    personForgotten: person.value,
    setAside: setAsideCopies(store),
  });
}
