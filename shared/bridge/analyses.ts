import { z } from 'zod';
import { studyResults } from '../analyses/results';
import { studyId } from '../base/ids';
import { channel, consoleOnly, nothing, writtenFile } from './channel';

/** A picture is at most some hundreds of kilobytes; this keeps a mistake from filling the memory. */
const LARGEST_PICTURE = 20_000_000;

/** A picture of a page, made by the window: SVG as text, PNG in base64. */
const picture = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('svg'), text: z.string().min(1).max(LARGEST_PICTURE) }),
  z.strictObject({ format: z.literal('png'), base64: z.base64().min(1).max(LARGEST_PICTURE) }),
]);

export const analysesChannels = {
  /** The findings over the merged sessions that count; groups only. */
  'analyses.run': channel(z.strictObject({ study: studyId }), studyResults, consoleOnly, 'store'),
  /** Stops reading sessions for the findings. */
  'analyses.cancel': channel(nothing, nothing, consoleOnly, 'nothing'),
  /** Lets the person choose a place and writes a picture there. `name` becomes the suggested file name. */
  'analyses.save_picture': channel(
    z.strictObject({ name: z.string().regex(/^[a-z0-9_-]{1,80}$/), picture }),
    writtenFile,
    consoleOnly,
    'nothing',
  ),
} as const;
