import type { Language } from '../base/ids';
import { filled } from './fill';

/** What a person reads about rows that are not scored, by reason. {{column}} is filled in by the reader's side. */
type BadRowSentences = Readonly<
  Record<
    | 'wrong_field_count'
    | 'text_after_quote'
    | 'empty'
    | 'not_a_number'
    | 'negative'
    | 'not_a_position'
    | 'unknown_word'
    | 'not_0_or_1'
    | 'repeated_trial',
    string
  >
>;

const BAD_ROWS: Readonly<Record<Language, BadRowSentences>> = {
  en: {
    wrong_field_count: 'not as many fields as the header',
    text_after_quote: 'text after a closing quotation mark',
    empty: '{{column}} is empty',
    not_a_number: '{{column}} is not a number',
    negative: '{{column}} is negative',
    not_a_position: '{{column}} is not a whole number from 1',
    unknown_word: '{{column}} has a value this task does not know',
    not_0_or_1: '{{column}} is not 0 or 1',
    repeated_trial: 'this participant has a row of this block and trial already',
  },
  nl: {
    wrong_field_count: 'niet evenveel velden als de kopregel',
    text_after_quote: 'tekst na een sluitend aanhalingsteken',
    empty: '{{column}} is leeg',
    not_a_number: '{{column}} is geen getal',
    negative: '{{column}} is negatief',
    not_a_position: '{{column}} is geen geheel getal vanaf 1',
    unknown_word: '{{column}} heeft een waarde die deze taak niet kent',
    not_0_or_1: '{{column}} is geen 0 of 1',
    repeated_trial: 'deze deelnemer heeft al een rij van dit blok en deze trial',
  },
};

const SUMMARY = {
  en: {
    line: 'Line {{line}}: {{fault}}. The row is not scored.',
    more: '… and {{count}} more rows that are not scored.',
    blank: 'Participants without scores because of such rows: {{count}}. Mend the rows and score again.',
    mixed: 'Rows of a participant did not stand together, so the whole file was held in memory.',
    done: '{{participants}} participants scored from {{rows}} rows.',
    reliability: '{{score}}, {{method}}: r = {{r}}, Spearman-Brown {{corrected}} ({{pairs}} participants)',
    practice_with_test: 'practice with test',
    odd_with_even: 'odd with even trials',
    needsTask: 'Say which task: --task iat, sciat, biat or priming.',
    needsFile: 'Name one file of trials.',
    unknownChoice: '{{option}} can be: {{choices}}.',
    jsonNeedsOut: '--json prints the summary, so the scores need a file: add --out.',
  },
  nl: {
    line: 'Regel {{line}}: {{fault}}. De rij telt niet mee.',
    more: '… en nog {{count}} rijen die niet meetellen.',
    blank: 'Deelnemers zonder scores door zulke rijen: {{count}}. Herstel de rijen en scoor opnieuw.',
    mixed: 'Rijen van een deelnemer stonden niet bij elkaar; daarom is het hele bestand in het geheugen gehouden.',
    done: '{{participants}} deelnemers gescoord uit {{rows}} rijen.',
    reliability: '{{score}}, {{method}}: r = {{r}}, Spearman-Brown {{corrected}} ({{pairs}} deelnemers)',
    practice_with_test: 'oefenblokken met testblokken',
    odd_with_even: 'oneven met even trials',
    needsTask: 'Geef de taak: --task iat, sciat, biat of priming.',
    needsFile: 'Noem één bestand met trials.',
    unknownChoice: '{{option}} kan zijn: {{choices}}.',
    jsonNeedsOut: '--json toont de samenvatting, dus de scores hebben een bestand nodig: voeg --out toe.',
  },
} as const;

export type BadRowSentence = keyof BadRowSentences;
export type ScoringSentence = keyof (typeof SUMMARY)['en'];

/** Why a row is not scored, in words. */
export function badRowSentence(language: Language, reason: BadRowSentence, column: string | null): string {
  return filled(BAD_ROWS[language][reason], { column: column ?? '' });
}

/** What the scoring command says. */
export function scoringSentence(
  language: Language,
  sentence: ScoringSentence,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return filled(SUMMARY[language][sentence], details);
}
