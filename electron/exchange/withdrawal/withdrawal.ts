import { readWithdrawalCode, withdrawalCodeOf, type WithdrawalCode } from '../../../shared/session/withdrawal-code';
import type { SessionId, StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { MergedStore } from '../merged-store';

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
