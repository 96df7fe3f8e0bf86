import { create } from 'zustand';
import type { Capture, Place } from '../../../../shared/session/events';
import type { SessionId } from '../../../../shared/base/ids';
import { isStorageProblem, type Problem } from '../../../../shared/base/problems';
import { EMPTY_ASSOCIATION, EMPTY_NOTE, type AssociationDraft, type NoteDraft } from './capture-drafts';

/** What was entered and is not on the disk yet: under way, or refused with a problem. */
export interface Unsaved {
  readonly capture: Capture;
  /** Where the session was when it was entered. */
  readonly place: Place | null;
  readonly problem: Problem | null;
}

/** What an interviewer typed in one session and what of it still waits for the disk, oldest first. */
export interface CaptureState {
  readonly note: NoteDraft;
  readonly association: AssociationDraft;
  readonly unsaved: readonly Unsaved[];
}

export const EMPTY_CAPTURE: CaptureState = { note: EMPTY_NOTE, association: EMPTY_ASSOCIATION, unsaved: [] };

/** Puts an entry in its place: a later version of a capture replaces the one that still waits. */
export function withUnsaved(captureState: CaptureState, entry: Unsaved): CaptureState {
  const isKnown = captureState.unsaved.some(({ capture }) => capture.id === entry.capture.id);
  const unsaved = isKnown
    ? captureState.unsaved.map((known) => (known.capture.id === entry.capture.id ? entry : known))
    : [...captureState.unsaved, entry];
  return { ...captureState, unsaved };
}

/** What became of a try: saved goes away, refused stays with its problem; a later version waits for its own try. */
export function afterTry(captureState: CaptureState, capture: Capture, problem: Problem | null): CaptureState {
  const unsaved =
    problem === null
      ? captureState.unsaved.filter((entry) => entry.capture !== capture)
      : captureState.unsaved.map((entry) => (entry.capture === capture ? { ...entry, problem } : entry));
  return { ...captureState, unsaved };
}

/** What only the machine stood in the way of: as soon as anything can be written again it is worth another try. */
export function worthAnotherTry(captureState: CaptureState): readonly Unsaved[] {
  return captureState.unsaved.filter(({ problem }) => problem !== null && isStorageProblem(problem));
}

/** Whatever would be lost if this window went away now, as it was typed. */
export function textsAtRisk({ note, association, unsaved }: CaptureState): readonly string[] {
  const typed = [note.text, association.text].map((text) => text.trim());
  return [...unsaved.map(({ capture }) => capture.text), ...typed.filter((text) => text !== '')];
}

interface CaptureStore {
  readonly bySession: Readonly<Record<SessionId, CaptureState>>;
  readonly change: (session: SessionId, change: (captureState: CaptureState) => CaptureState) => void;
}

/** What this window holds, by session: typed text outlives dialogs, a look at the home screen and a failed save. */
export const useCaptureStore = create<CaptureStore>((set) => ({
  bySession: {},
  change: (session, change) =>
    set(({ bySession }) => ({ bySession: { ...bySession, [session]: change(bySession[session] ?? EMPTY_CAPTURE) } })),
}));
