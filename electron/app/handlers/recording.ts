import type { SessionId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { saveAudioChunk, settleAudio, type Store } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, type Desk } from './context';

/** Deletes a recording whose consent was taken back, names what is damaged, and tells the windows. */
function settle(desk: Desk, store: Store, session: SessionId): Result<Record<string, never>> {
  const events = settleAudio(store, session);
  if (!events.ok) return events;
  if (events.value.length > 0) desk.tell('session_changed', { session, events: events.value });
  return success({});
}

/** Settles every recording when its interview ends, at the latest; outside the append that ended it. */
export function settleAfterFinish(desk: Desk, store: Store): void {
  store.sessions.afterFinish((session) => {
    setImmediate(() => {
      if (!desk.profile.store().ok) return;
      const settled = settle(desk, store, session);
      if (!settled.ok) desk.log.note('recording_not_settled', settled.error.code);
    });
  });
}

export function audioHandlers(desk: Desk): Pick<Handlers, 'audio.save_chunk' | 'audio.settle'> {
  return {
    'audio.settle': ({ session }) => withStore(desk, (store) => settle(desk, store, session)),
    'audio.save_chunk': ({ session, ...piece }) =>
      withStore(desk, (store) => {
        const events = saveAudioChunk(store, session, piece);
        if (!events.ok) return events;
        desk.tell('session_changed', { session, events: events.value });
        return success({});
      }),
  };
}
