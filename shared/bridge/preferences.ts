import { z } from 'zod';
import { language } from '../base/ids';
import { channel, consoleOnly, everyWindow, nothing } from './channel';

export const preferences = z.strictObject({
  language,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Preferences = z.infer<typeof preferences>;

export const preferencesChannels = {
  'preferences.get': channel(nothing, preferences, everyWindow, 'nothing'),
  'preferences.set': channel(preferences, preferences, consoleOnly, 'nothing'),
} as const;
