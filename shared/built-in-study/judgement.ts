import { overallItems } from '../instruments/loyalty/items';
import { both, type ItemPart } from '../study/parts';

/** The two overall judgements, and the reason in the participant's own words. */
export const judgementItems: readonly ItemPart[] = [
  ...overallItems,
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
