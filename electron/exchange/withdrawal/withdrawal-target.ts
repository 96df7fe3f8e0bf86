import type { WithdrawalTarget } from '../../../shared/withdrawal/withdrawal';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { ownInterview, findWithdrawal } from './withdraw-everywhere';
import { exportsHolding, withdrawnCodes } from '../../store/merged/export-ledger';
import { mergedSessions } from '../../store/merged/merged-sessions';
import { mergedStoreOf } from '../../store/merged/merged-store';
import type { OpenProfile } from '../../store/profile/open-profile';

/**
 * What a withdrawal with this code would remove, and which datasets hold the person already.
 * @returns `withdrawal_code_invalid`
 */
export function withdrawalTargetOf(store: OpenProfile, study: StudyId, typed: string): Result<WithdrawalTarget> {
  const merged = mergedStoreOf(store.database, store.clock);
  const found = findWithdrawal(merged, study, typed);
  if (!found.ok) return found;
  const { code, session } = found.value;
  const own = ownInterview(store, code);
  if (!own.ok) return own;
  const row = mergedSessions(store.database, study).find((one) => one.session === session);
  return success({
    code,
    session: row
      ? {
          session: row.session,
          participant: row.participant,
          provider: row.provider,
          revisions: merged.revisionsOf(row.session).length,
          answers: row.answers,
          trials: row.trials,
        }
      : null,
    isOwn: own.value !== null,
    alreadyWithdrawn: withdrawnCodes(store.database).has(code),
    exports: exportsHolding(store.database, code).map(({ export: name, madeUtc, profile, folder, sessions }) => ({
      export: name,
      madeUtc,
      profile,
      folder,
      sessions,
    })),
  });
}
