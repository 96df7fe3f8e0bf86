import type { Language } from '../base/ids';
import { placesFrom, translator, type Details, type SentenceOf } from './translator';

export type CommandSentence = SentenceOf<'commands'>;

/** A sentence of the command line, its {{places}} filled. */
export function commandSentence(language: Language, sentence: CommandSentence, details: Details = {}): string {
  return translator(language)(`commands.${sentence}`, placesFrom(details));
}
