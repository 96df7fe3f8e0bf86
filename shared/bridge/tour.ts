import { z } from 'zod';
import { channel, consoleOnly, nothing } from './channel';

/** How far an interviewer came in the tour. */
export const tourProgress = z.strictObject({
  /** The step to go on from, from 0. */
  stop: z.int().min(0).max(100),
  /** Whether the tour was begun, finished or waved away: then it is not offered by itself any more. */
  known: z.boolean(),
});
export type TourProgress = z.infer<typeof tourProgress>;

export const tourChannels = {
  /** How far this profile's interviewer came in the tour. */
  'tour.progress': channel(nothing, tourProgress, consoleOnly, 'store'),
  'tour.save': channel(tourProgress, nothing, consoleOnly, 'store'),
} as const;
