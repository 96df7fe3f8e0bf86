import { z } from 'zod';
import { passage, textDecision, type Passage, type TextDecision } from '../../../shared/export/texts';
import { studyId, type StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Study } from '../../../shared/study/schema';
import { passagesIn, withPassagesHidden } from './find-passages';
import type { SessionText } from './session-texts';
import type { TextDecisions } from '../../store/merged/export-decisions';

const reviewedText = z.strictObject({
  id: z.string(),
  kind: z.enum(['answer', 'association', 'idea']),
  item: z.string().nullable(),
  text: z.string(),
  /** The text with what may point at a person replaced. */
  proposal: z.string(),
  passages: z.array(passage),
  /** Null until somebody decided. */
  decision: textDecision.nullable(),
});

/** The file in which texts are reviewed. It holds texts as they were said: it is as confidential as the store. */
const textReview = z.strictObject({
  format: z.literal('undercurrent-text-review'),
  version: z.literal(1),
  study: studyId,
  texts: z.array(reviewedText),
});

export type TextReview = z.infer<typeof textReview>;

export type { TextDecision };

/** Words of providers, which are what the study is about and no names of persons. */
function wordsOfProviders(study: Study): ReadonlySet<string> {
  const words = study.providers.flatMap(({ label, words: { nl, en } }) => [label.nl, label.en, ...nl, ...en]);
  return new Set([...words, ...words.flatMap((word) => word.split(/\s+/u))].map((word) => word.toLowerCase()));
}

/** A text of an interview with what may point at a person marked, and what was decided about it until now. */
export interface ReviewedText extends SessionText {
  readonly passages: readonly Passage[];
  /** The text with its passages replaced by what they look like. */
  readonly proposal: string;
  readonly decision: TextDecision | null;
}

/** Texts ready to be decided about, with earlier decisions kept where the text is the same. */
export function reviewedTexts(study: Study, texts: readonly SessionText[], earlier: TextDecisions): ReviewedText[] {
  const known = wordsOfProviders(study);
  return texts.map((text) => {
    const passages = passagesIn(text.text, known);
    const proposal = withPassagesHidden(text.text, passages);
    return { ...text, passages, proposal, decision: earlier.get(text.id) ?? null };
  });
}

/** A review file for texts. Whose they are is not in it. */
export function reviewOf(study: Study, texts: readonly ReviewedText[]): TextReview {
  return {
    format: 'undercurrent-text-review',
    version: 1,
    study: study.id,
    texts: texts.map(({ id, kind, item, text, proposal, passages, decision }) => ({
      id,
      kind,
      item,
      text,
      proposal,
      passages: [...passages],
      decision,
    })),
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
