import { AGREEMENT, both, optionOf, type ItemPart } from '../../study/parts';

const YES_NO: ItemPart['format'] = {
  kind: 'choice',
  options: [
    optionOf('yes', 'ja, uit zichzelf', 'yes, unprompted'),
    optionOf('probed', 'ja, na doorvragen', 'yes, after a probe'),
    optionOf('no', 'nee', 'no'),
  ],
};

/** Feeling a number and growing distance: what was said in the talk, coded by the interviewer, and as statements. */
export const distanceItems: readonly ItemPart[] = [
  {
    id: 'mention_number',
    version: 1,
    prompt: both(
      'Interviewer: zei de deelnemer zich een nummer te voelen?',
      'Interviewer: did the participant speak of feeling like a number?',
    ),
    format: YES_NO,
    classification: 'safe',
  },
  {
    id: 'mention_distance',
    version: 1,
    prompt: both(
      'Interviewer: zei de deelnemer dat de afstand tot de aanbieder groter is geworden?',
      'Interviewer: did the participant say that the distance to the provider has grown?',
    ),
    format: YES_NO,
    classification: 'safe',
  },
  {
    id: 'distance_number',
    version: 1,
    prompt: both('Voor deze aanbieder ben ik een nummer.', 'To this provider I am just a number.'),
    format: AGREEMENT,
    instrument: { name: 'distance', scale: 'distance' },
    classification: 'safe',
  },
  {
    id: 'distance_growing',
    version: 1,
    prompt: both(
      'De afstand tussen deze aanbieder en mij is de laatste jaren groter geworden.',
      'The distance between this provider and me has grown over the past years.',
    ),
    format: AGREEMENT,
    instrument: { name: 'distance', scale: 'distance' },
    classification: 'safe',
  },
];
