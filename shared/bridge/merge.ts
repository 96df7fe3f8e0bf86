import { z } from 'zod';
import { digest, sessionId, studyId } from '../base/ids';
import { leadConflict } from '../merge/conflicts';
import { mergedSession } from '../merge/merged-session';
import { deviceGap } from '../merge/missing-files';
import { mergeOutcome } from '../merge/verdicts';
import { channel, consoleOnly, keyChannel, nothing } from './channel';

const ofStudy = z.strictObject({ study: studyId });

export const mergeChannels = {
  /** Lets the lead choose session files and merges them; one bad file never stops the rest. */
  'merge.run': keyChannel(ofStudy, mergeOutcome),
  /** The same for files that were dropped on the window; anything but absolute paths of session files is refused. */
  'merge.run_dropped': keyChannel(
    z.strictObject({ study: studyId, files: z.array(z.string().min(1).max(4096)).min(1).max(100_000) }),
    mergeOutcome,
  ),
  /** Stops a merge after the file it is at; what was merged until then stays. */
  'merge.cancel': channel(nothing, nothing, consoleOnly, 'nothing'),
  'merge.gaps': channel(ofStudy, z.array(deviceGap), consoleOnly, 'store'),
  'merge.conflicts': channel(ofStudy, z.array(leadConflict), consoleOnly, 'store'),
  'merge.decide_conflict': channel(
    z.strictObject({
      study: studyId,
      session: sessionId,
      revision: z.int().min(1),
      chosen: digest,
      reason: z.string().max(500),
    }),
    nothing,
    consoleOnly,
    'store',
  ),
  'merge.sessions': channel(ofStudy, z.array(mergedSession), consoleOnly, 'store'),
} as const;
