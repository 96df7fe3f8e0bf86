import { both, type ItemPart } from '../../study/parts';

/** Consent to take part, to record, to share. */
export const consentQuestions: readonly ItemPart[] = [
  {
    id: 'consent_taking_part',
    version: 1,
    prompt: both('Ik doe vrijwillig mee aan dit onderzoek.', 'I take part in this study of my own free will.'),
    help: both(
      'U mag op elk moment stoppen, zonder uitleg. Kiest u nee, dan stopt het gesprek hier.',
      'You may stop at any moment, without giving a reason. If you choose no, the interview ends here.',
    ),
    format: { kind: 'consent', mandatory: true },
    instrument: { name: 'consent', scale: 'taking_part' },
    classification: 'safe',
  },
  {
    id: 'consent_audio',
    version: 1,
    prompt: both('Het gesprek mag worden opgenomen.', 'The conversation may be recorded.'),
    help: both(
      'De opname dient alleen om uw woorden goed weer te geven. Zonder opname kunt u gewoon meedoen.',
      'The recording only serves to render your words correctly. You can take part just as well without it.',
    ),
    format: { kind: 'consent', mandatory: false },
    instrument: { name: 'consent', scale: 'audio' },
    classification: 'safe',
  },
  {
    id: 'consent_sharing',
    version: 1,
    prompt: both(
      'Mijn antwoorden mogen, zonder naam en adres, met andere onderzoekers worden gedeeld.',
      'My answers may be shared with other researchers, without name or address.',
    ),
    help: both(
      'Ook zonder deze toestemming kunt u gewoon meedoen.',
      'You can take part just as well without agreeing to this.',
    ),
    format: { kind: 'consent', mandatory: false },
    instrument: { name: 'consent', scale: 'sharing' },
    classification: 'safe',
  },
];
