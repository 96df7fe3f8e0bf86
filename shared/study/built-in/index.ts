import { study, type Study } from '../schema';
import { consentItems } from './consent';
import { debriefItems } from './debrief';
import { emotionItems } from './emotions';
import { judgementItems } from './judgement';
import { both } from './parts';
import { providers } from './providers';
import { relationItems } from './relationship';
import { shortBlocks } from './short-form';
import { tasks } from './tasks';
import { wordLists } from './words';

/**
 * The study that comes with the program, in Dutch and English (design/protocol.md). Wording is our own; each
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
  items: [...consentItems, ...relationItems, ...emotionItems, ...judgementItems, ...debriefItems],
  tasks,
  blocks: shortBlocks,
  forms: { full: shortBlocks.map((block) => block.id), short: shortBlocks.map((block) => block.id) },
  arms: [{ id: 'automatic_first', label: both('Automatische maten eerst', 'Automatic measures first') }],
  counterbalancing: {
    firstMapping: ['compatible', 'incompatible'],
    positiveSide: ['left', 'right'],
    loadOrder: ['load_first', 'load_last'],
  },
  quotas: [],
});
