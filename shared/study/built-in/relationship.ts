import { AGREEMENT, both, type ItemPart } from './parts';

const SOURCE =
  'Own wording. Structure after Haslam & Fiske (1999), Personal Relationships 6:241-250, and the 20-item form of Zakharin & Bates (2023), PLoS ONE 18(6):e0287391 (CC BY 4.0).';

/** Five statements per relational model, Dutch and English. */
const STATEMENTS = {
  communal: [
    ['Deze aanbieder en ik horen een beetje bij elkaar.', 'This provider and I belong together, in a way.'],
    [
      'Als ik in de knel zit, helpt deze aanbieder mij zonder te vragen wat het oplevert.',
      'When I am in trouble, this provider helps me without asking what is in it for them.',
    ],
  ],
  authority: [
    ['Deze aanbieder bepaalt wat er gebeurt, en ik volg.', 'This provider decides what happens, and I follow.'],
    [
      'Ik vertrouw erop dat deze aanbieder weet wat goed voor mij is en het voor mij regelt.',
      'I rely on this provider to know what is good for me and to arrange it for me.',
    ],
  ],
  equality: [
    [
      'Deze aanbieder en ik houden het eerlijk: de ene keer komt de een tegemoet, de andere keer de ander.',
      'This provider and I keep things even: one time they give way, the next time I do.',
    ],
    [
      'Doet deze aanbieder iets extra’s voor mij, dan wil ik iets vergelijkbaars terugdoen.',
      'When this provider does something extra for me, I want to do something similar in return.',
    ],
  ],
  market: [
    [
      'Bij deze aanbieder let ik vooral op wat ik voor mijn geld krijg.',
      'With this provider I mainly watch what I get for my money.',
    ],
    [
      'Zodra een ander beter of goedkoper is, heb ik geen reden om bij deze aanbieder te blijven.',
      'As soon as another is better or cheaper, I have no reason to stay with this provider.',
    ],
  ],
} as const;

const SCALES = {
  communal: 'communal_sharing',
  authority: 'authority_ranking',
  equality: 'equality_matching',
  market: 'market_pricing',
} as const;
const MODELS = ['communal', 'authority', 'equality', 'market'] as const;

export const relationItems: readonly ItemPart[] = MODELS.flatMap((model) =>
  STATEMENTS[model].map(([nl, en], index): ItemPart => ({
    id: `relation_${model}_${index + 1}`,
    version: 1,
    prompt: both(nl, en),
    format: AGREEMENT,
    instrument: { name: 'relational_models', scale: SCALES[model] },
    classification: 'safe',
    source: SOURCE,
  })),
);

/** Names of the first `count` statements of each model. */
export function relationIds(count: number): readonly string[] {
  return MODELS.flatMap((model) =>
    STATEMENTS[model].slice(0, count).map((_text, index) => `relation_${model}_${index + 1}`),
  );
}
