import { z } from 'zod';
import { studyId } from '../base/ids';
import { recoveryState } from '../recovery/state';
import { channel, consoleOnly, keyChannel, nothing, passphrase, writtenFile } from './channel';
import { profileStatus } from './profile';

/** A forgotten passphrase: the laptop's side, which works on a locked profile, and the lead's. */
export const recoveryChannels = {
  /** What can be done about a forgotten passphrase. */
  'recovery.state': channel(nothing, recoveryState, consoleOnly, 'nothing'),
  /**
   * Lets the person choose the lead's key file, whose own passphrase opens it, gives the profile the new passphrase
   * and opens it.
   */
  'recovery.with_key': channel(
    z.strictObject({ studyPassphrase: passphrase, passphrase }),
    profileStatus,
    consoleOnly,
    'nothing',
  ),
  /** Saves a request that the lead answers without the study key ever leaving their laptop. */
  'recovery.request': channel(
    z.strictObject({ passphrase }),
    z.strictObject({ file: z.string(), fingerprint: z.string() }),
    consoleOnly,
    'nothing',
  ),
  /** Lets the person choose the lead's answer; with the passphrase chosen at the request it opens the profile. */
  'recovery.finish': channel(z.strictObject({ passphrase }), profileStatus, consoleOnly, 'nothing'),
  /** Lets the lead choose the request of a laptop whose passphrase was forgotten, and reads its fingerprint. */
  'recovery.read_request': keyChannel(z.strictObject({ study: studyId }), z.strictObject({ fingerprint: z.string() })),
  /** Saves the answer to the request that was read last, after the lead has compared its fingerprint. */
  'recovery.answer': keyChannel(z.strictObject({ study: studyId, fingerprint: z.string().max(40) }), writtenFile),
  /** Saves the recovery sheet as a PDF to print. */
  'recovery.sheet': channel(z.strictObject({ study: studyId }), writtenFile, consoleOnly, 'store'),
} as const;
