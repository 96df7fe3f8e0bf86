import type { Capture } from '../../../shared/interview/events';
import { captureId } from '../../../shared/names';
import { useSession } from '../../session/useSession';

/** The most characters a capture may have: what the journal takes (shared/interview/events.ts). */
export const MOST_CHARACTERS = 20_000;

type WithoutId<Kind> = Kind extends Capture ? Omit<Kind, 'id'> : never;
export type NewCapture = WithoutId<Capture>;

/** Writes down what was said, or replaces an earlier version of it; waits its turn, is never dropped. */
export function useCapture() {
  const { state, propose } = useSession();
  const save = async (capture: Capture): Promise<boolean> => {
    const payload = { capture, place: state.place };
    const result = await propose([{ actor: 'interviewer', body: { type: 'capture_recorded', payload } }], true);
    return result.ok;
  };
  return {
    write: (capture: NewCapture) => save({ ...capture, id: captureId.parse(crypto.randomUUID()) }),
    rewrite: save,
  };
}
