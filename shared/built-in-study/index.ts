import { descriptorItems } from '../instruments/consumption-emotions/items';
import { distanceItems } from '../instruments/distance/items';
import { fatigueItem } from '../instruments/fatigue/items';
import { incidentItems } from '../instruments/incidents/items';
import { relationItems } from '../instruments/relational-models/items';
import { suspicionItems } from '../instruments/suspicion/items';
import { gridItem } from '../instruments/valence-arousal/items';
import { study, type Study } from '../study/schema';
import { consentItems } from './consent';
import { fullBlocks } from './full-form';
import { judgementItems } from './judgement';
import { loyaltyItems } from './loyalty';
import { both } from '../study/parts';
import { providers } from './providers';
import { screenerItems } from './screener';
import { shortBlocks } from './short-form';
import { tasks } from './tasks';
import { relationBlockItems } from './vignettes';
import { wordLists } from './words';

/**
 * The study that comes with the program, in Dutch and English (docs/questions.md). Wording is our own; each
 * instrument names its source. A lead adapts a copy: this one never has keys.
 */
export const builtInStudy: Study = study.parse({
  format: 'undercurrent-study',
  version: 1,
  id: 'customer_relationship',
  title: both('Klantrelatie', 'Customer relationship'),
  languages: ['nl', 'en'],
  keys: null,
  consentVersion: '2026-1',
  providers,
  wordLists,
  items: [
    ...consentItems,
    ...screenerItems,
    ...distanceItems,
    ...relationItems,
    ...relationBlockItems,
    ...descriptorItems,
    gridItem,
    ...judgementItems,
    ...loyaltyItems,
    ...incidentItems,
    fatigueItem,
    ...suspicionItems,
  ],
  tasks,
  blocks: [...fullBlocks, ...shortBlocks],
  forms: { full: fullBlocks.map((block) => block.id), short: shortBlocks.map((block) => block.id) },
  arms: [
    { id: 'automatic_first', label: both('Automatische maten eerst', 'Automatic measures first') },
    {
      id: 'stated_first',
      label: both('Uitgesproken maten eerst', 'Stated measures first'),
      blockOrder: [
        'open_interview',
        'relationship',
        'short_relationship',
        'emotions',
        'short_emotions',
        'pause',
        'warm_up',
        'short_warm_up',
        'association_1',
        'short_association',
        'association_2',
      ],
    },
  ],
  counterbalancing: {
    firstMapping: ['compatible', 'incompatible'],
    positiveSide: ['left', 'right'],
    loadOrder: ['load_first', 'load_last'],
  },
  /** Six providers of 45 sessions each: 270 in all, the size of the published research. */
  quotas: providers.filter(({ id }) => id !== 'other').map(({ id }) => ({ provider: id, wanted: 45 })),
});
