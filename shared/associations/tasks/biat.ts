import type { BiatSettings } from '../../study/task-settings';
import type { BlockRole } from '../trial';
import { composeBlock, mappingOf, sideOf, type Mapping } from './block';
import type { CategoryRole, TaskDescriptor, TaskMaterials } from './task-plan';
import { drawOrder, evenly, type Counts } from './sequence';

/**
 * Brief task (Sriram & Greenwald 2009; form of Nosek, Bar-Anan, Sriram, Axt & Greenwald 2014, PLoS ONE 9:e110938).
 * One concept and the positive evaluation share a key, everything else takes the other; only those two are named.
 * The first 4 trials of a block come from the two concepts and are not scored; then concept and evaluation alternate.
 */
const WARM_UP_TRIALS = 4;
const TARGETS: readonly CategoryRole[] = ['target_A', 'target_B'];
const ATTRIBUTES: readonly CategoryRole[] = ['attr_pos', 'attr_neg'];

function mappingFor(name: 'compatible' | 'incompatible', { positiveSide }: TaskMaterials): Mapping {
  return name === 'compatible'
    ? mappingOf(positiveSide, ['target_A', 'attr_pos'], ['target_B', 'attr_neg'])
    : mappingOf(positiveSide, ['target_B', 'attr_pos'], ['target_A', 'attr_neg']);
}

function labelsFor(name: 'compatible' | 'incompatible', { positiveSide }: TaskMaterials): Mapping {
  return mappingOf(positiveSide, [name === 'compatible' ? 'target_A' : 'target_B', 'attr_pos'], []);
}

function orderOf(total: number, mapping: Mapping, { random }: TaskMaterials): CategoryRole[] {
  const warmUp = evenly(WARM_UP_TRIALS, TARGETS, random);
  const rest = total - WARM_UP_TRIALS;
  const pools = random.shuffled([TARGETS, ATTRIBUTES]);
  const counts = pools.map((pool, turn): Counts<CategoryRole> => {
    const share = Math.floor(rest / 2) + (turn < rest % 2 ? 1 : 0);
    return evenly(share, pool, random);
  });
  const slots = Array.from({ length: total }, (_, index) =>
    index < WARM_UP_TRIALS ? warmUp : (counts[(index - WARM_UP_TRIALS) % 2] ?? warmUp),
  );
  return drawOrder(slots, [(role) => role, (role) => sideOf(mapping, role)], random);
}

export const biat: TaskDescriptor<BiatSettings> = {
  kind: 'biat',
  scored: true,
  categories: ({ focal, contrast, positive, negative }) => [
    { category: focal, role: 'target_A', family: 'target' },
    { category: contrast, role: 'target_B', family: 'target' },
    { category: positive, role: 'attr_pos', family: 'attribute' },
    { category: negative, role: 'attr_neg', family: 'attribute' },
  ],
  loggedFields: ['latencyCorrectedMs'],
  wrongSettings: ({ practiceTrials, testTrials }) => [
    ...(practiceTrials < WARM_UP_TRIALS + 4 ? ['practiceTrials'] : []),
    ...(testTrials < WARM_UP_TRIALS + 4 ? ['testTrials'] : []),
  ],
  plan(settings, materials) {
    const first = materials.firstMapping;
    const second = first === 'compatible' ? 'incompatible' : 'compatible';
    const design: readonly { role: BlockRole; name: 'compatible' | 'incompatible' }[] = [
      { role: 'practice', name: first },
      { role: `block1_${first}`, name: first },
      { role: `block1_${second}`, name: second },
      { role: `block2_${first}`, name: first },
      { role: `block2_${second}`, name: second },
    ];
    return design.map(({ role, name }, index) => {
      const mapping = mappingFor(name, materials);
      return composeBlock(
        {
          block: index + 1,
          role,
          mapping,
          labels: labelsFor(name, materials),
          order: orderOf(index === 0 ? settings.practiceTrials : settings.testTrials, mapping, materials),
          instruction: index === 0 ? 'first' : index === 1 ? 'same' : 'changed',
          forcedCorrection: true,
          breakAfter: index === 2,
        },
        settings,
        materials,
      );
    });
  },
};
