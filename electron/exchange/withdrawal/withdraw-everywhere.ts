import type { LocalWithdrawal } from '../../../shared/withdrawal/withdrawal';
import { withdrawalCodeOf, readWithdrawalCode, type WithdrawalCode } from '../../../shared/session/withdrawal-code';
import type { SessionId, StudyId } from '../../../shared/base/ids';
import { success, type Result, failure } from '../../../shared/base/result';
import { withdrawnCodes } from '../../store/merged/export-ledger';
import { mergedStoreOf, type MergedStore } from '../../store/merged/merged-store';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { Vault } from '../../store/vault/vault';
import { withdrawLocally } from '../../store/withdrawal/withdraw-locally';
import { problemOf } from '../../../shared/base/problems';

/** A withdrawal from a lead's profile. */
export interface WithdrawnEverywhere extends Withdrawal {
  /** What went besides the merged session: an interview the lead held, backups; null when the code was new here. */
  readonly local: LocalWithdrawal | null;
}

/** The interview with this code when it was held on this laptop and its journal is still here, or null. */
export function ownInterview(store: OpenProfile, code: string): Result<SessionId | null> {
  const sessions = store.sessions.list();
  if (!sessions.ok) return sessions;
  return success(sessions.value.find(({ session }) => withdrawalCodeOf(session) === code)?.session ?? null);
}

/**
 * Withdraws a participant from everything a lead's profile holds: the merged session in every revision, an interview
 * the lead held with them (journal, recording, sealed files, name), and the backups that held either. Asking again
 * after a failure finishes the work.
 * @param vault where the name goes as well; null leaves it
 * @returns `withdrawal_code_invalid`, `disk_full`, `database_read_only`
 */
export function withdrawEverywhere(
  store: OpenProfile,
  vault: Vault | null,
  study: StudyId,
  typed: string,
): Result<WithdrawnEverywhere> {
  const merged = mergedStoreOf(store.database, store.clock);
  const found = findWithdrawal(merged, study, typed);
  if (!found.ok) return found;
  const { code } = found.value;
  const own = ownInterview(store, code);
  if (!own.ok) return own;
  const session = found.value.session ?? own.value;
  const isKnown = session !== null || withdrawnCodes(store.database).has(code);
  // The tombstone comes first: whatever fails after it, no file brings the session back.
  const buried = withdraw(merged, study, code);
  if (!buried.ok) return buried;
  if (!isKnown) return success({ code, session, local: null });
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  const local = withdrawLocally(store, vault, code);
  return local.ok ? success({ code, session, local: local.value }) : local;
}

export interface Withdrawal {
  readonly code: WithdrawalCode;
  /** The session it is about; null when none had come yet: then the code alone keeps it out. */
  readonly session: SessionId | null;
}

/**
 * What a withdrawal code points at; nothing is changed.
 * @returns `withdrawal_code_invalid` for what is no code
 */
export function findWithdrawal(store: MergedStore, study: StudyId, typed: string): Result<Withdrawal> {
  const code = readWithdrawalCode(typed);
  if (code === null) return failure(problemOf('withdrawal_code_invalid'));
  const session = store.sessionsOf(study).find((candidate) => withdrawalCodeOf(candidate) === code) ?? null;
  return success({ code, session });
}

/**
 * Withdraws a participant by the code they hold: every revision of the session goes from the merged store, and a
 * tombstone keeps later merges from bringing it back, also for a file that has yet to come.
 * @returns `withdrawal_code_invalid` for what is no code
 */
export function withdraw(store: MergedStore, study: StudyId, typed: string): Result<Withdrawal> {
  const found = findWithdrawal(store, study, typed);
  if (found.ok) store.transaction(() => store.addTombstone(found.value.code, found.value.session));
  return found;
}
