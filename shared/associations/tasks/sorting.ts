import type { SortingSettings } from '../../study/task-settings';
import { composeBlock } from './block';
import type { CategoryRole, TaskDescriptor } from './task-plan';
import { drawOrder, evenly } from './sequence';

/** Two neutral categories, one per key: teaches the keys, counts for nothing. */
export const sorting: TaskDescriptor<SortingSettings> = {
  kind: 'sorting',
  scored: false,
  categories: ({ left, right }) => [
    { category: left, role: 'left', family: 'target' },
    { category: right, role: 'right', family: 'target' },
  ],
  loggedFields: ['latencyCorrectedMs'],
  wrongSettings: () => [],
  plan(settings, materials) {
    const counts = evenly<CategoryRole>(settings.trials, ['left', 'right'], materials.random);
    const slots = Array.from({ length: settings.trials }, () => counts);
    return [
      composeBlock(
        {
          block: 1,
          role: 'warm_up',
          mapping: { left: ['left'], right: ['right'] },
          order: drawOrder(slots, [(role) => role], materials.random),
          instruction: 'first',
          forcedCorrection: true,
          breakAfter: false,
        },
        settings,
        materials,
      ),
    ];
  },
};
