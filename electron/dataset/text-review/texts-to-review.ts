import { success, type Result } from '../../../shared/base/result';
import { gather } from '../collect-sessions';
import { newIdentities } from '../random-ids';
import type { ExportDecisions } from '../export-plan';
import type { SessionSource } from '../session-source';
import { reviewedTexts, reviewOf, type ReviewedText, type TextReview } from './review';

/**
 * Every text that an export of this profile would hold, with what may point at a person marked, for somebody to decide
 * about one by one. Decisions already made about the same words are kept. The window and the review file show this.
 * @param onSession called each time a session has been read; throws to stop
 */
export function textsToReview(
  source: SessionSource,
  decisions: ExportDecisions,
  onSession: () => void,
): Result<ReviewedText[]> {
  const identities = { sessions: newIdentities(), participants: newIdentities() };
  const gathered = gather(source, source.sessions, { ...decisions, withTexts: true }, identities, onSession);
  if (!gathered.ok) return gathered;
  const texts = gathered.value.sessions.flatMap((session) => session.texts);
  return success(reviewedTexts(source.study, texts, decisions.texts ?? new Map()));
}

/** The same as the contents of a review file. */
export function reviewTexts(source: SessionSource, decisions: ExportDecisions): Result<TextReview> {
  const texts = textsToReview(source, decisions, () => undefined);
  return texts.ok ? success(reviewOf(source.study, texts.value)) : texts;
}
