import {
  ASSOCIATION_SOURCES,
  MOST_CHARACTERS,
  VALENCES,
  type AssociationSource,
  type Capture,
  type Valence,
} from '../../../../shared/session/events';

type WithoutId<Kind> = Kind extends Capture ? Omit<Kind, 'id'> : never;
export type NewCapture = WithoutId<Capture>;

export interface AssociationDraft {
  readonly text: string;
  readonly source: AssociationSource | null;
  readonly valence: Valence | null;
}

export interface NoteDraft {
  readonly text: string;
  readonly kind: 'note' | 'idea';
}

export const EMPTY_ASSOCIATION: AssociationDraft = { text: '', source: null, valence: null };
export const EMPTY_NOTE: NoteDraft = { text: '', kind: 'note' };

function fits(text: string): boolean {
  return text.trim() !== '' && text.length <= MOST_CHARACTERS;
}

/** The association a draft amounts to; null while something is still missing. */
export function associationOf({ text, source, valence }: AssociationDraft) {
  if (!fits(text) || source === null || valence === null) return null;
  return { kind: 'association' as const, text: text.trim(), source, valence };
}

/** The note or idea a draft amounts to; null while it is empty or too long. */
export function noteOf({ text, kind }: NoteDraft) {
  return fits(text) ? { kind, text: text.trim() } : null;
}

const SOURCE_KEYS = ['1', '2', '3', '4'];
const VALENCE_KEYS = ['5', '6', '7'];

/** The draft after Alt and a digit: 1 to 4 is the source, 5 to 7 the valence; null for other keys. */
export function afterAltDigit(draft: AssociationDraft, key: string): AssociationDraft | null {
  const source = ASSOCIATION_SOURCES[SOURCE_KEYS.indexOf(key)];
  if (source) return { ...draft, source };
  const valence = VALENCES[VALENCE_KEYS.indexOf(key)];
  return valence ? { ...draft, valence } : null;
}
