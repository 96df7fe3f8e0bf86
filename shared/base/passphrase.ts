import type { PassphraseEstimate } from './passphrase-estimate';
import { problemOf, type Problem } from './problems';

type PassphraseStrength = 'weak' | 'fair' | 'strong';

/** Which sentence of advice helps most; the texts live with the screens. */
type PassphraseAdviceCode = 'too_short' | 'common' | 'repeated' | 'sequence' | 'add_words' | 'good';

export interface PassphraseAdvice {
  strength: PassphraseStrength;
  code: PassphraseAdviceCode;
  /** Decimal logarithm of the guesses that a patient attacker needs. */
  guessesLog10: number;
}

/** Below this length (in characters) every passphrase is weak. */
export const SHORTEST_PASSPHRASE = 12;
/** Four words drawn at random reach it, three do not; so do twelve random characters. */
const FAIR_GUESSES_LOG10 = 12;
const STRONG_GUESSES_LOG10 = 16;
/** A pattern that makes up so much of a passphrase is what the advice is about. */
const PATTERN_SHARE = 0.3;

/** What people put between words: everybody who guesses words tries these, and none, so they add nothing. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}])[\s\-_.,;:|/\\]+(?=[\p{L}\p{N}])/gu;

function codeFor(isShort: boolean, { patterns }: PassphraseEstimate): PassphraseAdviceCode {
  if (isShort) return 'too_short';
  const length = patterns.common + patterns.repeated + patterns.sequence + patterns.other;
  if (patterns.repeated >= length * PATTERN_SHARE) return 'repeated';
  if (patterns.sequence >= length * PATTERN_SHARE) return 'sequence';
  return patterns.common > 0 ? 'common' : 'add_words';
}

function advise(passphrase: string, estimateGuesses: (text: string) => PassphraseEstimate): PassphraseAdvice {
  const plain = passphrase.normalize('NFKC');
  const typed = estimateGuesses(plain);
  const joined = estimateGuesses(plain.replace(BETWEEN_WORDS, ''));
  const lower = joined.guessesLog10 < typed.guessesLog10 ? joined : typed;
  const { guessesLog10 } = lower;
  const isShort = [...plain].length < SHORTEST_PASSPHRASE;
  // Written this way round so that an estimate that is no number is no strength.
  if (isShort || !(guessesLog10 >= FAIR_GUESSES_LOG10)) {
    return { strength: 'weak', code: codeFor(isShort, lower), guessesLog10 };
  }
  return guessesLog10 < STRONG_GUESSES_LOG10
    ? { strength: 'fair', code: 'add_words', guessesLog10 }
    : { strength: 'strong', code: 'good', guessesLog10 };
}

/**
 * Judges how well a passphrase holds and which advice helps: weak under 12 characters or under 10^12 guesses, strong
 * from 10^16 guesses (zxcvbn's estimate, the lower of as typed and with nothing between the words).
 */
export type AdviseOnPassphrase = (passphrase: string) => PassphraseAdvice;

/** Loads the word lists (some megabytes, once per process or window) and gives the judge. */
export async function loadPassphraseAdvice(): Promise<AdviseOnPassphrase> {
  const { estimateGuesses } = await import('./passphrase-estimate');
  return (passphrase) => advise(passphrase, estimateGuesses);
}

/** Why a passphrase is not good enough to lock anything with: `passphrase_weak`; null for one that is. */
export async function whyTooWeak(passphrase: string): Promise<Problem | null> {
  const adviseOnPassphrase = await loadPassphraseAdvice();
  const { strength } = adviseOnPassphrase(passphrase);
  return strength === 'weak' ? problemOf('passphrase_weak', { length: SHORTEST_PASSPHRASE }) : null;
}
