import { z } from 'zod';
import { participantCode, sessionId, studyId } from '../base/ids';
import { problem } from '../base/problems';
import { appointment, appointmentId, person, vaultContents } from '../vault/entries';
import { quotaRow } from '../vault/quotas';
import { localWithdrawal } from '../withdrawal/withdrawal';
import { channel, consoleOnly, nothing, passphrase, writtenFile } from './channel';

/** Whether the vault is open; where not, why: the sessions open without it. */
const vaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({ state: z.literal('closed'), problem }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

/** Names and appointments: theirs is a file and key of their own, which may be shut while the sessions are open. */
export const vaultChannels = {
  'vault.status': channel(nothing, vaultStatus, consoleOnly, 'store'),
  /** Brings the vault under the profile's passphrase again, after a recovery or a restored backup. */
  'vault.reopen': channel(
    z.strictObject({ former: passphrase, current: passphrase }),
    vaultStatus,
    consoleOnly,
    'store',
  ),
  'vault.contents': channel(nothing, vaultContents, consoleOnly, 'vault'),
  'vault.save': channel(
    z.strictObject({ person, appointment: appointment.nullable() }),
    vaultContents,
    consoleOnly,
    'vault',
  ),
  'vault.remove_appointment': channel(
    z.strictObject({ appointment: appointmentId }),
    vaultContents,
    consoleOnly,
    'vault',
  ),
  'vault.remove_person': channel(z.strictObject({ participant: participantCode }), vaultContents, consoleOnly, 'vault'),
  'vault.quotas': channel(z.strictObject({ study: studyId }), z.array(quotaRow), consoleOnly, 'store'),
  /** Withdraws a participant on this laptop; `forgetPerson` takes the name out of the vault as well. */
  'vault.withdraw': channel(
    z.strictObject({ code: z.string().max(100), forgetPerson: z.boolean() }),
    localWithdrawal,
    consoleOnly,
    'store',
  ),
  /** Writes the consent as the participant saw and gave it to a PDF the interviewer chooses. */
  'vault.consent_document': channel(z.strictObject({ session: sessionId }), writtenFile, consoleOnly, 'store'),
} as const;
