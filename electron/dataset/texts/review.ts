import { z } from 'zod';
import { studyId, type StudyId } from '../../../shared/names';
import { problemOf } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import type { Study } from '../../../shared/study/schema';
import { passagesIn, withPassagesHidden } from './recognise';
import type { SessionText } from './session-texts';

/** What a person decided about a text: as it is, as they rewrote it, or not at all. */
export const textDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('kept') }),
  z.strictObject({ decision: z.literal('edited'), text: z.string().max(20_000) }),
  z.strictObject({ decision: z.literal('dropped') }),
]);
export type TextDecision = z.infer<typeof textDecision>;

const reviewedText = z.strictObject({
  id: z.string(),
  kind: z.enum(['answer', 'association', 'idea']),
  item: z.string().nullable(),
  text: z.string(),
  /** The text with what may point at a person replaced. */
  proposal: z.string(),
  passages: z.array(
    z.strictObject({ kind: z.enum(['name', 'place', 'number', 'e-mail']), start: z.int(), end: z.int() }),
  ),
  /** Null until somebody decided. */
  decision: textDecision.nullable(),
});

/** The file in which texts are reviewed. It holds texts as they were said: it is as confidential as the store. */
export const textReview = z.strictObject({
  format: z.literal('undercurrent-text-review'),
  version: z.literal(1),
  study: studyId,
  texts: z.array(reviewedText),
});
export type TextReview = z.infer<typeof textReview>;

/** Decisions by text id. */
export type TextDecisions = ReadonlyMap<string, TextDecision>;

/** Words of providers, which are what the study is about and no names of persons. */
function wordsOfProviders(study: Study): ReadonlySet<string> {
  const words = study.providers.flatMap(({ label, words: { nl, en } }) => [label.nl, label.en, ...nl, ...en]);
  return new Set([...words, ...words.flatMap((word) => word.split(/\s+/u))].map((word) => word.toLowerCase()));
}

/** A review file for texts, with earlier decisions kept where the text is the same. */
export function reviewOf(study: Study, texts: readonly SessionText[], earlier: TextDecisions): TextReview {
  const known = wordsOfProviders(study);
  return {
    format: 'undercurrent-text-review',
    version: 1,
    study: study.id,
    texts: texts.map(({ id, kind, item, text }) => {
      const passages = passagesIn(text, known);
      return {
        id,
        kind,
        item,
        text,
        proposal: withPassagesHidden(text, passages),
        passages,
        decision: earlier.get(id) ?? null,
      };
    }),
  };
}

/**
 * The decisions of a review file. Texts nobody decided on are not in it.
 * @param file the base name to show in a problem
 * @returns `export_review_invalid` when it is no review of this study's texts
 */
export function decisionsIn(json: string, study: StudyId, file: string): Result<TextDecisions> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return failure(problemOf('export_review_invalid', { file }));
  }
  const review = textReview.safeParse(data);
  if (!review.success || review.data.study !== study) return failure(problemOf('export_review_invalid', { file }));
  return success(
    new Map(
      review.data.texts.flatMap(({ id, decision }): [string, TextDecision][] => (decision ? [[id, decision]] : [])),
    ),
  );
}

/** What is written of a text: its words, or null when it was dropped. Undefined while nobody decided. */
export function writtenText({ id, text }: SessionText, decisions: TextDecisions): string | null | undefined {
  const decision = decisions.get(id);
  if (!decision) return undefined;
  if (decision.decision === 'dropped') return null;
  return decision.decision === 'edited' ? decision.text : text;
}
