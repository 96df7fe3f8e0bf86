import { AGREEMENT, both, optionOf, type ItemPart } from '../../study/parts';
import { ratedItems, type RatedRow } from '../rated-items';

const EXPECTATIONS: readonly RatedRow[] = [
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

export const expectationItems: readonly ItemPart[] = ratedItems(EXPECTATIONS, AGREEMENT, 'expectations', (id) =>
  id.replace('expect_', ''),
);

/** What matters most in service, ranked. */
export const prioritiesItem: ItemPart = {
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
};
