import { z } from 'zod';
import { studyId } from '../base/ids';
import { withdrawalDone, withdrawalTarget } from '../withdrawal/withdrawal';
import { channel, consoleOnly } from './channel';

const byCode = z.strictObject({ study: studyId, code: z.string().min(1).max(40) });

/** The lead's withdrawal, from everything that was merged; the laptop's own is `vault.withdraw`. */
export const withdrawalChannels = {
  /** What a withdrawal with this code would remove. */
  'withdrawal.find': channel(byCode, withdrawalTarget, consoleOnly, 'store'),
  'withdrawal.run': channel(byCode, withdrawalDone, consoleOnly, 'store'),
} as const;
