import { z } from 'zod';
import { profileId } from '../base/ids';
import { channel, consoleOnly, nothing, passphrase, pin } from './channel';

export const profileStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('locked'),
    /** ms until the next try is allowed after wrong passphrases. */
    waitMs: z.number().min(0),
  }),
  z.strictObject({ state: z.literal('open'), profile: profileId, interviewer: z.string(), folder: z.string() }),
]);
export type ProfileStatus = z.infer<typeof profileStatus>;

export const profileChannels = {
  'profile.status': channel(nothing, profileStatus, consoleOnly, 'nothing'),
  'profile.create': channel(
    z.strictObject({ interviewer: z.string().min(1).max(80), passphrase, pin }),
    profileStatus,
    consoleOnly,
    'nothing',
  ),
  'profile.unlock': channel(z.strictObject({ passphrase }), profileStatus, consoleOnly, 'nothing'),
  'profile.lock': channel(nothing, profileStatus, consoleOnly, 'nothing'),
} as const;
