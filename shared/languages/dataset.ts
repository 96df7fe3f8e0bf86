import type { Language } from '../base/ids';

/**
 * What a dataset says about itself, in both languages, in its README, CHANGES and risk report. It tells what was done
 * and what risk is left, and promises nothing beyond that.
 */
const SENTENCES = {
  en: {
    readme: 'Dataset of the study “{{title}}”',
    what: 'What this is',
    whatText:
      'This folder holds the answers and reaction times of {{sessions}} interviews, with names and other direct identifiers left out and the rest made coarser where it could single a person out. It was made for {{profile}}. Some risk that a person is recognised is always left; risk-report.html says how much. Do not try to find out who took part, and do not join this data with other data about persons.',
    internal: 'use within the research team',
    shared: 'sharing with named researchers, under an agreement',
    public: 'everyone',
    files: 'What is in the folder',
    fileData: 'the tables as text: UTF-8, commas, one header line',
    fileSpss: 'the same tables for SPSS, PSPP and R, with labels and missing codes',
    fileParquet: 'the largest tables for DuckDB, Spark or Trino',
    fileCodebook: 'every variable: question, values, missing codes, and how it was made coarser',
    fileLoad: 'read the tables into R or Python with labels and missing codes',
    fileScores: 'makes the scores again from the trials, in plain SQL',
    filePackage: 'descriptions of the tables for programs (Psych-DS; Data Package, version 2)',
    fileReport: 'what was removed and changed, and the risk before and after',
    fileChanges: 'the same as a list',
    join: 'How the tables fit together',
    joinText:
      'Tables share session_id and participant_id. Both were drawn at random for this export: no other export uses them, and they cannot be traced back to a participant’s code. The order of rows says nothing.',
    missing: 'Missing is not empty',
    missingText:
      'An empty cell was not asked. A word such as refused or dont_know says why there is no answer; suppressed says that the value was left out to protect the participant.',
    withdrawal: 'When a participant withdraws',
    withdrawalText:
      'The research lead keeps a list of who is in which export. If a participant withdraws, you will be asked to replace this folder by a new one and to destroy this one. Its number is {{export}}.',
    changes: 'Changes made for this dataset',
    sessionsIn: 'Sessions in the dataset: {{count}}.',
    unfinished: 'Left out because not finished: {{count}}.',
    practice: 'Left out because practice: {{count}}.',
    withoutConsent: 'Left out because without consent to take part: {{count}}.',
    notShared: 'Left out because the participant did not agree to sharing: {{count}}.',
    removed: 'Left out because nothing coarser would have hidden them: {{count}}.',
    always:
      'In every dataset: new random ids, rows in random order, days since the participant’s first session instead of dates; no participant code, device, interviewer, file name or time of day; refresh rates in whole numbers and durations in whole minutes.',
    keys: 'Variables by which a person might be recognised',
    unchanged: 'as recorded',
    cellsOut: '{{count}} values left out',
    never: 'Variables that are never in a dataset',
    unclassified: 'Variables left out because nobody classified them',
    none: 'None.',
    textsOff: 'Texts that participants or interviewers typed are not in it.',
    textsOn:
      'Texts were read one by one before this export: {{kept}} kept as they are, {{edited}} rewritten, {{dropped}} left out.',
    report: 'Risk report',
    reportText:
      'A person is harder to find the more participants share the same values of the variables by which someone might be recognised. Here each of them shares those with at least {{k}} participants, counting the person; and each group that gives sensitive answers gives at least {{l}} different ones.',
    measure: 'Measure',
    before: 'Before',
    after: 'After',
    groups: 'Groups of participants with the same values',
    smallest: 'Smallest group',
    belowK: 'Records in groups smaller than {{k}}',
    belowL: 'Records in groups with fewer than {{l}} different values of {{variable}}',
    maximum: 'Highest risk (prosecutor, 1/f)',
    average: 'Average risk (prosecutor and marketer, J/n)',
    share: 'Share of records with a risk above {{threshold}}',
    wildSmallest: 'Smallest group if a missing value could be any value',
    wildAverage: 'Average risk if a missing value could be any value',
    suppressed: 'Records with no such variable left',
    loss: 'Information lost',
    lossText:
      'Of all values of these variables, {{total}} was lost: {{generalised}} by coarser values, {{cells}} by leaving out single values, {{records}} by leaving out sessions.',
    limits: 'What this does not say',
    limitsText:
      'The risk is about the variables listed above and about somebody who knows those. Other answers are taken to be unknown to an outsider; who knows a participant well may still recognise one. Reaction times are a pattern of their own: whoever has this dataset and another export of the same study can match sessions by them.',
    variable: 'Variable',
    what_was_done: 'What was done',
  },
  nl: {
    readme: 'Dataset van het onderzoek “{{title}}”',
    what: 'Wat dit is',
    whatText:
      'Deze map bevat de antwoorden en reactietijden van {{sessions}} gesprekken. Namen en andere directe identificatoren zijn weggelaten en de rest is grover gemaakt waar die iemand herkenbaar zou maken. De map is gemaakt voor {{profile}}. Er blijft altijd enig risico dat iemand wordt herkend; risk-report.html zegt hoeveel. Probeer niet te achterhalen wie er meededen, en koppel deze gegevens niet aan andere gegevens over personen.',
    internal: 'gebruik binnen het onderzoeksteam',
    shared: 'delen met onderzoekers die bij naam bekend zijn, onder een overeenkomst',
    public: 'iedereen',
    files: 'Wat er in de map staat',
    fileData: 'de tabellen als tekst: UTF-8, komma’s, één kopregel',
    fileSpss: 'dezelfde tabellen voor SPSS, PSPP en R, met labels en codes voor ontbrekende waarden',
    fileParquet: 'de grootste tabellen voor DuckDB, Spark of Trino',
    fileCodebook: 'elke variabele: vraag, waarden, codes voor ontbrekende waarden, en hoe die grover is gemaakt',
    fileLoad: 'lezen de tabellen in R of Python in, met labels en codes voor ontbrekende waarden',
    fileScores: 'maakt de scores opnieuw uit de beurten, in gewone SQL',
    filePackage: 'beschrijvingen van de tabellen voor programma’s (Psych-DS; Data Package, versie 2)',
    fileReport: 'wat er is weggelaten en veranderd, en het risico ervoor en erna',
    fileChanges: 'hetzelfde als lijst',
    join: 'Hoe de tabellen bij elkaar horen',
    joinText:
      'De tabellen delen session_id en participant_id. Beide zijn voor deze export willekeurig getrokken: geen andere export gebruikt ze, en ze zijn niet te herleiden tot de code van een deelnemer. De volgorde van de rijen zegt niets.',
    missing: 'Ontbrekend is niet leeg',
    missingText:
      'Een lege cel is niet gevraagd. Een woord als refused of dont_know zegt waarom er geen antwoord is; suppressed zegt dat de waarde is weggelaten om de deelnemer te beschermen.',
    withdrawal: 'Als een deelnemer zich terugtrekt',
    withdrawalText:
      'De onderzoeksleider houdt bij wie in welke export zit. Trekt een deelnemer zich terug, dan wordt u gevraagd deze map door een nieuwe te vervangen en deze te vernietigen. Het nummer is {{export}}.',
    changes: 'Wat er voor deze dataset is veranderd',
    sessionsIn: 'Sessies in de dataset: {{count}}.',
    unfinished: 'Weggelaten omdat niet afgerond: {{count}}.',
    practice: 'Weggelaten omdat oefening: {{count}}.',
    withoutConsent: 'Weggelaten omdat toestemming om mee te doen ontbreekt: {{count}}.',
    notShared: 'Weggelaten omdat de deelnemer niet instemde met delen: {{count}}.',
    removed: 'Weggelaten omdat niets grovers ze zou hebben verborgen: {{count}}.',
    always:
      'In elke dataset: nieuwe willekeurige nummers, rijen in willekeurige volgorde, dagen sinds de eerste sessie van de deelnemer in plaats van datums; geen deelnemerscode, apparaat, interviewer, bestandsnaam of tijdstip; beeldfrequenties in hele getallen en duren in hele minuten.',
    keys: 'Variabelen waaraan iemand te herkennen zou zijn',
    unchanged: 'zoals gemeten',
    cellsOut: '{{count}} waarden weggelaten',
    unclassified: 'Variabelen die zijn weggelaten omdat niemand ze heeft geclassificeerd',
    never: 'Variabelen die nooit in een dataset staan',
    none: 'Geen.',
    textsOff: 'Teksten die deelnemers of interviewers typten staan er niet in.',
    textsOn:
      'Teksten zijn voor deze export een voor een gelezen: {{kept}} gelaten zoals ze zijn, {{edited}} herschreven, {{dropped}} weggelaten.',
    report: 'Risicorapport',
    reportText:
      'Iemand is moeilijker te vinden naarmate meer deelnemers dezelfde waarden hebben van de variabelen waaraan iemand te herkennen zou zijn. Hier deelt ieder die met ten minste {{k}} deelnemers, zichzelf meegeteld; en elke groep die gevoelige antwoorden geeft, geeft er ten minste {{l}} verschillende.',
    measure: 'Maat',
    before: 'Ervoor',
    after: 'Erna',
    groups: 'Groepen deelnemers met dezelfde waarden',
    smallest: 'Kleinste groep',
    belowK: 'Records in groepen kleiner dan {{k}}',
    belowL: 'Records in groepen met minder dan {{l}} verschillende waarden van {{variable}}',
    maximum: 'Hoogste risico (aanklager, 1/f)',
    average: 'Gemiddeld risico (aanklager en marketeer, J/n)',
    share: 'Aandeel records met een risico boven {{threshold}}',
    wildSmallest: 'Kleinste groep als een ontbrekende waarde elke waarde kan zijn',
    wildAverage: 'Gemiddeld risico als een ontbrekende waarde elke waarde kan zijn',
    suppressed: 'Records waarvan geen zo’n variabele over is',
    loss: 'Verloren informatie',
    lossText:
      'Van alle waarden van deze variabelen ging {{total}} verloren: {{generalised}} door grovere waarden, {{cells}} door losse waarden weg te laten, {{records}} door sessies weg te laten.',
    limits: 'Wat dit niet zegt',
    limitsText:
      'Het risico gaat over de variabelen hierboven en over iemand die deze kent. Van andere antwoorden nemen we aan dat een buitenstaander ze niet weet; wie een deelnemer goed kent, kan die toch herkennen. Reactietijden vormen een eigen patroon: wie deze dataset en een andere export van hetzelfde onderzoek heeft, kan sessies daaraan koppelen.',
    variable: 'Variabele',
    what_was_done: 'Wat er is gedaan',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type DatasetSentence = keyof (typeof SENTENCES)['en'];

/** A sentence of a dataset about itself, its {{places}} filled. */
export function datasetSentence(
  language: Language,
  sentence: DatasetSentence,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return SENTENCES[language][sentence].replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    String(details[name] ?? place),
  );
}
