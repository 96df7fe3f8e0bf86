import { success, type Result } from '../../../shared/result';
import { gather } from '../gather';
import { newIdentities } from '../identities';
import type { ExportDecisions } from '../plan';
import type { SessionSource } from '../source';
import { reviewOf, type TextReview } from './review';

/**
 * Every text that an export of this profile would hold, with what may point at a person marked, for somebody to decide
 * about one by one. Decisions already made about the same words are kept.
 */
export function reviewTexts(source: SessionSource, decisions: ExportDecisions): Result<TextReview> {
  const identities = { sessions: newIdentities(), participants: newIdentities() };
  const wanted = { ...decisions, withTexts: true };
  const gathered = gather(source, source.sessions, wanted, identities, () => undefined);
  if (!gathered.ok) return gathered;
  const texts = gathered.value.sessions.flatMap((session) => session.texts);
  return success(reviewOf(source.study, texts, decisions.texts ?? new Map()));
}
