import path from 'node:path';
import { parseArgs } from 'node:util';
import { failure, success, type Result } from '../../shared/base/result';
import type { Language } from '../../shared/base/ids';
import type { Form } from '../../shared/study/schema';

/** What the person wants to see. */
export interface Wanted {
  /** People in the dataset. */
  readonly participants: number;
  /** How many of them go through the windows; the others come from `simulate`. */
  readonly windows: number;
  readonly seed: number;
  /** Absolute folder for what the demo leaves. */
  readonly out: string;
  readonly form: Form;
  /** Taken in turn. */
  readonly languages: readonly Language[];
}

export const USAGE =
  'npm run demo -- [--participants 2] [--windows 1] [--seed 7] [--out DIR] [--full] [--language nl|en|both]';

const OPTIONS = {
  participants: { type: 'string', default: '2' },
  windows: { type: 'string', default: '1' },
  seed: { type: 'string', default: '7' },
  out: { type: 'string', default: 'undercurrent-demo' },
  language: { type: 'string', default: 'both' },
  full: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const MOST_PARTICIPANTS = 1000;
const MOST_SEED = 0xffff_ffff;

function wholeNumber(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return /^[0-9]+$/.test(text) && value >= least && value <= most ? value : null;
}

/** What is wrong with the words as such, or null. */
function complaint(args: readonly string[]): string | null {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return `"${token.value}" belongs to no option.`;
    if (token.kind === 'option-terminator') continue;
    const known = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (known === undefined) return `There is no option ${token.rawName}.`;
    const isOption = token.inlineValue === false && token.value.startsWith('-');
    if (known.type === 'string' && (token.value === undefined || isOption))
      return `${token.rawName} needs a value after it.`;
    if (known.type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value.`;
  }
  return null;
}

/** Reads the command's words. @returns one sentence about the first that is wrong; an empty one asks for help */
export function wantedFrom(args: readonly string[]): Result<Wanted, string> {
  const wrong = complaint(args);
  if (wrong !== null) return failure(wrong);
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return failure('');
  const participants = wholeNumber(values.participants, 2, MOST_PARTICIPANTS);
  if (participants === null) {
    return failure(
      `--participants takes a whole number from 2 to ${MOST_PARTICIPANTS}: one person alone is never exported.`,
    );
  }
  const windows = wholeNumber(values.windows, 1, participants);
  if (windows === null) return failure(`--windows takes a whole number from 1 to the ${participants} participants.`);
  const seed = wholeNumber(values.seed, 0, MOST_SEED);
  if (seed === null) return failure(`--seed takes a whole number from 0 to ${MOST_SEED}.`);
  const { language, out } = values;
  if (language !== 'nl' && language !== 'en' && language !== 'both') {
    return failure('--language takes nl, en or both.');
  }
  if (out === '') return failure('--out takes the name of a folder.');
  const languages: readonly Language[] = language === 'both' ? ['nl', 'en'] : [language];
  return success({
    participants,
    windows,
    seed,
    out: path.resolve(out),
    form: values.full ? 'full' : 'short',
    languages,
  });
}

/** The language of a participant, counted from 0. */
export function languageOf({ languages }: Wanted, index: number): Language {
  return languages[index % languages.length] ?? 'nl';
}

/** How many simulated participants there are per language, those of none left out. */
export function simulatedCounts(wanted: Wanted): readonly { readonly language: Language; readonly count: number }[] {
  const spoken = Array.from({ length: wanted.participants }, (_unused, index) => languageOf(wanted, index));
  const others = spoken.slice(wanted.windows);
  return wanted.languages
    .map((language) => ({ language, count: others.filter((each) => each === language).length }))
    .filter(({ count }) => count > 0);
}
