import type { SameKeys } from '../area';
import type { practice as english } from '../en/practice';

export const practice: SameKeys<typeof english> = {
  open: 'Oefen een interview…',
  instead: 'Liever oefenen…',
  title: 'Oefen een interview',
  words:
    'In de echte console, met een nagebootste deelnemer. Er wordt niets van bewaard: geen antwoorden, geen code, geen plaats in de opzet, geen geluid.',
  character: 'Wie er tegenover u zit',
  characterName: { attentive: 'Aandachtig', hurried: 'Gehaast', tired: 'Moe' },
  characterHint: {
    attentive: 'Leest alles en antwoordt rustig.',
    hurried: 'Drukt toetsen in zonder te lezen. Let op ‘te snel’.',
    tired: 'Traag, dwaalt af en laat vragen open.',
  },
  with: { attentive: 'een aandachtig persoon', hurried: 'een gehaast persoon', tired: 'een vermoeid persoon' },
  start: 'Begin met oefenen',
  mark: 'Oefening',
  notKept: 'Er wordt niets bewaard.',
  region: 'Oefening',
  says: 'De deelnemer zegt',
  skipIt: 'Hierop komt geen antwoord. Sla de vraag over met de code die past (F6).',
  answerYourself: 'Zelf antwoorden',
  letThemAnswer: 'Laat antwoorden',
  byHand: 'U antwoordt nu voor de deelnemer, in het venster van de deelnemer.',
  withdrawal:
    'In een interview geeft u deze code aan de deelnemer, die er de gegevens mee kan laten verwijderen. Bij oefenen doet hij niets.',
  ended: 'Oefening afgerond',
  endedWords: 'Er is niets bewaard. Deze bladzijde is weg zodra u haar verlaat.',
  trainer: {
    title: 'Wat een trainer zou zeggen',
    on_plan: 'U bleef op schema: {{elapsed}} voor de blokken die u afnam.',
    over_plan:
      'U deed er {{elapsed}} over, {{difference}} langer dan gepland voor de blokken die u afnam. Houd de tijd bovenaan in het oog, en wat er volgens het plan weg mag.',
    under_plan:
      'U deed er {{elapsed}} over, {{difference}} korter dan gepland. Een nagebootste deelnemer leest snel; laat bij een echte stiltes vallen en vraag door.',
    slow_block: 'De meeste extra tijd ging naar ‘{{block}}’: {{difference}} te lang.',
    ended_early: 'U stopte eerder, met {{number}} open punten. Schrijf in een echt interview altijd op waarom.',
    still_open: 'Open gebleven: {{number}}.',
    skipped_blocks: 'Overgeslagen: {{blocks}}. Laat eerst weg wat het plan noemt.',
    skipped_items: 'Vragen met een code in plaats van een antwoord: {{number}}. Goed, zolang de code zegt waarom.',
    nothing_skipped: 'U hebt niets overgeslagen.',
    captured: 'Opgeschreven: {{number}}. Uit zichzelf door de deelnemer gezegd: {{said}}.',
    nothing_captured:
      'U schreef niets op; uit zichzelf door de deelnemer gezegd: {{said}}. Probeer Ctrl+A: associatie, bron, gevoel, Enter.',
    nothing_said: 'Er viel niets op te schrijven. Oefen de lange vorm voor het open interview.',
    ideas: 'Ideeën die u apart zette: {{number}}.',
    task_not_done: '‘{{task}}’ is niet afgemaakt. Herhaal het blok (F7) als het werd onderbroken.',
    too_fast:
      'Bij ‘{{task}}’ kwam {{share}} van de toetsen te snel om gelezen te hebben. Pauzeer de volgende keer en vraag elk woord eerst te lezen.',
    pauses: 'Pauzes: {{number}}, samen {{duration}}. Het plan telt ze niet mee.',
    repeats: 'Blokken die u liet herhalen: {{number}}.',
    corrected: 'Antwoorden die u verbeterde: {{number}}. De eerdere blijven altijd staan.',
  },
};
