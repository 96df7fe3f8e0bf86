import { z } from 'zod';
import { channel, consoleAndParticipant, consoleOnly, nothing, pin } from './channel';

export const displayState = z.strictObject({
  /** Screens the machine has now. */
  screens: z.int().min(1),
  participantOpen: z.boolean(),
  mode: z.enum(['second_screen', 'hand_over']),
  /** Who the (single) screen faces now; always 'both' with a second screen. */
  face: z.enum(['interviewer', 'participant', 'both']),
});
export type DisplayState = z.infer<typeof displayState>;

export const displayChannels = {
  'display.state': channel(nothing, displayState, consoleAndParticipant, 'nothing'),
  'display.open_participant': channel(
    z.strictObject({ mode: z.enum(['second_screen', 'hand_over']) }),
    displayState,
    consoleOnly,
    'nothing',
  ),
  'display.close_participant': channel(nothing, displayState, consoleOnly, 'nothing'),
  'display.hand_over': channel(nothing, displayState, consoleOnly, 'nothing'),
  /** Gives the single screen back to the interviewer; refused with `pin_wrong` without the right PIN. */
  'display.take_back': channel(z.strictObject({ pin }), displayState, consoleAndParticipant, 'store'),
} as const;
