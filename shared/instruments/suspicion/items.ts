import { both, type FormatPart, type ItemPart } from '../../study/parts';

/** How much of the study's purpose the participant saw through. */
export const INSIGHT: FormatPart = {
  kind: 'scale',
  min: 0,
  max: 2,
  low: both('niets', 'nothing'),
  high: both('de kern', 'the heart of it'),
  points: [both('niets', 'nothing'), both('een deel', 'part of it'), both('de kern', 'the heart of it')],
};

/** The probe in the participant's words, and the interviewer's judgement of it. */
export const suspicionItems: readonly ItemPart[] = [
  {
    id: 'suspicion',
    version: 1,
    prompt: both(
      'Waar ging dit onderzoek volgens u over? Wat dacht u tijdens de sorteertaak?',
      'What do you think this study was about? What went through your mind during the sorting task?',
    ),
    help: both('Een paar woorden is genoeg.', 'A few words are enough.'),
    format: { kind: 'text', maxLength: 2000, lines: 4 },
    classification: 'free_text',
  },
  {
    id: 'suspicion_rating',
    version: 1,
    prompt: both(
      'Interviewer: hoeveel van het doel had de deelnemer door?',
      'Interviewer: how much of the purpose did the participant see through?',
    ),
    format: INSIGHT,
    instrument: { name: 'suspicion', scale: 'insight' },
    classification: 'safe',
  },
];
