import type { SciatSettings } from '../../study/task-settings';
import type { BlockRole } from '../trial';
import { composeBlock, mappingOf, sideOf, type Mapping } from './block';
import type { CategoryRole, TaskDescriptor, TaskMaterials } from './task-plan';
import { apportion, drawOrder } from './sequence';

/**
 * Single-category task (Karpinski & Steinman 2006, J. Pers. Soc. Psychol. 91:16-32, Table 1). The target shares a key
 * with one evaluation, so that key would be right two times in three; showing target, sharing evaluation and other
 * evaluation 7:7:10 brings the keys to 58 and 42 percent, as the paper does.
 */
const RATIO = { sharing: 7, alone: 10 } as const;

function orderOf(total: number, compatible: boolean, mapping: Mapping, materials: TaskMaterials): CategoryRole[] {
  const alone: CategoryRole = compatible ? 'attr_neg' : 'attr_pos';
  const sharing: CategoryRole = compatible ? 'attr_pos' : 'attr_neg';
  const counts = apportion<CategoryRole>(
    total,
    new Map([
      ['target', RATIO.sharing],
      [sharing, RATIO.sharing],
      [alone, RATIO.alone],
    ]),
  );
  const slots = Array.from({ length: total }, () => counts);
  return drawOrder(slots, [(role) => role, (role) => sideOf(mapping, role)], materials.random);
}

export const sciat: TaskDescriptor<SciatSettings> = {
  kind: 'sciat',
  scored: true,
  categories: ({ target, positive, negative }) => [
    { category: target, role: 'target', family: 'target' },
    { category: positive, role: 'attr_pos', family: 'attribute' },
    { category: negative, role: 'attr_neg', family: 'attribute' },
  ],
  loggedFields: ['timedOut'],
  wrongSettings: ({ deadlineMs }) => (deadlineMs === null ? ['deadlineMs'] : []),
  plan(settings, materials) {
    const second = materials.firstMapping === 'compatible' ? 'incompatible' : 'compatible';
    return [materials.firstMapping, second].flatMap((name, half) => {
      const compatible = name === 'compatible';
      const mapping = compatible
        ? mappingOf(materials.positiveSide, ['target', 'attr_pos'], ['attr_neg'])
        : mappingOf(materials.positiveSide, ['attr_pos'], ['target', 'attr_neg']);
      const roles: readonly [BlockRole, BlockRole] = compatible
        ? ['practice_compatible', 'test_compatible']
        : ['practice_incompatible', 'test_incompatible'];
      return roles.map((role, part) =>
        composeBlock(
          {
            block: half * 2 + part + 1,
            role,
            mapping,
            order: orderOf(part === 0 ? settings.practiceTrials : settings.testTrials, compatible, mapping, materials),
            instruction: part === 1 ? 'same' : half === 0 ? 'first' : 'changed',
            forcedCorrection: false,
            breakAfter: half === 0 && part === 1,
          },
          settings,
          materials,
        ),
      );
    });
  },
};
