import type { Passage } from '../../../shared/export/texts';

/** What a passage looks like; shown to the reviewer as [name], [place], [number] or [e-mail]. */
type PassageKind = Passage['kind'];

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Postcodes, telephone and account numbers, dates, house numbers: three digits, or two with a sign between them. */
const NUMBER =
  /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d{2,4}){2,3}\b|\b\d{4} ?[A-Z]{2}\b|\+?\d(?:[\d .\-/()]{1,20}\d)|\b\d{3,}\b/gu;
/** Words after which a capital begins a name, at the start of a sentence or not. */
const TITLES =
  'mijnheer|meneer|mevrouw|mevr|mw|dhr|de heer|dokter|dr|drs|ir|prof|mister|mr|mrs|ms|miss|doctor|sir|madam'
    .split('|')
    .map((title) => `[${title.charAt(0)}${title.charAt(0).toUpperCase()}]${title.slice(1)}`)
    .join('|');
const PARTICLE = 'van|de|der|den|ter|ten|von';
const SURNAME = String.raw`(?:(?:${PARTICLE})\s+)*\p{Lu}[\p{L}'’-]*`;
const TITLED = new RegExp(String.raw`\b(?:${TITLES})\b\.?\s+(${SURNAME}(?:\s+${SURNAME})*)`, 'gu');
/** Words after which a capital begins a place. */
const PLACED =
  /\b(?:in|te|uit|naar|bij|nabij|vanuit|from|near|at|to)\s+((?:\p{Lu}[\p{L}'’-]+)(?:\s+(?:\p{Lu}[\p{L}'’-]+|aan|den|de))*)/gu;
const STREET =
  /\b\p{Lu}[\p{L}'’-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg)\b|\b\p{Lu}\p{L}+ (?:Street|Road|Avenue|Lane|Square)\b/gu;
const CAPITALISED = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:van|de|der|den|ter|ten|von)\s+)*\p{Lu}[\p{L}'’-]+)*/gu;
/** Capitals that are no names: the first word of a sentence, and these. */
const COMMON = new Set(
  'I Ik Nederland Nederlands Dutch English Engels Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mr Mrs Ms Miss Mister Dr Sir Madam Dhr Mw Mevrouw Meneer Mijnheer'.split(
    ' ',
  ),
);

function found(text: string, pattern: RegExp, kind: PassageKind, group: 0 | 1 = 0): Passage[] {
  return [...text.matchAll(pattern)].flatMap((match): Passage[] => {
    const words = match[group];
    if (words === undefined) return [];
    const start = match.index + match[0].lastIndexOf(words);
    return [{ kind, start, end: start + words.length }];
  });
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n])["'“‘(\s]*$/u.test(text.slice(0, start));
}

/** A capital inside a sentence; at the beginning of one only when more capitals follow. */
function capitals(text: string, known: ReadonlySet<string>): Passage[] {
  return found(text, CAPITALISED, 'name').filter(({ start, end }) => {
    const words = text.slice(start, end).split(/\s+/u);
    const rest = beginsSentence(text, start) ? words.slice(1) : words;
    return rest.some((word) => !COMMON.has(word) && !known.has(word.toLowerCase()));
  });
}

/**
 * Passages that may point at a person, for a reviewer to look at: e-mail addresses, numbers, places and names, by
 * form alone. It finds what is written as such and misses the rest ("my brother the mayor"), so that a person decides
 * about every text; it is an aid, never the decision.
 * @param known words that are no names, in lower case: the providers of the study
 */
export function passagesIn(text: string, known: ReadonlySet<string>): Passage[] {
  const inOrder = [
    ...found(text, EMAIL, 'e-mail'),
    ...found(text, NUMBER, 'number'),
    ...found(text, STREET, 'place'),
    ...found(text, TITLED, 'name', 1),
    ...found(text, PLACED, 'place', 1).filter(({ start, end }) => {
      const words = text.slice(start, end);
      return !known.has(words.toLowerCase()) && !COMMON.has(words);
    }),
    ...capitals(text, known),
  ];
  const kept: Passage[] = [];
  for (const passage of inOrder) {
    if (kept.every(({ start, end }) => passage.end <= start || passage.start >= end)) kept.push(passage);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** The text with its passages replaced by what they look like, as a proposal. */
export function withPassagesHidden(text: string, passages: readonly Passage[]): string {
  let proposal = '';
  let position = 0;
  for (const { kind, start, end } of passages) {
    proposal += `${text.slice(position, start)}[${kind}]`;
    position = end;
  }
  return proposal + text.slice(position);
}
