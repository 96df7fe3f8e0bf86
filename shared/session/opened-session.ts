import { z } from 'zod';
import { journalEvent } from './events';
import { sessionId } from '../base/ids';
import { study } from '../study/schema';

/** What a window needs to follow a session: the study it runs and the whole journal so far. */
export const openedSession = z.strictObject({
  session: sessionId,
  study,
  events: z.array(journalEvent),
});

export type OpenedSession = z.infer<typeof openedSession>;
