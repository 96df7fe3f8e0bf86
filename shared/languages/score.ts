import type { Language } from '../base/ids';
import { placesFrom, translator, type Details, type SentenceOf } from './translator';
import type { Words } from './words';

export type ScoringSentence = SentenceOf<'score'>;

/** What the scoring command says. */
export function scoringSentence(language: Language, sentence: ScoringSentence, details: Details = {}): string {
  return translator(language)(`score.${sentence}`, placesFrom(details));
}

/** Why a row is not scored, in words. */
export function badRowSentence(
  language: Language,
  reason: keyof Words['score']['badRow'],
  column: string | null,
): string {
  return translator(language)(`score.badRow.${reason}`, { column: column ?? '' });
}
