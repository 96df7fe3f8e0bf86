import { both, type ItemPart } from '../../study/parts';

/** Asked before and after the break and at the end; the study's steps name the occasions. */
export const fatigueItem: ItemPart = {
  id: 'fatigue',
  version: 1,
  prompt: both('Hoe moe bent u op dit moment?', 'How tired are you at this moment?'),
  format: {
    kind: 'scale',
    min: 0,
    max: 10,
    low: both('helemaal niet', 'not at all'),
    high: both('uitgeput', 'exhausted'),
  },
  instrument: { name: 'fatigue', scale: 'fatigue' },
  classification: 'safe',
};
