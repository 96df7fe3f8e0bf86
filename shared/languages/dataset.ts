import type { Language } from '../base/ids';
import { placesFrom, translator, type Details, type SentenceOf } from './translator';

export type DatasetSentence = SentenceOf<'dataset'>;

/**
 * What a dataset says about itself in its README, CHANGES and risk report, its {{places}} filled. It tells what was
 * done and what risk is left, and promises nothing beyond that.
 */
export function datasetSentence(language: Language, sentence: DatasetSentence, details: Details = {}): string {
  return translator(language)(`dataset.${sentence}`, placesFrom(details));
}
