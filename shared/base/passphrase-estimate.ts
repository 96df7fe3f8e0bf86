import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonLists } from '@zxcvbn-ts/language-common';
import { dictionary as englishLists } from '@zxcvbn-ts/language-en';
import { dictionary as dutchLists } from '@zxcvbn-ts/language-nl-be';

/**
 * The word lists and the estimator of zxcvbn (Wheeler 2016, "zxcvbn: Low-budget password strength estimation", USENIX
 * Security 25:157-173). Some megabytes of words: import this file only when a passphrase is really being judged.
 */

/** What this program shows on its first screen, and the passphrase that everybody knows (Munroe 2011, xkcd 936). */
const KNOWN_HERE = ['undercurrent', 'interviewer', 'wachtzin', 'passphrase', 'correcthorsebatterystaple'];

/** Lists that are said in order count for one thing, as the English lists of the library do. */
const DUTCH_SERIES = {
  'cardinalNumbers-nl':
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
      ' ',
    ),
  'daysOfWeek-nl': 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  'months-nl': 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  'seasons-nl': 'lente zomer herfst winter'.split(' '),
  'directions-nl': 'noord oost zuid west'.split(' '),
};

/** Characters that are looked at: the time grows with their square, and so many decide it long before. */
const LONGEST_ESTIMATED = 100;
/** Look-alike spellings tried for a passphrase; 100 of them cost seconds for a hundred random characters. */
const MOST_SPELLINGS = 8;

const zxcvbn = new ZxcvbnFactory({
  dictionary: {
    ...commonLists,
    ...englishLists,
    // Lists of one name would replace each other.
    ...Object.fromEntries(Object.entries(dutchLists).map(([name, words]) => [`${name}-nl`, words])),
    ...DUTCH_SERIES,
    knownHere: KNOWN_HERE,
  },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_ESTIMATED,
  l33tMaxSubstitutions: MOST_SPELLINGS,
});

/** What a guesser would try it as; `other` is a word or characters that nothing predicts. */
type GuessedPattern = 'common' | 'repeated' | 'sequence' | 'other';

export interface PassphraseEstimate {
  /** Decimal logarithm of the guesses that a patient attacker with these lists needs. */
  readonly guessesLog10: number;
  /** Characters of the passphrase per pattern. */
  readonly patterns: Readonly<Record<GuessedPattern, number>>;
}

function patternOf(match: { pattern: string; dictionaryName?: unknown }): GuessedPattern {
  if (match.pattern === 'repeat') return 'repeated';
  if (['sequence', 'wordSequence', 'spatial'].includes(match.pattern)) return 'sequence';
  const isCommon = match.dictionaryName === 'passwords-common' || match.dictionaryName === 'knownHere';
  return isCommon ? 'common' : 'other';
}

/** Estimates the guesses for some text. Only its first 100 UTF-16 units count: what follows adds nothing and costs nothing. */
export function estimateGuesses(text: string): PassphraseEstimate {
  const { guessesLog10, sequence } = zxcvbn.check(text);
  const patterns = { common: 0, repeated: 0, sequence: 0, other: 0 };
  for (const match of sequence) patterns[patternOf(match)] += match.token.length;
  return { guessesLog10, patterns };
}
