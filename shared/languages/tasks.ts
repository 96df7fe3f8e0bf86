import type { Language } from '../base/ids';
import { placesFrom, translator, type Details, type SentenceOf } from './translator';

export type TaskSentence = SentenceOf<'tasks'>;

/**
 * A sentence the participant reads around the trials of an association task. A place without a value stays as it is:
 * `{{left}}` and `{{right}}` wait until the keyboard's own key names are known.
 */
export function taskSentence(name: TaskSentence, language: Language, values: Details = {}): string {
  return translator(language)(`tasks.${name}`, placesFrom(values));
}
