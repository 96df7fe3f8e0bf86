import type { SameKeys } from '../area';
import type { participant as english } from '../en/participant';

export const participant: SameKeys<typeof english> = {
  screen: 'Vraag',
  next: 'Verder',
  yes: 'Ja',
  no: 'Nee',
  waiting: 'Een ogenblik alstublieft.',
  paused: 'We nemen even pauze.',
  finished: 'Hartelijk dank voor uw medewerking.',
  interviewerWrites: 'De interviewer schrijft iets op.',
  noConsent: 'Dank u wel. We stoppen hier.',
  noConsentNote: 'De interviewer neemt het van u over.',
  consentMandatory: 'Kiest u nee, dan stopt het interview hier. Dat is helemaal in orde.',
  taskRuns: 'De deelnemer doet een sorteertaak.',
  rankingHelp: 'Kies eerst wat op de eerste plaats komt, dan wat op de tweede plaats komt, enzovoort.',
  rank: 'plaats {{position}}',
  noAnswerYet: 'nog geen antwoord',
  vignetteRate: 'Hoe goed past elk hiervan bij u?',
  cell: 'horizontaal {{x}} van {{size}}, verticaal {{y}} van {{size}}',
  numberBetween: 'Vul een getal in van {{min}} tot en met {{max}}.',
  taskStopped: 'We gaan zo verder.',
  takeBack: {
    open: 'Interviewer',
    title: 'Terug naar de interviewer',
    words: 'Interviewer: geef uw pincode om het scherm terug te nemen.',
    pin: 'Pincode',
    stay: 'Hier blijven',
    submit: 'Scherm terugnemen',
  },
};
