import type { Draft } from './drafts';

/** What every field is given. */
export interface FieldProps {
  /** The id of the element that asks the question. */
  labelledBy: string;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Digits choose only where nobody types notes beside it: on the participant's own display. */
  digits: boolean;
}
