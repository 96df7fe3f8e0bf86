import type { Language } from '../base/ids';
import { filled } from './fill';

/** What `undercurrent risk` and the export say about the risk of finding a person again. */
const SENTENCES = {
  en: {
    needsTable: 'Name one CSV table.',
    needsKeys: 'Name the columns an attacker may know: --keys A,B',
    needsWhole: '--{{option}} takes a whole number from 1.',
    needsShare: '--{{option}} takes a number above 0 and up to 1.',
    onePopulation: 'Give --population or --fraction, not both.',
    records: '{{records}} records in {{classes}} classes; the smallest holds {{minimum}}.',
    suppressed: '{{count}} records have no key value left and are in no class.',
    belowK: 'In classes smaller than {{k}}: {{count}} records.',
    belowL: 'In classes with fewer than {{l}} different values of {{column}}: {{count}} records.',
    prosecutor:
      'Prosecutor (knows the person is in the table): highest {{maximum}}, average {{average}}, above {{threshold}}: {{share}}.',
    journalist:
      'Journalist (looks for anyone of the population): highest {{maximum}}, average {{average}}, above {{threshold}}: {{share}}.',
    marketer: 'Marketer (matches all at once): {{average}}.',
    wildcard:
      'If a missing value could be any value: smallest class {{minimum}}, below {{k}}: {{count}}, highest {{maximum}}, average {{average}}.',
  },
  nl: {
    needsTable: 'Noem één CSV-tabel.',
    needsKeys: 'Noem de kolommen die een aanvaller kan weten: --keys A,B',
    needsWhole: '--{{option}} verwacht een geheel getal vanaf 1.',
    needsShare: '--{{option}} verwacht een getal boven 0 en tot en met 1.',
    onePopulation: 'Geef --population of --fraction, niet allebei.',
    records: '{{records}} records in {{classes}} klassen; de kleinste telt er {{minimum}}.',
    suppressed: '{{count}} records hebben geen sleutelwaarde meer en horen bij geen klasse.',
    belowK: 'In klassen kleiner dan {{k}}: {{count}} records.',
    belowL: 'In klassen met minder dan {{l}} verschillende waarden van {{column}}: {{count}} records.',
    prosecutor:
      'Aanklager (weet dat de persoon in de tabel staat): hoogste {{maximum}}, gemiddeld {{average}}, boven {{threshold}}: {{share}}.',
    journalist:
      'Journalist (zoekt wie dan ook uit de populatie): hoogste {{maximum}}, gemiddeld {{average}}, boven {{threshold}}: {{share}}.',
    marketer: 'Marketeer (koppelt allen tegelijk): {{average}}.',
    wildcard:
      'Als een ontbrekende waarde elke waarde kan zijn: kleinste klasse {{minimum}}, onder {{k}}: {{count}}, hoogste {{maximum}}, gemiddeld {{average}}.',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type RiskSentence = keyof (typeof SENTENCES)['en'];

/** A sentence about risk, its {{places}} filled. */
export function riskSentence(
  language: Language,
  sentence: RiskSentence,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return filled(SENTENCES[language][sentence], details);
}
