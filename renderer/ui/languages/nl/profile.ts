import type { SameKeys } from '../area';
import type { profile as english } from '../en/profile';

export const profile: SameKeys<typeof english> = {
  create: {
    title: 'Richt deze laptop in',
    what: 'Undercurrent leidt u door een één-op-één-interview en bewaart alles wat u vastlegt op deze laptop, versleuteld vanaf de eerste toets. Er gaat niets over een netwerk.',
    passphraseWhy:
      'De wachtzin is de sleutel tot wat u hier vastlegt. Kies er een die u onthoudt: vergeet u hem, dan kan alleen de leider van een onderzoek op deze laptop helpen, en de namen in de kluis blijven dicht.',
    pinWhy:
      'De pincode is kort, want u typt hem aan tafel: daarmee krijgt u het scherm terug nadat de deelnemer heeft geantwoord.',
    interviewer: 'Uw korte naam',
    interviewerHint: 'Initialen of een voornaam. Hij wordt bij elke sessie bewaard, zodat uw sessies herkenbaar zijn.',
    passphrase: 'Wachtzin',
    passphraseAgain: 'Wachtzin nogmaals',
    passphraseDiffers: 'De twee wachtzinnen zijn nog niet gelijk.',
    pin: 'Pincode voor aan tafel',
    pinHint: '4 tot 8 cijfers.',
    pinWrong: 'Een pincode heeft 4 tot 8 cijfers.',
    nameMissing: 'Vul een korte naam in.',
    submit: 'Mijn profiel maken',
    working: 'Het versleutelde profiel wordt gemaakt. Dat duurt met opzet een paar seconden: raden wordt zo traag.',
  },
  advice: {
    empty: 'Ten minste {{length}} tekens. Vier woorden zonder verband werken goed.',
    too_short: 'Te kort: gebruik ten minste {{length}} tekens.',
    common: 'Hierin staat een woord dat iedereen het eerst probeert. Gebruik woorden zonder verband.',
    repeated: 'Dezelfde tekens komen te vaak terug. Gebruik woorden zonder verband.',
    sequence: 'Toetsen of letters op een rij zijn makkelijk te raden. Gebruik woorden zonder verband.',
    add_words: 'Met nog een woord zonder verband wordt hij sterker.',
    good: 'Sterk. Bewaar hem op een veilige plek.',
  },
  restore: {
    open: 'Reservekopie terugzetten…',
    title: 'Reservekopie terugzetten',
    words:
      'Doe dit alleen als het profiel niet meer opent of iets kwijt is. Interviews, namen en afspraken worden weer zoals ze toen waren; wat er daarna bij kwam staat er niet in. Wat er nu staat wordt apart gezet en niet gewist.',
    which: 'Welke',
    none: 'Er is nog geen reservekopie',
    noneWords: 'Die wordt gemaakt na elk afgerond interview, en op het startscherm als u het vraagt.',
    passphraseHint: 'De wachtzin die het profiel toen had.',
    working: 'De reservekopie wordt gecontroleerd en teruggezet…',
    submit: 'Terugzetten en openen',
  },
  recovery: {
    open: 'Wachtzin vergeten?',
    title: 'Een nieuwe wachtzin',
    words:
      'Niemand kan de oude wachtzin terughalen. De leider van een onderzoek op deze laptop kan u een nieuwe laten kiezen; elk interview blijft zoals het is. Namen en afspraken liggen in een kluis die alleen met de oude wachtzin opengaat.',
    way: 'Wat hebt u?',
    ways: {
      request: 'Nog niets: ik vraag het de leider',
      answer: 'Het antwoordbestand van de leider',
      key: 'Ik ben de leider: ik heb de onderzoekssleutel',
    },
    wayHints: {
      request: 'U kiest nu de nieuwe wachtzin en brengt een verzoekbestand naar de leider.',
      answer: 'Het bestand dat terugkwam op het verzoek hieronder.',
      key: 'Het .uckey-bestand en zijn eigen wachtzin. Alleen op de laptop van de leider: daar hoort de sleutel te blijven.',
    },
    newPassphrase: 'Nieuwe wachtzin',
    newAgain: 'Nieuwe wachtzin nogmaals',
    studyPassphrase: 'Wachtzin van de onderzoekssleutel',
    waiting: 'Verzoek van {{made}}:',
    answerHint: 'De wachtzin die u bij het bewaren van het verzoek koos.',
    submit: {
      request: 'Verzoek bewaren…',
      answer: 'Antwoord kiezen…',
      key: 'Onderzoekssleutel kiezen…',
    },
    saved: 'Het verzoek is bewaard als {{file}}.',
    savedWords:
      'Breng het naar de leider en lees zelf deze vingerafdruk voor, aan de telefoon of aan tafel. Kom met het antwoord hier terug; dan hebt u de nieuwe wachtzin nodig die u zojuist koos.',
    working: 'Dit duurt met opzet een paar seconden: raden wordt zo traag.',
  },
  unlock: {
    title: 'Open uw profiel',
    words: 'Alles hier is versleuteld. Geef uw wachtzin om verder te gaan.',
    passphrase: 'Wachtzin',
    submit: 'Openen',
    working: 'Het versleutelde profiel wordt geopend…',
    wait_one: 'U kunt het over {{count}} seconde weer proberen.',
    wait_other: 'U kunt het over {{count}} seconden weer proberen.',
  },
};
