import { createHash } from 'node:crypto';
import type { AssociationSource, Valence } from '../../../shared/session/events';
import type { SessionState } from '../../../shared/session/reducer';
import type { SessionId } from '../../../shared/base/ids';
import type { Study } from '../../../shared/study/schema';

/** A text somebody typed in an interview, as it is; it never leaves without a decision about it. */
export interface SessionText {
  /** Digest of session, place and words: another wording needs another decision. */
  readonly id: string;
  readonly session: SessionId;
  readonly kind: 'answer' | 'association' | 'idea';
  /** The item it answers; null for what was captured while talking. */
  readonly item: string | null;
  readonly occasion: string | null;
  readonly source: AssociationSource | null;
  readonly valence: Valence | null;
  readonly text: string;
}

function idOf(session: SessionId, place: string, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([session, place, text]))
    .digest('hex')
    .slice(0, 24);
}

/**
 * The texts of a session that a dataset could hold: answers to items classified as free text, associations and ideas.
 * Notes, reasons and remarks of the interviewer are none: nobody agreed to share those.
 * @param study with its items as they are classified for this export
 */
export function textsOf(study: Study, session: SessionId, state: SessionState): SessionText[] {
  const free = new Set(
    study.items.flatMap(({ id, classification }) => (classification === 'free_text' ? [`${id}`] : [])),
  );
  const answers = Object.entries(state.answers).flatMap(([key, { item, occasion, answer }]): SessionText[] => {
    if (!free.has(item) || answer.kind !== 'value' || typeof answer.value !== 'string' || answer.value.trim() === '')
      return [];
    const text = answer.value;
    return [
      { id: idOf(session, key, text), session, kind: 'answer', item, occasion, source: null, valence: null, text },
    ];
  });
  const captures = Object.values(state.captures).flatMap(({ capture }): SessionText[] => {
    if (capture.kind === 'note' || capture.text.trim() === '') return [];
    const isAssociation = capture.kind === 'association';
    return [
      {
        id: idOf(session, capture.id, capture.text),
        session,
        kind: capture.kind,
        item: null,
        occasion: null,
        source: isAssociation ? capture.source : null,
        valence: isAssociation ? capture.valence : null,
        text: capture.text,
      },
    ];
  });
  return [...answers, ...captures];
}
