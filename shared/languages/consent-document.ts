import type { Language } from '../base/ids';

/** The words around the consent of a session, on paper; what the participant saw comes from the study itself. */
export interface ConsentWords {
  readonly title: string;
  readonly participant: string;
  readonly study: string;
  readonly version: string;
  readonly begun: string;
  readonly heard: string;
  readonly asked: string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly notAsked: string;
  readonly earlier: string;
}

export const CONSENT_WORDS: Readonly<Record<Language, ConsentWords>> = {
  en: {
    title: 'Consent as it was asked and given',
    participant: 'Participant code',
    study: 'Study',
    version: 'Version of the study',
    begun: 'Begun',
    heard: 'What the participant was told',
    asked: 'What the participant was asked',
    yes: 'Yes',
    no: 'No',
    missing: 'No answer',
    notAsked: 'Not asked',
    earlier: 'Answered before, and replaced',
  },
  nl: {
    title: 'Toestemming, zoals gevraagd en gegeven',
    participant: 'Deelnemerscode',
    study: 'Onderzoek',
    version: 'Versie van het onderzoek',
    begun: 'Begonnen',
    heard: 'Wat de deelnemer is verteld',
    asked: 'Wat de deelnemer is gevraagd',
    yes: 'Ja',
    no: 'Nee',
    missing: 'Geen antwoord',
    notAsked: 'Niet gevraagd',
    earlier: 'Eerder geantwoord, en vervangen',
  },
};
