import type { SessionId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { saveAudioChunk, settleAudio, type OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, type HandlerContext } from './context';

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

export function audioHandlers(context: HandlerContext): Pick<Handlers, 'audio.save_chunk' | 'audio.settle'> {
  return {
    'audio.settle': ({ session }) => withStore(context, (store) => settle(context, store, session)),
    'audio.save_chunk': ({ session, ...piece }) =>
      withStore(context, (store) => {
        const events = saveAudioChunk(store, session, piece);
        if (!events.ok) return events;
        context.tell('session_changed', { session, events: events.value });
        return success({});
      }),
  };
}
