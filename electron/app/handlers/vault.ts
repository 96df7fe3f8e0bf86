import type { VaultStatus } from '../../../shared/bridge/vault';
import type { VaultContents } from '../../../shared/vault/entries';
import { replay } from '../../../shared/session/reducer';
import type { QuotaRow } from '../../../shared/vault/quotas';
import type { ParticipantCode, SessionId, StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { forgetFormerNames } from '../../store/backup/backup';
import { newestStudy } from '../../store/session/studies';
import { openVault, reopenVault, type Vault } from '../../store/vault/vault';
import { quotasOf } from '../../store/vault/quotas';
import { readSession } from '../../store/session/read-session';
import { withdrawLocally } from '../../store/withdrawal/withdraw-locally';
import type { OpenProfile } from '../../store/profile/open-profile';
import { consentPage } from '../documents/consent-page';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

/** Codes that belong to somebody who may have no session yet; none while the vault is shut. */
export function promisedCodes(context: HandlerContext): ParticipantCode[] {
  const vault = context.profile.vault();
  const codes = vault.ok ? vault.value.codes() : vault;
  return codes.ok ? codes.value : [];
}

/** Opens the vault beside its profile; one that does not open keeps nobody from the sessions. */
export async function openVaultBeside(context: HandlerContext, store: OpenProfile, passphrase: string): Promise<void> {
  const vault = await openVault(store.layout, passphrase);
  context.profile.useVault(vault);
  store.backUpNamesOf(() => context.profile.vault());
  if (!vault.ok) context.log.note('vault_closed', vault.error.code);
}

function statusOf(context: HandlerContext): Result<VaultStatus> {
  const vault = context.profile.vault();
  return success(vault.ok ? { state: 'open' } : { state: 'closed', problem: vault.error });
}

/** The vault after a change. */
function contentsAfter(vault: Vault, changed: Result<void>): Result<VaultContents> {
  return changed.ok ? vault.contents() : changed;
}

/** How full each provider's quota is; without the names nobody is counted as expected. */
function quotas(context: HandlerContext, store: OpenProfile, study: StudyId): Result<QuotaRow[]> {
  const found = newestStudy(store.database, study);
  if (!found.ok) return found;
  const sessions = store.sessions.list();
  if (!sessions.ok) return sessions;
  const vault = context.profile.vault();
  const contents = vault.ok ? vault.value.contents() : vault;
  return success(quotasOf(found.value.study, sessions.value, contents.ok ? contents.value.appointments : []));
}

async function reopen(
  context: HandlerContext,
  store: OpenProfile,
  former: string,
  current: string,
): Promise<Result<VaultStatus>> {
  // The vault must end up under the profile's own passphrase, and under no other.
  const known = await store.checkPassphrase(current);
  if (!known.ok) return known;
  const vault = await reopenVault(store.layout, { former, current });
  if (!vault.ok) return vault;
  context.profile.useVault(vault);
  return statusOf(context);
}

function withdraw(context: HandlerContext, store: OpenProfile, code: string, forgetPerson: boolean) {
  const vault = context.profile.vault();
  return withdrawLocally(store, forgetPerson && vault.ok ? vault.value : null, code);
}

async function saveConsent(
  context: HandlerContext,
  store: OpenProfile,
  session: SessionId,
): Promise<Result<{ file: string }>> {
  const found = readSession(store.database, session);
  if (!found.ok) return found;
  const state = replay(found.value.study, found.value.events);
  if (!state.ok) return state;
  const file = await context.ask.saveNamed('consent', { participant: state.value.header.participant });
  if (!file.ok) return file;
  const printed = await context.printPage(consentPage(found.value.study, state.value), file.value);
  return printed.ok ? success({ file: file.value }) : printed;
}

export function vaultHandlers(context: HandlerContext): HandlersOf<'vault'> {
  return {
    'vault.status': () => statusOf(context),
    'vault.reopen': ({ former, current }, { store }) => reopen(context, store, former, current),
    'vault.contents': (_request, { vault }) => vault.contents(),
    'vault.save': ({ person, appointment }, { vault }) => contentsAfter(vault, vault.save(person, appointment)),
    'vault.remove_appointment': ({ appointment }, { vault }) =>
      contentsAfter(vault, vault.removeAppointment(appointment)),
    'vault.remove_person': ({ participant }, { store, vault }) => {
      const removed = vault.removePerson(participant);
      return contentsAfter(vault, removed.ok ? forgetFormerNames(store.layout.folder, () => store.backup()) : removed);
    },
    'vault.quotas': ({ study }, { store }) => quotas(context, store, study),
    'vault.withdraw': ({ code, forgetPerson }, { store }) => withdraw(context, store, code, forgetPerson),
    'vault.consent_document': ({ session }, { store }) => saveConsent(context, store, session),
  };
}
