import { z } from 'zod';
import { participantCode, providerId, sessionId, studyId } from '../base/ids';

export const mergedSession = z.strictObject({
  session: sessionId,
  study: studyId,
  participant: participantCode,
  provider: providerId,
  revision: z.int().min(1),
  mergedUtc: z.iso.datetime(),
  answers: z.int(),
  trials: z.int(),
});

export type MergedSession = z.infer<typeof mergedSession>;
