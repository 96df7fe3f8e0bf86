import type { IatSettings } from '../../study/task-settings';
import type { BlockRole } from '../trial';
import { composeBlock, mappingOf, sideOf, type Mapping } from './block';
import type { InstructionKind } from './instructions';
import type { CategoryRole, TaskDescriptor, TaskMaterials } from './task-plan';
import { drawOrder, evenly, type Counts } from './sequence';

/**
 * The seven blocks of the implicit association test (Greenwald, Nosek & Banaji 2003, J. Pers. Soc. Psychol.
 * 85:197-216, Table 1). The evaluations keep their sides; the concepts change sides in block 5. Combined blocks
 * alternate concept and evaluation.
 */
interface Step {
  readonly role: BlockRole;
  readonly mapping: Mapping;
  readonly pools: readonly (readonly CategoryRole[])[];
  readonly instruction: InstructionKind;
  readonly breakAfter: boolean;
}

const TARGETS: readonly CategoryRole[] = ['target_A', 'target_B'];
const ATTRIBUTES: readonly CategoryRole[] = ['attr_pos', 'attr_neg'];

function orderOf(total: number, { pools, mapping }: Step, materials: TaskMaterials): CategoryRole[] {
  // Which kind comes first is drawn, so that odd trials are not always concepts.
  const turns = materials.random.shuffled(pools);
  const counts = turns.map((pool, turn): Counts<CategoryRole> => {
    const share = Math.floor(total / turns.length) + (turn < total % turns.length ? 1 : 0);
    return evenly(share, pool, materials.random);
  });
  const slots = Array.from({ length: total }, (_, index) => counts[index % counts.length] ?? new Map());
  return drawOrder(slots, [(role) => role, (role) => sideOf(mapping, role)], materials.random);
}

function stepsOf({ firstMapping, positiveSide }: TaskMaterials): readonly Step[] {
  const targets = {
    compatible: mappingOf(positiveSide, ['target_A'], ['target_B']),
    incompatible: mappingOf(positiveSide, ['target_B'], ['target_A']),
  };
  const combined = {
    compatible: mappingOf(positiveSide, ['target_A', 'attr_pos'], ['target_B', 'attr_neg']),
    incompatible: mappingOf(positiveSide, ['target_B', 'attr_pos'], ['target_A', 'attr_neg']),
  };
  const roles = {
    compatible: { practice: 'practice_compatible', test: 'test_compatible' },
    incompatible: { practice: 'practice_incompatible', test: 'test_incompatible' },
  } as const;
  const second = firstMapping === 'compatible' ? 'incompatible' : 'compatible';
  const attributes = mappingOf(positiveSide, ['attr_pos'], ['attr_neg']);
  const half = (name: 'compatible' | 'incompatible', last: boolean): readonly Step[] => [
    {
      role: roles[name].practice,
      mapping: combined[name],
      pools: [TARGETS, ATTRIBUTES],
      instruction: 'new',
      breakAfter: false,
    },
    {
      role: roles[name].test,
      mapping: combined[name],
      pools: [TARGETS, ATTRIBUTES],
      instruction: 'same',
      breakAfter: !last,
    },
  ];
  return [
    {
      role: 'practice_target',
      mapping: targets[firstMapping],
      pools: [TARGETS],
      instruction: 'first',
      breakAfter: false,
    },
    { role: 'practice_attribute', mapping: attributes, pools: [ATTRIBUTES], instruction: 'new', breakAfter: false },
    ...half(firstMapping, false),
    {
      role: 'practice_target_reversed',
      mapping: targets[second],
      pools: [TARGETS],
      instruction: 'changed',
      breakAfter: false,
    },
    ...half(second, true),
  ];
}

export const iat: TaskDescriptor<IatSettings> = {
  kind: 'iat',
  scored: true,
  categories: ({ targetA, targetB, positive, negative }) => [
    { category: targetA, role: 'target_A', family: 'target' },
    { category: targetB, role: 'target_B', family: 'target' },
    { category: positive, role: 'attr_pos', family: 'attribute' },
    { category: negative, role: 'attr_neg', family: 'attribute' },
  ],
  loggedFields: ['latencyCorrectedMs'],
  wrongSettings: ({ trials }) => (trials.some((count) => count < 4) ? ['trials'] : []),
  plan: (settings, materials) =>
    stepsOf(materials).map((step, index) =>
      composeBlock(
        {
          block: index + 1,
          role: step.role,
          mapping: step.mapping,
          order: orderOf(settings.trials[index] ?? 0, step, materials),
          instruction: step.instruction,
          forcedCorrection: true,
          breakAfter: step.breakAfter,
        },
        settings,
        materials,
      ),
    ),
};
