import { AGREEMENT, both, optionOf, type FormatPart, type ItemPart, type StepPart } from './parts';

type Row = readonly [id: string, nl: string, en: string];

const SATISFACTION: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 7,
  low: both('zeer ontevreden', 'very dissatisfied'),
  high: both('zeer tevreden', 'very satisfied'),
};
const LIKELIHOOD: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 7,
  low: both('zeker niet', 'certainly not'),
  high: both('zeker wel', 'certainly'),
};

const ATTRIBUTES: readonly Row[] = [
  ['attribute_lead_time', 'hoe snel iets geregeld is', 'how fast things are arranged'],
  ['attribute_reachability', 'hoe goed u hen kunt bereiken', 'how easily you can reach them'],
  ['attribute_knowledge', 'wat de medewerkers weten', 'what the staff know'],
  ['attribute_empathy', 'hoe zij zich in u verplaatsen', 'how they put themselves in your place'],
  ['attribute_friendliness', 'hoe vriendelijk zij zijn', 'how friendly they are'],
  ['attribute_clarity', 'hoe duidelijk zij zijn', 'how clear they are'],
  ['attribute_digital', 'wat u zelf online kunt regelen', 'what you can arrange online yourself'],
  ['attribute_price', 'wat u betaalt voor wat u krijgt', 'what you pay for what you get'],
];

/** Two statements per intention; the score is their mean. */
const INTENTIONS: readonly Row[] = [
  [
    'intention_repurchase_1',
    'Ik blijf de komende jaren klant van deze aanbieder.',
    'I will remain a customer of this provider over the coming years.',
  ],
  [
    'intention_repurchase_2',
    'Heb ik weer iets nodig, dan neem ik het bij deze aanbieder.',
    'When I need something again, I will get it from this provider.',
  ],
  [
    'intention_recommend_1',
    'Ik raad deze aanbieder aan als iemand ernaar vraagt.',
    'I recommend this provider when someone asks.',
  ],
  [
    'intention_recommend_2',
    'Ik vertel anderen uit mijzelf goede dingen over deze aanbieder.',
    'I tell others good things about this provider of my own accord.',
  ],
  [
    'intention_complain_1',
    'Gaat er iets mis, dan dien ik een klacht in bij deze aanbieder.',
    'If something goes wrong, I will complain to this provider.',
  ],
  [
    'intention_complain_2',
    'Gaat er iets mis, dan vertel ik dat aan anderen.',
    'If something goes wrong, I will tell others about it.',
  ],
  [
    'intention_switch_1',
    'Ik ga het komende jaar op zoek naar een andere aanbieder.',
    'I will look for another provider in the coming year.',
  ],
  ['intention_switch_2', 'Bij het eerste betere aanbod stap ik over.', 'I will switch at the first better offer.'],
  [
    'intention_pay_more_1',
    'Ik blijf, ook als deze aanbieder iets duurder wordt.',
    'I will stay even if this provider becomes somewhat more expensive.',
  ],
  [
    'intention_pay_more_2',
    'Ik betaal bij deze aanbieder graag iets meer dan elders.',
    'I am happy to pay a little more here than elsewhere.',
  ],
];

const EXPECTATIONS: readonly Row[] = [
  [
    'expect_expert',
    'Ik verwacht dat ik een deskundig mens kan spreken als ik dat wil.',
    'I expect to be able to speak to an expert person when I want to.',
  ],
  [
    'expect_self_service',
    'Ik verwacht dat ik gewone zaken zelf online kan regelen.',
    'I expect to be able to arrange ordinary matters online myself.',
  ],
  [
    'expect_first_time',
    'Ik verwacht dat mijn vraag in één keer wordt opgelost.',
    'I expect my question to be solved in one go.',
  ],
  [
    'expect_known',
    'Ik verwacht dat zij weten wie ik ben en wat er speelt.',
    'I expect them to know who I am and what is going on.',
  ],
];

function rated(
  rows: readonly Row[],
  format: FormatPart,
  name: string,
  scaleOf: (id: string) => string,
  around: (nl: string, en: string) => Parameters<typeof both> = (nl, en) => [nl, en],
): ItemPart[] {
  return rows.map(([id, nl, en]) => ({
    id,
    version: 1,
    prompt: both(...around(nl, en)),
    format,
    instrument: { name, scale: scaleOf(id) },
    classification: 'safe',
  }));
}

const single: readonly ItemPart[] = [
  ...rated(
    [
      [
        'effort',
        'Deze aanbieder maakt het mij gemakkelijk om dingen geregeld te krijgen.',
        'This provider makes it easy for me to get things done.',
      ],
      [
        'satisfaction_rational',
        'Als ik erover nadenk, ben ik tevreden met wat deze aanbieder mij biedt.',
        'When I think about it, I am satisfied with what this provider offers me.',
      ],
      [
        'satisfaction_emotional',
        'Ik heb een goed gevoel bij deze aanbieder.',
        'I have a good feeling about this provider.',
      ],
    ],
    AGREEMENT,
    'loyalty',
    (id) => id,
  ),
  ...rated(
    [
      [
        'contact_intention_before',
        'Hoe zeker was u vóór uw laatste contact dat u klant zou blijven?',
        'Before your last contact, how certain were you that you would remain a customer?',
      ],
      [
        'contact_intention_after',
        'En hoe zeker was u daarvan direct na dat contact?',
        'And how certain were you right after that contact?',
      ],
    ],
    LIKELIHOOD,
    'loyalty',
    (id) => id,
  ),
  {
    id: 'expect_priorities',
    version: 1,
    prompt: both(
      'Wat is voor u het belangrijkst in de service? Zet het belangrijkste bovenaan.',
      'What matters most to you in service? Put the most important first.',
    ),
    format: {
      kind: 'ranking',
      options: [
        optionOf('speed', 'snelheid', 'speed'),
        optionOf('expertise', 'deskundige mensen', 'expert people'),
        optionOf('self_service', 'het zelf kunnen regelen', 'doing it yourself'),
        optionOf('friendliness', 'vriendelijkheid', 'friendliness'),
        optionOf('first_time', 'in één keer goed', 'right the first time'),
      ],
    },
    instrument: { name: 'expectations', scale: 'priorities' },
    classification: 'safe',
  },
];

export const loyaltyItems: readonly ItemPart[] = [
  ...single,
  ...rated(
    ATTRIBUTES,
    SATISFACTION,
    'attributes',
    (id) => id.replace('attribute_', ''),
    (nl, en) => [`Hoe tevreden bent u over ${nl}?`, `How satisfied are you with ${en}?`],
  ),
  ...rated(INTENTIONS, LIKELIHOOD, 'intentions', (id) => id.replace(/^intention_(.*)_\d$/, '$1')),
  ...rated(EXPECTATIONS, AGREEMENT, 'expectations', (id) => id.replace('expect_', '')),
];

function ids(rows: readonly Row[]): string[] {
  return rows.map(([id]) => id);
}

/** Judgement, attributes, intentions and expectations; the incidents come between (incidents.ts). */
export const judgementSteps: readonly StepPart[] = [
  {
    id: 'full_judgement',
    title: both('Oordeel', 'Judgement'),
    kind: 'items',
    say: both('Nu uw oordeel over de aanbieder als geheel.', 'Now your judgement of the provider as a whole.'),
    items: ['grade', 'recommendation', 'effort', 'satisfaction_rational', 'satisfaction_emotional', 'grade_reason'],
  },
  {
    id: 'full_attributes',
    title: both('Onderdelen van de service', 'Parts of the service'),
    kind: 'items',
    items: ids(ATTRIBUTES),
    shuffled: true,
  },
];

export const intentionSteps = (contact: StepPart['when']): readonly StepPart[] => [
  {
    id: 'full_contact_intention',
    title: both('Voor en na het laatste contact', 'Before and after the last contact'),
    kind: 'items',
    items: ['contact_intention_before', 'contact_intention_after'],
    when: contact,
  },
  {
    id: 'full_intentions',
    title: both('Plannen', 'Plans'),
    kind: 'items',
    say: both(
      'Wat bent u van plan? Kies wat het dichtst bij u ligt.',
      'What do you intend to do? Choose what comes closest.',
    ),
    items: ids(INTENTIONS),
    shuffled: true,
  },
  {
    id: 'full_expectations',
    title: both('Verwachtingen', 'Expectations'),
    kind: 'items',
    items: [...ids(EXPECTATIONS), 'expect_priorities'],
  },
];
