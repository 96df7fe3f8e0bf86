import type { SameKeys } from '../area';
import type { tour as english } from '../en/tour';

export const tour: SameKeys<typeof english> = {
  open: 'Rondleiding',
  resume: 'Verder met de rondleiding',
  region: 'Rondleiding',
  position: 'Rondleiding, halte {{position}} van {{count}}',
  next: 'Volgende halte',
  back: 'Vorige halte',
  leave: 'Rondleiding verlaten',
  finish: 'Einde van de rondleiding',
  done: '✓ Gelukt. Op naar de volgende halte.',
  offer: {
    title: 'Nieuw hier?',
    words:
      'Een rondleiding van vijf minuten laat de console zien terwijl u haar gebruikt, met een nagebootste deelnemer. Er wordt niets van bewaard.',
    start: 'Begin de rondleiding',
    decline: 'Nu niet',
  },
  stops: {
    start: {
      title: 'Eén knop om verder te gaan',
      words: 'Rechtsonder staat wat er nu komt, altijd op dezelfde plaats, altijd op dezelfde toets.',
      try: 'Druk op Ctrl+Enter om het interview te beginnen.',
    },
    say: {
      title: 'Wat u zegt',
      words: 'In het midden staat woord voor woord wat u zegt, met daaronder manieren om door te vragen.',
      try: 'Lees het voor en druk op Ctrl+Enter, tot de deelnemer aan de beurt is.',
    },
    sees: {
      title: 'Wat de deelnemer ziet',
      words:
        'Een klein beeld toont het scherm van de deelnemer zoals het nu is. Daar staan nooit tijden, notities of scores.',
      try: 'Bekijk het beeld en ga verder.',
    },
    answers: {
      title: 'Overhandigen, en de pincode',
      words:
        'Met één scherm geeft u de laptop uit handen. De deelnemer antwoordt; hier gaat dat vanzelf. Met uw pincode krijgt u het scherm terug.',
      try: 'Ctrl+Enter geeft hem over. Bent u weer nodig: kies boven ‘Interviewer’, of houd Esc ingedrukt, en typ uw pincode.',
    },
    answersThere: {
      title: 'De deelnemer antwoordt',
      words:
        'De deelnemer heeft een eigen scherm en toetsen; hier komen de antwoorden vanzelf. De knop zegt dat u wacht. Met één scherm zou u de laptop overhandigen en terugnemen met uw pincode.',
      try: 'Wacht op het eerste antwoord.',
    },
    plan: {
      title: 'Het plan',
      words:
        'Links de blokken, met bestede en geplande minuten. Bovenaan de tijd tot nu toe en hoever u van het plan bent. Wordt het laat, dan staat er wat weg mag.',
      try: 'Bekijk het plan en ga verder.',
    },
    note: {
      title: 'Notities',
      words: 'Eén toets brengt u bij de notitie, Enter bewaart haar. De deelnemer ziet er niets van.',
      try: 'Druk op Ctrl+N, typ iets en druk op Enter.',
    },
    association: {
      title: 'Associaties',
      words:
        'Wat de deelnemer met de aanbieder verbindt typt u in één regel: de woorden, waar ze vandaan komen (Alt+1 t/m 4) en hoe ze voelden (Alt+5 t/m 7).',
      try: 'Druk op Ctrl+A, typ een paar woorden, kies beide en druk op Enter.',
    },
    keys: {
      title: 'Voor alles een toets',
      words: 'U hoeft ze niet te leren: één toets toont ze allemaal, op elk scherm.',
      try: 'Druk op F1, of op ? buiten een tekstveld, en sluit de lijst weer met Esc.',
    },
    pause: {
      title: 'Pauze',
      words: 'De telefoon gaat, er komt iemand binnen: de klok staat stil en de deelnemer ziet een rustig scherm.',
      try: 'Druk op F9, zeg waarom, Ctrl+Enter. Daarna F9 om verder te gaan.',
    },
    skip: {
      title: 'Overslaan, met een reden',
      words:
        'Ontbreken is niet hetzelfde als leeg: wie niet wil of kan antwoorden krijgt een code. Ook de rest van een blok kan weg.',
      try: 'Druk op F6, kies wat en waarom, en Ctrl+Enter.',
    },
    repeat: {
      title: 'Een blok herhalen',
      words: 'Ging er iets mis, dan doet u een blok opnieuw. Wat eerder is geantwoord blijft als eerdere versie staan.',
      try: 'Druk op F7, en Ctrl+Enter.',
    },
    saved: {
      title: 'Bewaard, op elk moment',
      words:
        'Bovenaan staat wanneer het laatste is opgeslagen. Er komt niets nieuws in beeld voordat het vorige op schijf staat: klap de laptop dicht, en het interview gaat precies daar verder.',
      try: 'Bekijk de stip naast ‘opgeslagen’ en ga verder.',
    },
    finish: {
      title: 'Afronden en verzegelen',
      words:
        'Aan het eind van het plan zegt de knop Afronden. Dan ziet u hoe het ging en verzegelt u: één bestand dat alleen de onderzoeksleider kan openen. Een oefening heeft niets te verzegelen en eindigt met wat een trainer zou zeggen.',
      try: 'Oefen hiervandaan verder, of ga rechtsboven naar het startscherm: er wordt niets bewaard.',
    },
  },
};
