import type { Random } from '../../base/random';
import type { PrimingSettings } from '../../study/task-settings';
import { composeBlock, mappingOf } from './block';
import type { CategoryRole, PlannedPrime, TaskDescriptor, TaskMaterials } from './task-plan';
import { drawOrder, evenly } from './sequence';

/**
 * Evaluative priming (Fazio, Jackson, Dunton & Williams 1995, J. Pers. Soc. Psychol. 69:1013-1027): a prime of one of
 * two concepts, then a word to evaluate. The four combinations of prime and word come up equally often in a block.
 */
const COMBINATIONS = ['prime_A/positive', 'prime_A/negative', 'prime_B/positive', 'prime_B/negative'] as const;
type Combination = (typeof COMBINATIONS)[number];

const PARTS: Record<Combination, { prime: CategoryRole; target: CategoryRole }> = {
  'prime_A/positive': { prime: 'prime_A', target: 'positive' },
  'prime_A/negative': { prime: 'prime_A', target: 'negative' },
  'prime_B/positive': { prime: 'prime_B', target: 'positive' },
  'prime_B/negative': { prime: 'prime_B', target: 'negative' },
};

function orderOf(total: number, random: Random): readonly { prime: CategoryRole; target: CategoryRole }[] {
  const counts = evenly(total, COMBINATIONS, random);
  const slots = Array.from({ length: total }, () => counts);
  const order = drawOrder(slots, [(name) => PARTS[name].target, (name) => PARTS[name].prime], random);
  return order.map((name) => PARTS[name]);
}

function primeOf(role: CategoryRole, durationMs: number, materials: TaskMaterials): PlannedPrime {
  return { stimulus: materials.draw(role), category: role, durationMs };
}

export const priming: TaskDescriptor<PrimingSettings> = {
  kind: 'priming',
  scored: true,
  categories: ({ primeA, primeB, positive, negative }) => [
    { category: primeA, role: 'prime_A', family: 'target' },
    { category: primeB, role: 'prime_B', family: 'target' },
    { category: positive, role: 'positive', family: 'attribute' },
    { category: negative, role: 'negative', family: 'attribute' },
  ],
  loggedFields: ['prime', 'primeCategory'],
  wrongSettings: () => [],
  plan: (settings, materials) =>
    Array.from({ length: settings.blocks }, (_, index) => {
      const order = orderOf(settings.trialsPerBlock, materials.random);
      return composeBlock(
        {
          block: index + 1,
          role: 'priming',
          mapping: mappingOf(materials.positiveSide, ['positive'], ['negative']),
          order: order.map(({ target }) => target),
          primes: order.map(({ prime }) => primeOf(prime, settings.primeMs, materials)),
          instruction: index === 0 ? 'first' : 'same',
          forcedCorrection: false,
          breakAfter: index < settings.blocks - 1,
        },
        settings,
        materials,
      );
    }),
};
