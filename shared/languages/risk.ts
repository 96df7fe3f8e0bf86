import type { Language } from '../base/ids';
import { placesFrom, translator, type Details, type SentenceOf } from './translator';

export type RiskSentence = SentenceOf<'risk'>;

/** What is said about the risk of finding a person again, its {{places}} filled. */
export function riskSentence(language: Language, sentence: RiskSentence, details: Details = {}): string {
  return translator(language)(`risk.${sentence}`, placesFrom(details));
}
