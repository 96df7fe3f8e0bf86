import { z } from 'zod';
import { channel, consoleOnly, nothing } from './channel';

/** What may threaten an interview on this machine now. */
const machineState = z.strictObject({
  /** Bytes left on the disk of the profile; null where the system does not tell. */
  freeBytes: z.number().min(0).nullable(),
  onBattery: z.boolean(),
});
export type MachineState = z.infer<typeof machineState>;

export const systemChannels = {
  'system.storage': channel(nothing, machineState, consoleOnly, 'nothing'),
  'system.show_folder': channel(
    z.strictObject({ which: z.enum(['sealed', 'profile', 'backups', 'last_export']) }),
    nothing,
    consoleOnly,
    'store',
  ),
  'system.about': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      database: z.string(),
      encrypted: z.boolean(),
    }),
    consoleOnly,
    'nothing',
  ),
} as const;
