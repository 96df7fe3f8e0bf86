import { taskSentence } from '../../languages/tasks';
import type { TaskSettings } from '../../study/task-settings';
import type { Side } from '../trial';
import type { CategoryRole, TaskMaterials } from './task-plan';

/** How a block is introduced: as new, after the keys changed meaning, or as more of the same. */
export type InstructionKind = 'first' | 'new' | 'changed' | 'same';

interface Introduced {
  readonly mapping: Readonly<Record<Side, readonly CategoryRole[]>>;
  readonly labels?: Readonly<Record<Side, readonly CategoryRole[]>>;
  readonly instruction: InstructionKind;
  readonly forcedCorrection: boolean;
  readonly primes?: unknown;
}

function joined(roles: readonly CategoryRole[], materials: TaskMaterials): string {
  const names = roles.map((role) => materials.category(role).label);
  return names.join(` ${taskSentence('or', materials.language)} `);
}

function keySentences(block: Introduced, materials: TaskMaterials): string[] {
  const { language } = materials;
  if (!block.labels) {
    return [
      taskSentence('press_left', language, { labels: joined(block.mapping.left, materials) }),
      taskSentence('press_right', language, { labels: joined(block.mapping.right, materials) }),
    ];
  }
  // The brief task names what belongs to one key; the other key takes everything else.
  const focal = block.labels.left.length > 0 ? 'left' : 'right';
  const rest = focal === 'left' ? 'right' : 'left';
  const labels = joined(block.labels[focal], materials);
  return [
    taskSentence('press_focal', language, { key: `{{${focal}}}`, labels }),
    taskSentence('press_rest', language, { key: `{{${rest}}}` }),
  ];
}

/** The paragraphs before a block. */
export function blockInstructions(block: Introduced, settings: TaskSettings, materials: TaskMaterials): string[] {
  const { language } = materials;
  const keys = keySentences(block, materials);
  if (block.instruction === 'same') return [taskSentence('same_again', language), ...keys];
  const opening =
    block.instruction === 'first'
      ? [settings.instructions[language], taskSentence('fingers', language)]
      : block.instruction === 'changed'
        ? [taskSentence('changed', language)]
        : [];
  const prime = block.primes ? [taskSentence('prime', language)] : [];
  const deadline = settings.deadlineMs === null ? [] : [taskSentence('deadline', language)];
  const mistake = taskSentence(block.forcedCorrection ? 'correct_it' : 'go_on', language);
  return [...opening, ...prime, ...keys, ...deadline, taskSentence('quick', language), mistake];
}
