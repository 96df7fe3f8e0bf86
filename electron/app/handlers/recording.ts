import type { SessionId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { saveAudioChunk, settleAudio } from '../../store/recording/recording';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

/** Deletes a recording whose consent was taken back, names what is damaged, and tells the windows. */
function settle(context: HandlerContext, store: OpenProfile, session: SessionId): Result<Record<string, never>> {
  const events = settleAudio(store, session);
  if (!events.ok) return events;
  if (events.value.length > 0) context.tell('session_changed', { session, events: events.value });
  return success({});
}

/** Settles every recording when its interview ends, at the latest; outside the append that ended it. */
export function settleAfterFinish(context: HandlerContext, store: OpenProfile): void {
  store.sessions.afterFinish((session) => {
    setImmediate(() => {
      if (!context.profile.store().ok) return;
      const settled = settle(context, store, session);
      if (!settled.ok) context.log.note('recording_not_settled', settled.error.code);
    });
  });
}

export function recordingHandlers(context: HandlerContext): HandlersOf<'recording'> {
  return {
    'recording.settle': ({ session }, { store }) => settle(context, store, session),
    'recording.save_chunk': ({ session, ...piece }, { store }) => {
      const events = saveAudioChunk(store, session, piece);
      if (!events.ok) return events;
      context.tell('session_changed', { session, events: events.value });
      return success({});
    },
  };
}
