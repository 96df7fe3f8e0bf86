import { problemOf, type Problem } from './problems';

/**
 * Advice on a passphrase, made on the spot without a network and without a large dictionary: an estimate of
 * how many guesses a patient attacker needs. Our own estimator, deliberately cautious: whatever it recognises
 * as a pattern counts for little, and what it does not recognise counts as what people type, not as random.
 */
export type PassphraseStrength = 'weak' | 'fair' | 'strong';

/** Which sentence of advice helps most; the texts live with the screens. */
export type PassphraseAdviceCode = 'too_short' | 'common' | 'repeated' | 'sequence' | 'add_words' | 'good';

export interface PassphraseAdvice {
  strength: PassphraseStrength;
  code: PassphraseAdviceCode;
  /** Estimated bits of work for a guesser who knows these patterns. */
  bits: number;
}

/** Below this length (in characters) every passphrase is weak. */
export const SHORTEST_PASSPHRASE = 12;
const FAIR_BITS = 40;
const STRONG_BITS = 60;

/** What most lists of leaked passwords begin with, in English and Dutch, and the names at hand. */
const COMMON_PARTS = [
  'password',
  'passphrase',
  'wachtwoord',
  'wachtzin',
  'welkom',
  'welcome',
  'geheim',
  'secret',
  'letmein',
  'iloveyou',
  'admin',
  'login',
  'master',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'voetbal',
  'baseball',
  'superman',
  'batman',
  'shadow',
  'trustno',
  'amsterdam',
  'rotterdam',
  'nederland',
  'holland',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'summer',
  'spring',
  'autumn',
  'january',
  'januari',
  'december',
  'undercurrent',
  'interview',
  'interviewer',
  'research',
  'onderzoek',
  'universiteit',
  'university',
  'laptop',
  'computer',
  'test',
  'changeme',
];

const KEYBOARD_ROWS = ['qwertyuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', '0123456789'];

/** Undoes the usual look-alike spellings, so that "p4ssw0rd" is read as what it is. */
function plainSpelling(passphrase: string): string {
  const lookAlikes: Record<string, string> = {
    '0': 'o',
    '1': 'l',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return [...passphrase.toLowerCase()].map((character) => lookAlikes[character] ?? character).join('');
}

function isNeighbour(left: string, right: string): boolean {
  const step = (right.codePointAt(0) ?? 0) - (left.codePointAt(0) ?? 0);
  if (Math.abs(step) === 1 && /[a-z0-9]/.test(left) && /[a-z0-9]/.test(right)) return true;
  return KEYBOARD_ROWS.some((row) => row.includes(left + right) || row.includes(right + left));
}

/** Characters that a guesser gets for free: they repeat, or run on from, the ones before. */
function countPredictable(characters: readonly string[]): { repeated: number; sequential: number } {
  let repeated = 0;
  let sequential = 0;
  for (const [index, character] of characters.entries()) {
    const previous = characters[index - 1];
    const before = characters[index - 2];
    if (previous === undefined) continue;
    if (character === previous) repeated += 1;
    else if (before !== undefined && isNeighbour(before, previous) && isNeighbour(previous, character)) sequential += 1;
  }
  return { repeated, sequential };
}

/** The length of the shortest piece that, said over and over, gives the whole ("abcabcabc" -> 3). */
function periodOf(characters: readonly string[]): number {
  for (let period = 1; period <= characters.length / 2; period += 1) {
    if (characters.every((character, index) => index < period || character === characters[index - period]))
      return period;
  }
  return characters.length;
}

/** Takes common words out of the text: each is worth a guess from a short list (about 6 bits), not its letters. */
function withoutCommonParts(text: string): { rest: string; common: number } {
  let rest = text;
  let common = 0;
  for (const part of [...COMMON_PARTS].sort((left, right) => right.length - left.length)) {
    const pieces = rest.split(part);
    common += pieces.length - 1;
    rest = pieces.join('');
  }
  return { rest, common };
}

/**
 * Bits of one run of letters: a word people choose is one of some 8 000 (13 bits) however long it is;
 * short or long runs count by the letter, at 2.3 bits a letter (Shannon 1951, Bell System Technical Journal 30:50-64,
 * upper range for connected text).
 */
function bitsOfLetters(run: string): number {
  return Math.min(13, run.length * 2.3);
}

/** Bits of what is left once patterns are out: words by the word, digits by the digit, signs by the sign. */
function bitsOfRest(rest: string): number {
  const runs = rest.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? [];
  return runs.reduce((total, run) => {
    if (/^\p{L}/u.test(run)) return total + bitsOfLetters(run);
    if (/^\p{N}/u.test(run)) return total + run.length * 2.5;
    return total + 3.5;
  }, 0);
}

/** A mix of kinds inside one word is what generators make, not people: such text is worth its characters. */
function looksGenerated(characters: readonly string[]): boolean {
  const kindOf = (character: string): number => {
    if (/\p{Ll}/u.test(character)) return 0;
    if (/\p{Lu}/u.test(character)) return 1;
    if (/\p{N}/u.test(character)) return 2;
    return 3;
  };
  const changes = characters.filter(
    (character, index) => index > 0 && kindOf(character) !== kindOf(characters[index - 1] ?? character),
  ).length;
  return changes >= characters.length * 0.4 && new Set(characters).size >= characters.length * 0.6;
}

function codeFor(
  short: boolean,
  common: number,
  repeated: number,
  sequential: number,
  length: number,
): PassphraseAdviceCode {
  if (short) return 'too_short';
  if (repeated >= length * 0.3) return 'repeated';
  if (sequential >= length * 0.3) return 'sequence';
  return common > 0 ? 'common' : 'add_words';
}

/**
 * Estimates how well a passphrase holds and which advice helps.
 * Weak: under 12 characters or under 40 bits; strong: 60 bits or more.
 */
export function adviseOnPassphrase(passphrase: string): PassphraseAdvice {
  const characters = [...passphrase.normalize('NFKC')];
  const folded = characters.map((character) => character.toLowerCase());
  const { repeated, sequential } = countPredictable(folded);
  const period = periodOf(folded);
  const loops = period < folded.length;
  const spelled = loops ? folded.slice(0, period).join('') : folded.join('');
  const { rest, common } = withoutCommonParts(plainSpelling(spelled));
  const kept = common > 0 ? rest : spelled;
  const predictableShare = folded.length === 0 ? 1 : (repeated + sequential) / folded.length;
  const byPattern = (bitsOfRest(kept) + common * 6) * (1 - predictableShare);
  const generated = common === 0 && !loops && looksGenerated(characters);
  const bits = generated ? new Set(characters).size * 4.5 * (1 - predictableShare) : byPattern;
  const short = characters.length < SHORTEST_PASSPHRASE;
  if (short || bits < FAIR_BITS) {
    const code = codeFor(short, common, loops ? folded.length : repeated, sequential, folded.length);
    return { strength: 'weak', code, bits };
  }
  return bits < STRONG_BITS
    ? { strength: 'fair', code: 'add_words', bits }
    : { strength: 'strong', code: 'good', bits };
}

/** Why a passphrase is not good enough to lock anything with: `passphrase_weak`; null for one that is. */
export function whyTooWeak(passphrase: string): Problem | null {
  const { strength } = adviseOnPassphrase(passphrase);
  return strength === 'weak' ? problemOf('passphrase_weak', { length: SHORTEST_PASSPHRASE }) : null;
}
