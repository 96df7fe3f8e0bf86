import type { Random } from '../../base/random';
import type { TaskSettings } from '../../study/task-settings';
import type { BlockRole, Side } from '../trial';
import { blockInstructions, type InstructionKind } from './instructions';
import type { CategoryRole, CornerLabel, PlannedBlock, PlannedPrime, PlannedTrial, TaskMaterials } from './task-plan';

/** Which categories belong to which key. */
export type Mapping = Readonly<Record<Side, readonly CategoryRole[]>>;

/** What a descriptor decides about a block; the rest follows from the settings. */
export interface BlockDesign {
  readonly block: number;
  readonly role: BlockRole;
  readonly mapping: Mapping;
  /** Categories named in the corners where those are fewer than the mapping's (the brief task names only two). */
  readonly labels?: Mapping;
  readonly order: readonly CategoryRole[];
  readonly primes?: readonly PlannedPrime[];
  readonly instruction: InstructionKind;
  readonly forcedCorrection: boolean;
  readonly breakAfter: boolean;
}

/** Which key is right for a category. */
export function sideOf(mapping: Mapping, role: CategoryRole): Side {
  return mapping.left.includes(role) ? 'left' : 'right';
}

/** A mapping from what stands at the positive side and what at the other. */
export function mappingOf(
  positiveSide: Side,
  positive: readonly CategoryRole[],
  negative: readonly CategoryRole[],
): Mapping {
  return positiveSide === 'left' ? { left: positive, right: negative } : { left: negative, right: positive };
}

function cornersOf(roles: readonly CategoryRole[], materials: TaskMaterials): CornerLabel[] {
  return roles.map((name) => {
    const { key, role, label, family } = materials.category(name);
    return { key, role, label, family };
  });
}

function digitsToKeep(random: Random, length: number): string | null {
  if (length === 0) return null;
  // Never the same digit twice: runs such as 777 would be no load.
  return random.shuffled(['1', '2', '3', '4', '5', '6', '7', '8', '9']).slice(0, length).join('');
}

/** Makes a block from its design: stimuli drawn, labels placed, instructions written. */
export function composeBlock(design: BlockDesign, settings: TaskSettings, materials: TaskMaterials): PlannedBlock {
  const trials = design.order.map((category, index): PlannedTrial => {
    const prime = design.primes?.[index] ?? null;
    const stimulus = materials.draw(category);
    return { trial: index + 1, stimulus, category, prime, sideCorrect: sideOf(design.mapping, category) };
  });
  const shown = design.labels ?? design.mapping;
  const memoryLoad = digitsToKeep(materials.random.fork(`load:${design.block}`), settings.memoryLoadDigits);
  return {
    block: design.block,
    role: design.role,
    left: cornersOf(shown.left, materials),
    right: cornersOf(shown.right, materials),
    instructions: blockInstructions(design, settings, materials),
    trials,
    deadlineMs: settings.deadlineMs,
    feedbackMs: settings.feedbackMs,
    interTrialMs: settings.interTrialMs,
    forcedCorrection: design.forcedCorrection,
    memoryLoad,
    breakAfter: design.breakAfter,
  };
}
