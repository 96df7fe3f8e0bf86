import type { Language } from '../base/ids';
import { filled } from './fill';

const SENTENCES = {
  en: {
    needsFile: 'Name at least one session file.',
    needsOneFile: 'Name one file.',
    needsKey: 'Name the study key: --key STUDY.uckey',
    needsProfile: 'Name the profile folder: --profile DIR',
    needsStore: 'Name the profile folder with the merged sessions: --store DIR',
    needsSession: 'Name the session: --session ID',
    needsStudy: 'Name the study: --study ID',
    needsCode: 'Name one withdrawal code.',
    needsPassphrase: 'No passphrase: set {{variable}}, or run this on a terminal and type it.',
    profilePassphrase: 'Passphrase of the profile: ',
    newPassphrase: 'New passphrase of the profile: ',
    studyPassphrase: 'Passphrase of the study key: ',
    sound:
      '{{file}}: sound. Study {{study}}, session {{session}}, revision {{revision}}; file {{sequence}} of the laptop with fingerprint {{fingerprint}}.',
    opened:
      'Session {{session}}, participant {{participant}}: {{events}} events, {{answers}} answers, {{trials}} trials.',
    written: 'Written to {{folder}}. These files are not encrypted: delete them when you are done.',
    sealed: 'Sealed as {{file}} (revision {{revision}}).',
    enrolled: 'Laptop {{fingerprint}} may now send files for study {{study}}.',
    withdrawn: 'Withdrawn. Session {{session}} was removed; its files will not be merged again.',
    recovered: 'The profile has its new passphrase. Nothing in it was changed.',
    requestSaved:
      'Saved as {{file}}. Bring it to the lead and read them the fingerprint yourself: {{fingerprint}}. Then: recover --answer.',
    answerSaved:
      'Saved as {{file}}, the answer to the request with fingerprint {{fingerprint}}. Hand it over only when the interviewer read you the same.',
    missing: 'Missing from laptop {{device}}: file {{numbers}}.',
    forked: 'Two histories of laptop {{device}}, at file {{numbers}}.',
    cancelled: 'Stopped. What was merged is in; run the same again to go on.',
    total: '{{done}} files: {{counts}}.',
    merged: 'merged',
    already_there: 'already there',
    newer_kept: 'older than what is there',
    conflict: 'conflict',
    unknown_study: 'unknown study',
    not_enrolled: 'not enrolled',
    bad_signature: 'bad signature',
    broken_chain: 'broken chain',
    cannot_be_opened: 'cannot be opened',
    heldByExport:
      'Export {{number}} of {{day}} ({{profile}}, folder {{name}}) holds this person: have it destroyed and replaced.',
    withdrawn_file: 'withdrawn',
  },
  nl: {
    needsFile: 'Noem ten minste één sessiebestand.',
    needsOneFile: 'Noem één bestand.',
    needsKey: 'Noem de onderzoekssleutel: --key ONDERZOEK.uckey',
    needsProfile: 'Noem de profielmap: --profile MAP',
    needsStore: 'Noem de profielmap met de samengevoegde sessies: --store MAP',
    needsSession: 'Noem de sessie: --session ID',
    needsStudy: 'Noem het onderzoek: --study ID',
    needsCode: 'Noem één terugtrekcode.',
    needsPassphrase: 'Geen wachtzin: zet {{variable}}, of typ hem op een terminal.',
    profilePassphrase: 'Wachtzin van het profiel: ',
    newPassphrase: 'Nieuwe wachtzin van het profiel: ',
    studyPassphrase: 'Wachtzin van de onderzoekssleutel: ',
    sound:
      '{{file}}: in orde. Onderzoek {{study}}, sessie {{session}}, revisie {{revision}}; bestand {{sequence}} van de laptop met vingerafdruk {{fingerprint}}.',
    opened:
      'Sessie {{session}}, deelnemer {{participant}}: {{events}} gebeurtenissen, {{answers}} antwoorden, {{trials}} trials.',
    written: 'Geschreven naar {{folder}}. Deze bestanden zijn niet versleuteld: verwijder ze als u klaar bent.',
    sealed: 'Verzegeld als {{file}} (revisie {{revision}}).',
    enrolled: 'Laptop {{fingerprint}} mag nu bestanden sturen voor onderzoek {{study}}.',
    withdrawn: 'Teruggetrokken. Sessie {{session}} is verwijderd; haar bestanden worden niet meer samengevoegd.',
    recovered: 'Het profiel heeft zijn nieuwe wachtzin. Er is niets in veranderd.',
    requestSaved:
      'Bewaard als {{file}}. Breng het naar de leider en lees zelf de vingerafdruk voor: {{fingerprint}}. Daarna: recover --answer.',
    answerSaved:
      'Bewaard als {{file}}, het antwoord op het verzoek met vingerafdruk {{fingerprint}}. Geef het alleen als de interviewer u hetzelfde voorlas.',
    missing: 'Er ontbreekt van laptop {{device}}: bestand {{numbers}}.',
    forked: 'Twee geschiedenissen van laptop {{device}}, bij bestand {{numbers}}.',
    cancelled: 'Gestopt. Wat was samengevoegd staat erin; voer hetzelfde opnieuw uit om verder te gaan.',
    total: '{{done}} bestanden: {{counts}}.',
    merged: 'samengevoegd',
    already_there: 'was er al',
    newer_kept: 'ouder dan wat er is',
    conflict: 'conflict',
    unknown_study: 'onbekend onderzoek',
    not_enrolled: 'niet aangemeld',
    bad_signature: 'handtekening klopt niet',
    broken_chain: 'keten gebroken',
    cannot_be_opened: 'kan niet worden geopend',
    heldByExport:
      'Export {{number}} van {{day}} ({{profile}}, map {{name}}) bevat deze persoon: laat die vernietigen en vervangen.',
    withdrawn_file: 'teruggetrokken',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type ExchangeSentence = keyof (typeof SENTENCES)['en'];

/** What the commands for session files say, its {{places}} filled. */
export function exchangeSentence(
  language: Language,
  sentence: ExchangeSentence,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return filled(SENTENCES[language][sentence], details);
}
