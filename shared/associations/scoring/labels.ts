import type { Score } from './score';

/** Lower bounds of |D| for the words used with groups (Project Implicit's break points). Never shown for one person. */
const STEPS = [
  { from: 0.65, word: 'strong' },
  { from: 0.35, word: 'moderate' },
  { from: 0.15, word: 'slight' },
] as const;

export type EffectLabel = 'none' | `${(typeof STEPS)[number]['word']}_${'compatible' | 'incompatible'}`;

/** Words for a D score: none, or slight, moderate, strong with its direction; null for an undefined score. */
export function labelOf(score: Score): EffectLabel | null {
  if (score.kind === 'undefined') return null;
  const step = STEPS.find(({ from }) => Math.abs(score.value) >= from);
  if (!step) return 'none';
  return `${step.word}_${score.value > 0 ? 'compatible' : 'incompatible'}`;
}
