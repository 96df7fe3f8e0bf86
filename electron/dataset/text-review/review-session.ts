import type { ReviewProgress, ReviewText, TextDecision } from '../../../shared/export/texts';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { findItem } from '../../../shared/study/lookups';
import type { Study } from '../../../shared/study/schema';
import type { ReviewedText } from './review';

/** The texts of an export while somebody reads them one by one. Each decision is kept at once, so reading can stop anywhere. */
export class Reading {
  readonly #study: Study;
  readonly #texts: ReviewedText[];
  readonly #keep: (text: ReviewedText, decision: TextDecision) => void;

  /** @param keep writes a decision down */
  constructor(
    study: Study,
    texts: readonly ReviewedText[],
    keep: (text: ReviewedText, decision: TextDecision) => void,
  ) {
    this.#study = study;
    this.#texts = [...texts];
    this.#keep = keep;
  }

  progress(): ReviewProgress {
    const firstOpen = this.#texts.findIndex(({ decision }) => decision === null);
    return {
      total: this.#texts.length,
      decided: this.#texts.filter(({ decision }) => decision !== null).length,
      firstOpen: firstOpen < 0 ? null : firstOpen,
    };
  }

  /** The text at a place, without whose it is. */
  text(place: number): Result<ReviewText> {
    const found = this.#texts[place];
    if (found === undefined) return failure(problemOf('unexpected', { where: 'texts' }));
    const { kind, item, source, valence, text, passages, proposal, decision } = found;
    const question = item === null ? null : (findItem(this.#study, item)?.prompt ?? null);
    return success({ place, kind, question, source, valence, text, passages: [...passages], proposal, decision });
  }

  decide(place: number, decision: TextDecision): Result<ReviewProgress> {
    const found = this.#texts[place];
    if (found === undefined) return failure(problemOf('unexpected', { where: 'texts' }));
    this.#keep(found, decision);
    this.#texts[place] = { ...found, decision };
    return success(this.progress());
  }
}
