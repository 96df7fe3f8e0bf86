import { success } from '../../../shared/result';
import { saveAudioChunk } from '../../store';
import type { Handlers } from '../ipc';
import { withStore, type Desk } from './desk';

export function audioHandlers(desk: Desk): Pick<Handlers, 'audio.save_chunk'> {
  return {
    'audio.save_chunk': ({ session, ...piece }) =>
      withStore(desk, (store) => {
        const events = saveAudioChunk(store, session, piece);
        if (!events.ok) return events;
        desk.tell('session_changed', { session, events: events.value });
        return success({});
      }),
  };
}
