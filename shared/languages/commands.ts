import type { Language } from '../base/ids';
import { filled } from './fill';

/** What the command line says besides problems; files of sessions have their own in exchange.ts. */
const SENTENCES = {
  en: {
    needsStudy: 'Name the study: --study ID',
    needsOut: 'Name a new or empty folder: --out DIR',
    needsKeyOut: 'Name where the study key goes: --key-out STUDY.uckey',
    prepared:
      'Profile made with study {{study}}. The study key is in {{file}}: keep it and its passphrase apart, and safe.',
    needsCount: '--participants takes a whole number from 1 to 100000.',
    needsSeed: '--seed takes a whole number from 0 to 4294967295.',
    needsForm: '--form takes short or full.',
    needsLanguage: '--language takes nl or en.',
    needsProfile: '--profile takes internal, shared or public.',
    previewSessions:
      '{{sessions}} sessions would be in the dataset; {{removed}} could not be hidden and would be left out.',
    previewRisk: 'Average risk {{before}} before and {{after}} after; information lost {{loss}}.',
    previewVariable: '  {{name}}: {{done}}; {{cells}} values left out',
    reviewWritten:
      '{{count}} texts written, {{open}} still to be decided. The file is as confidential as the interviews.',
    exported: 'Dataset of {{sessions}} sessions written to {{folder}}:',
    zipped: 'The same as one file: {{file}}',
    unclassified: 'Not exported, because nobody classified them: {{variables}}.',
    table: '  {{name}}: {{rows}} rows, {{variables}} variables',
    simulated: 'Simulated {{sessions}} sessions; participants {{first}} to {{last}}.',
  },
  nl: {
    needsStudy: 'Noem het onderzoek: --study ID',
    needsOut: 'Noem een nieuwe of lege map: --out MAP',
    needsKeyOut: 'Noem waar de onderzoekssleutel komt: --key-out STUDY.uckey',
    prepared:
      'Profiel gemaakt met onderzoek {{study}}. De onderzoekssleutel staat in {{file}}: bewaar haar en de wachtzin apart, en veilig.',
    needsCount: '--participants verwacht een geheel getal van 1 tot 100000.',
    needsSeed: '--seed verwacht een geheel getal van 0 tot 4294967295.',
    needsForm: '--form verwacht short of full.',
    needsLanguage: '--language verwacht nl of en.',
    needsProfile: '--profile verwacht internal, shared of public.',
    previewSessions:
      'Er zouden {{sessions}} sessies in de dataset komen; {{removed}} konden niet worden verborgen en vielen weg.',
    previewRisk: 'Gemiddeld risico {{before}} ervoor en {{after}} erna; verloren informatie {{loss}}.',
    previewVariable: '  {{name}}: {{done}}; {{cells}} waarden weggelaten',
    reviewWritten:
      '{{count}} teksten geschreven, {{open}} nog te beslissen. Het bestand is zo vertrouwelijk als de gesprekken.',
    exported: 'Dataset van {{sessions}} sessies geschreven naar {{folder}}:',
    zipped: 'Hetzelfde als één bestand: {{file}}',
    unclassified: 'Niet geëxporteerd, omdat niemand ze heeft geclassificeerd: {{variables}}.',
    table: '  {{name}}: {{rows}} rijen, {{variables}} variabelen',
    simulated: '{{sessions}} sessies gesimuleerd; deelnemers {{first}} tot en met {{last}}.',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type CommandSentence = keyof (typeof SENTENCES)['en'];

/** A sentence of the command line, its {{places}} filled. */
export function commandSentence(
  language: Language,
  sentence: CommandSentence,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return filled(SENTENCES[language][sentence], details);
}
