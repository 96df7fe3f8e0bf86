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
export function withUnsaved(desk: CaptureState, entry: Unsaved): CaptureState {
  const isKnown = desk.unsaved.some(({ capture }) => capture.id === entry.capture.id);
  const unsaved = isKnown
    ? desk.unsaved.map((known) => (known.capture.id === entry.capture.id ? entry : known))
    : [...desk.unsaved, entry];
  return { ...desk, unsaved };
}

/** What became of a try: saved goes away, refused stays with its problem; a later version waits for its own try. */
export function afterTry(desk: CaptureState, capture: Capture, problem: Problem | null): CaptureState {
  const unsaved =
    problem === null
      ? desk.unsaved.filter((entry) => entry.capture !== capture)
      : desk.unsaved.map((entry) => (entry.capture === capture ? { ...entry, problem } : entry));
  return { ...desk, unsaved };
}

/** What only the machine stood in the way of: as soon as anything can be written again it is worth another try. */
export function worthAnotherTry(desk: CaptureState): readonly Unsaved[] {
  return desk.unsaved.filter(({ problem }) => problem !== null && isStorageProblem(problem));
}

/** Whatever would be lost if this window went away now, as it was typed. */
export function textsAtRisk({ note, association, unsaved }: CaptureState): readonly string[] {
  const typed = [note.text, association.text].map((text) => text.trim());
  return [...unsaved.map(({ capture }) => capture.text), ...typed.filter((text) => text !== '')];
}

interface Desks {
  readonly desks: Readonly<Record<SessionId, CaptureState>>;
  readonly change: (session: SessionId, change: (desk: CaptureState) => CaptureState) => void;
}

/** The desks of this window by session: typed text outlives dialogs, a look at the home screen and a failed save. */
export const useCaptureDesks = create<Desks>((set) => ({
  desks: {},
  change: (session, change) =>
    set(({ desks }) => ({ desks: { ...desks, [session]: change(desks[session] ?? EMPTY_CAPTURE) } })),
}));
