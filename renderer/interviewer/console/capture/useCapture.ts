import { useEffect } from 'react';
import type { Capture, Place } from '../../../../shared/session/events';
import { captureId } from '../../../../shared/base/ids';
import { useSession } from '../../../session/useSession';
import { afterTry, EMPTY_CAPTURE, useCaptureStore, withUnsaved, worthAnotherTry, type Unsaved } from './capture-store';
import type { AssociationDraft, NewCapture, NoteDraft } from './capture-drafts';

/**
 * Writes down what was said, or replaces an earlier version of it. What is entered leaves its field at once and is
 * kept beside it until it is on the disk, so that whoever types on never waits, and loses nothing when it fails.
 */
export function useCapture() {
  const { state, propose } = useSession();
  const { session } = state.header;
  const captureState = useCaptureStore(({ bySession }) => bySession[session]) ?? EMPTY_CAPTURE;
  const change = useCaptureStore((store) => store.change);
  const save = async (capture: Capture, place: Place | null): Promise<void> => {
    change(session, (now) => withUnsaved(now, { capture, place, problem: null }));
    const payload = { capture, place };
    const result = await propose([{ actor: 'interviewer', body: { type: 'capture_recorded', payload } }], true);
    change(session, (now) => afterTry(now, capture, result.ok ? null : result.error));
  };
  return {
    captureState,
    typeNote: (note: NoteDraft) => change(session, (now) => ({ ...now, note })),
    typeAssociation: (association: AssociationDraft) => change(session, (now) => ({ ...now, association })),
    write: (capture: NewCapture) => void save({ ...capture, id: captureId.parse(crypto.randomUUID()) }, state.place),
    rewrite: (capture: Capture) => void save(capture, state.place),
    again: ({ capture, place }: Unsaved) => void save(capture, place),
  };
}

/** Tries what a full disk refused again each time something else could be written. */
export function useAnotherTry({
  captureState,
  again,
}: Pick<ReturnType<typeof useCapture>, 'captureState' | 'again'>): void {
  const { state } = useSession();
  const { sequence } = state.last;
  useEffect(() => {
    for (const unsaved of worthAnotherTry(captureState)) again(unsaved);
    // Only a write that worked is a reason to try: not each change of what waits.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sequence]);
}
