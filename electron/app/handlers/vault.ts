import type { VaultContents, VaultStatus } from '../../../shared/bridge/vault';
import { replay } from '../../../shared/session/reducer';
import type { ParticipantCode, SessionId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import {
  forgetFormerNames,
  newestStudy,
  openVault,
  quotasOf,
  readSession,
  reopenVault,
  withdrawLocally,
  type OpenProfile,
  type Vault,
} from '../../store';
import { consentPage } from '../documents/consent-page';
import type { Handlers } from '../bridge/register';
import { printPage } from '../windows/print-pdf';
import { withStore, withStoreAsync, type HandlerContext } from './context';

type VaultChannels =
  | 'vault.status'
  | 'vault.reopen'
  | 'vault.contents'
  | 'vault.save'
  | 'vault.remove_appointment'
  | 'vault.remove_person'
  | 'vault.quotas'
  | 'vault.withdraw'
  | 'vault.consent_document';

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

function contentsOf(context: HandlerContext): Result<VaultContents> {
  const vault = context.profile.vault();
  return vault.ok ? vault.value.contents() : vault;
}

function changed(context: HandlerContext, work: (vault: Vault) => Result<void>): Result<VaultContents> {
  const vault = context.profile.vault();
  if (!vault.ok) return vault;
  const done = work(vault.value);
  return done.ok ? vault.value.contents() : done;
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
  const file = await context.ask.newConsentDocument(state.value.header.participant);
  if (!file.ok) return file;
  const printed = await printPage(consentPage(found.value.study, state.value), file.value);
  return printed.ok ? success({ file: file.value }) : printed;
}

export function vaultHandlers(context: HandlerContext): Pick<Handlers, VaultChannels> {
  return {
    'vault.status': () => withStore(context, () => statusOf(context)),
    'vault.reopen': ({ former, current }) =>
      withStoreAsync(context, (store) => reopen(context, store, former, current)),
    'vault.contents': () => contentsOf(context),
    'vault.save': ({ person, appointment }) => changed(context, (vault) => vault.save(person, appointment)),
    'vault.remove_appointment': ({ appointment }) => changed(context, (vault) => vault.removeAppointment(appointment)),
    'vault.remove_person': ({ participant }) =>
      withStore(context, (store) =>
        changed(context, (vault) => {
          const removed = vault.removePerson(participant);
          return removed.ok ? forgetFormerNames(store.layout.folder, () => store.backup()) : removed;
        }),
      ),
    'vault.quotas': ({ study }) =>
      withStore(context, (store) => {
        const found = newestStudy(store.database, study);
        if (!found.ok) return found;
        const sessions = store.sessions.list();
        if (!sessions.ok) return sessions;
        const contents = contentsOf(context);
        return success(quotasOf(found.value.study, sessions.value, contents.ok ? contents.value.appointments : []));
      }),
    'vault.withdraw': ({ code, forgetPerson }) =>
      withStore(context, (store) => withdraw(context, store, code, forgetPerson)),
    'vault.consent_document': ({ session }) => withStoreAsync(context, (store) => saveConsent(context, store, session)),
  };
}
