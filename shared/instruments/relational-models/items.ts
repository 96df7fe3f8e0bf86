import { AGREEMENT, both, optionOf, type ItemPart } from '../../study/parts';

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
    ['Wat mij raakt, raakt deze aanbieder ook.', 'What touches me also touches this provider.'],
    ['Bij deze aanbieder voel ik mij thuis.', 'With this provider I feel at home.'],
    [
      'Deze aanbieder en ik zorgen voor elkaar zonder bij te houden wie wat deed.',
      'This provider and I look after each other without keeping track of who did what.',
    ],
  ],
  authority: [
    ['Deze aanbieder bepaalt wat er gebeurt, en ik volg.', 'This provider decides what happens, and I follow.'],
    [
      'Ik vertrouw erop dat deze aanbieder weet wat goed voor mij is en het voor mij regelt.',
      'I rely on this provider to know what is good for me and to arrange it for me.',
    ],
    [
      'Deze aanbieder heeft het recht om mij te zeggen hoe het moet.',
      'This provider has the right to tell me how things should be done.',
    ],
    ['Als deze aanbieder iets beslist, leg ik mij daarbij neer.', 'When this provider decides something, I accept it.'],
    [
      'Deze aanbieder staat boven mij, en dat brengt voor hen ook verantwoordelijkheid mee.',
      'This provider stands above me, and that gives them responsibility as well.',
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
    ['Deze aanbieder en ik hebben evenveel te zeggen.', 'This provider and I have an equal say.'],
    [
      'Als een van ons een fout maakt, zetten we dat met gelijke munt recht.',
      'When one of us makes a mistake, we set it right in equal measure.',
    ],
    [
      'Over een langere tijd geven en krijgen deze aanbieder en ik ongeveer evenveel.',
      'Over time, this provider and I give and receive about the same.',
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
    ['Ik reken na of deze aanbieder zijn prijs waard is.', 'I work out whether this provider is worth the price.'],
    [
      'Wat deze aanbieder voor mij doet, hangt af van wat ik betaal.',
      'What this provider does for me depends on what I pay.',
    ],
    [
      'Tussen deze aanbieder en mij bestaat een zakelijke afspraak, meer niet.',
      'Between this provider and me there is a business arrangement, nothing more.',
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

const MODEL_OPTIONS = [
  optionOf('communal_sharing', 'samen: zorgen voor elkaar', 'together: caring for each other'),
  optionOf(
    'authority_ranking',
    'boven en onder: de een leidt, de ander volgt',
    'above and below: one leads, the other follows',
  ),
  optionOf('equality_matching', 'gelijk op: voor wat hoort wat', 'even: turn and turn about'),
  optionOf('market_pricing', 'zakelijk: waar voor je geld', 'business: value for money'),
];

/** The interviewer's coding of the open description, and the relationship the provider is thought to want. */
export const judgedRelationItems: readonly ItemPart[] = [
  {
    id: 'relation_coded',
    version: 1,
    prompt: both(
      'Interviewer: welke relatie klinkt door in deze beschrijving?',
      'Interviewer: which relationship speaks from this description?',
    ),
    format: {
      kind: 'choice',
      options: [
        ...MODEL_OPTIONS,
        optionOf('mixed', 'een mengeling', 'a mixture'),
        optionOf('none', 'geen van deze', 'none of these'),
      ],
    },
    instrument: { name: 'relational_models', scale: 'coded_description' },
    classification: 'safe',
  },
  {
    id: 'relation_intended',
    version: 1,
    prompt: both(
      'En welke relatie wil deze aanbieder volgens u zelf met zijn klanten?',
      'And which relationship do you think this provider itself wants with its customers?',
    ),
    format: { kind: 'choice', options: MODEL_OPTIONS },
    instrument: { name: 'relational_models', scale: 'intended_by_provider' },
    classification: 'safe',
  },
];
