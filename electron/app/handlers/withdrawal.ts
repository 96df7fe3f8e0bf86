import type { WithdrawalDone, WithdrawalTarget } from '../../../shared/bridge/lead';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { ownInterview, withdrawEverywhere, findWithdrawal } from '../../exchange/withdrawal/withdraw-everywhere';
import { exportsHolding, mergedSessions, mergedStoreOf, withdrawnCodes, type OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { readOverview, type QualityMemory } from '../../exchange/merge/study-overview';
import { withStore, withStoreAsync, type HandlerContext } from './context';

type PeopleChannels = 'lead.overview' | 'lead.find_withdrawal' | 'lead.withdraw';

function targetOf(store: OpenProfile, study: StudyId, typed: string): Result<WithdrawalTarget> {
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

function withdrawFrom(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
  typed: string,
): Result<WithdrawalDone> {
  const target = targetOf(store, study, typed);
  if (!target.ok) return target;
  const vault = context.profile.vault();
  const withdrawn = withdrawEverywhere(store, vault.ok ? vault.value : null, study, typed);
  return withdrawn.ok ? success({ target: target.value, local: withdrawn.value.local }) : withdrawn;
}

export function leadPeopleHandlers(context: HandlerContext): Pick<Handlers, PeopleChannels> {
  const memories = new WeakMap<OpenProfile, QualityMemory>();
  const memoryOf = (store: OpenProfile): QualityMemory => {
    const known = memories.get(store) ?? new Map();
    memories.set(store, known);
    return known;
  };
  return {
    'lead.overview': ({ study }) =>
      withStoreAsync(context, (store) =>
        readOverview(store.database, study, memoryOf(store), context.profile.closing, (done, total) => {
          context.tell('progress', { task: 'overview', done, total }, 'console');
        }),
      ),
    'lead.find_withdrawal': ({ study, code }) => withStore(context, (store) => targetOf(store, study, code)),
    'lead.withdraw': ({ study, code }) => withStore(context, (store) => withdrawFrom(context, store, study, code)),
  };
}
