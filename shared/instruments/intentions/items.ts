import type { ItemPart } from '../../study/parts';
import { LIKELIHOOD, ratedItems, type RatedRow } from '../rated-items';

/** Two statements per intention; the score is their mean. */
const INTENTIONS: readonly RatedRow[] = [
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

export const intentionItems: readonly ItemPart[] = ratedItems(INTENTIONS, LIKELIHOOD, 'intentions', (id) =>
  id.replace(/^intention_(.*)_\d$/, '$1'),
);
