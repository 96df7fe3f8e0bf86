import { both, type ItemPart } from './parts';

/** The two overall judgements, and the reason in the participant's own words. */
export const judgementItems: readonly ItemPart[] = [
  {
    id: 'grade',
    version: 1,
    prompt: both(
      'Welk rapportcijfer geeft u deze aanbieder, alles bij elkaar genomen?',
      'All things considered, what grade from 1 to 10 do you give this provider?',
    ),
    format: {
      kind: 'slider',
      min: 1,
      max: 10,
      step: 0.5,
      low: both('zeer slecht', 'very bad'),
      high: both('uitmuntend', 'excellent'),
    },
    instrument: { name: 'loyalty', scale: 'grade' },
    classification: 'safe',
  },
  {
    id: 'recommendation',
    version: 1,
    prompt: both(
      'Hoe waarschijnlijk is het dat u deze aanbieder bij een vriend of collega aanbeveelt?',
      'How likely are you to recommend this provider to a friend or colleague?',
    ),
    format: {
      kind: 'scale',
      min: 0,
      max: 10,
      low: both('zeer onwaarschijnlijk', 'not at all likely'),
      high: both('zeer waarschijnlijk', 'extremely likely'),
    },
    instrument: { name: 'loyalty', scale: 'recommendation' },
    classification: 'safe',
    source:
      'Recommendation question after Reichheld (2003), Harvard Business Review 81(12):46-54. NPS, Net Promoter and Net Promoter Score are trademarks of Bain & Company, NICE Systems and Fred Reichheld.',
  },
  {
    id: 'grade_reason',
    version: 1,
    prompt: both(
      'Wat is de belangrijkste reden voor het cijfer dat u gaf?',
      'What is the main reason for the grade you gave?',
    ),
    format: { kind: 'text', maxLength: 2000, lines: 5 },
    classification: 'free_text',
  },
];
