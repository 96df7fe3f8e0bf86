import { judgedRelationItems, relationIds } from '../instruments/relational-models/items';
import { vignetteIds, vignetteItems } from '../instruments/relational-vignettes/items';
import { both, type ItemPart, type StepPart } from '../study/parts';

const descriptionItem: ItemPart = {
  id: 'relation_description',
  version: 1,
  prompt: both(
    'Hoe zou u de relatie tussen u en deze aanbieder in uw eigen woorden beschrijven?',
    'How would you describe the relationship between you and this provider in your own words?',
  ),
  format: { kind: 'text', maxLength: 2000, lines: 5 },
  classification: 'free_text',
};

export const relationBlockItems: readonly ItemPart[] = [...vignetteItems, descriptionItem, ...judgedRelationItems];

export const relationSteps: readonly StepPart[] = [
  {
    id: 'full_description',
    title: both('In eigen woorden', 'In your own words'),
    kind: 'items',
    say: both(
      'Dan gaan we nu in op de relatie zelf. Beschrijft u die eerst eens in uw eigen woorden. U mag typen of vertellen; dan typ ik.',
      'Now we turn to the relationship itself. First, describe it in your own words. You may type, or tell me and I will type.',
    ),
    items: ['relation_description'],
  },
  {
    id: 'full_description_coded',
    title: both('Codering van de beschrijving', 'Coding of the description'),
    kind: 'items',
    items: ['relation_coded'],
    answeredBy: 'interviewer',
  },
  {
    id: 'full_vignettes',
    title: both('Situaties', 'Situations'),
    kind: 'items',
    say: both(
      'Er volgen vier situaties. Kies wat uw aanbieder volgens u zou doen, en geef daarna aan hoe goed elk van de vier antwoorden past.',
      'Four situations follow. Choose what you think your provider would do, and then say how well each of the four answers fits.',
    ),
    items: [...vignetteIds],
    shuffled: true,
  },
  {
    id: 'full_relation_items',
    title: both('Uitspraken over de relatie', 'Statements about the relationship'),
    kind: 'items',
    say: both(
      'Nu uitspraken over u en uw aanbieder. Kies bij elke uitspraak hoe goed die bij u past.',
      'Now statements about you and your provider. For each one, choose how well it fits you.',
    ),
    items: [...relationIds(5), 'distance_number', 'distance_growing'],
    shuffled: true,
  },
  {
    id: 'full_intended',
    title: both('Wat de aanbieder wil', 'What the provider wants'),
    kind: 'items',
    items: ['relation_intended'],
  },
];
