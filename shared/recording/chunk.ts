import { z } from 'zod';
import { sessionId } from '../base/ids';

/** Ten seconds of uncompressed sound are under 2 MB. */
const LARGEST_CHUNK_BYTES = 8 * 1024 * 1024;

/** A piece of a recording on its way from the console to the disk; times in ms on the session clock. */
export const audioChunk = z.strictObject({
  session: sessionId,
  startMs: z.number().finite(),
  durationMs: z.number().min(0).max(60_000),
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength > 0 && byteLength <= LARGEST_CHUNK_BYTES),
});
