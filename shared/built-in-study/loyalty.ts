import { attributeItems } from '../instruments/attributes/items';
import { expectationItems, prioritiesItem } from '../instruments/expectations/items';
import { intentionItems } from '../instruments/intentions/items';
import { singleLoyaltyItems } from '../instruments/loyalty/items';
import { both, type ItemPart, type StepPart } from '../study/parts';

export const loyaltyItems: readonly ItemPart[] = [
  ...singleLoyaltyItems,
  prioritiesItem,
  ...attributeItems,
  ...intentionItems,
  ...expectationItems,
];

function ids(items: readonly ItemPart[]): string[] {
  return items.map(({ id }) => id);
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
    items: ids(attributeItems),
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
    items: ids(intentionItems),
    shuffled: true,
  },
  {
    id: 'full_expectations',
    title: both('Verwachtingen', 'Expectations'),
    kind: 'items',
    items: [...ids(expectationItems), 'expect_priorities'],
  },
];
