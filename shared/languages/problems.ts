import type { Language } from '../base/ids';
import type { Problem } from '../base/problems';
import { placesFrom, translator } from './translator';

/** The plain sentence for a problem in a language: what happened, what is safe, what to do. */
export function sentenceFor({ code, details }: Problem, language: Language): string {
  return translator(language)(`problems.${code}`, placesFrom(details));
}
