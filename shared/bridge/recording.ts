import { z } from 'zod';
import { sessionId } from '../base/ids';
import { audioChunk } from '../recording/chunk';
import { channel, consoleOnly, nothing } from './channel';

export const recordingChannels = {
  /** Keeps the next piece of a recording, durably, before it answers. */
  'recording.save_chunk': channel(audioChunk, nothing, consoleOnly, 'store'),
  /** Deletes a recording whose consent was taken back; names what of one is damaged. */
  'recording.settle': channel(z.strictObject({ session: sessionId }), nothing, consoleOnly, 'store'),
} as const;
