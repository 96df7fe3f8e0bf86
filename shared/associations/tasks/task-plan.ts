import type { Assignment } from '../../study/assignment';
import type { Language, ProviderId, TaskId } from '../../base/ids';
import type { Random } from '../../base/random';
import type { Study } from '../../study/schema';
import type { Category, TaskSettings } from '../../study/task-settings';
import type { BlockRole, Side, TaskKind, TrialRecord } from '../trial';

/**
 * A category's place in the design, as trials record it and scoring reads it. The same in every study, whatever the
 * study calls its categories, so that one scoring program reads all files.
 */
export type CategoryRole =
  | 'target'
  | 'target_A'
  | 'target_B'
  | 'attr_pos'
  | 'attr_neg'
  | 'positive'
  | 'negative'
  | 'prime_A'
  | 'prime_B'
  | 'left'
  | 'right';

/** What appears in the middle of the field. `name` is what the trial records. */
export type Stimulus =
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'image'; readonly name: string; readonly dataUrl: string; readonly alt: string };

/** Concepts and evaluations are drawn in two colours (and at two places), as is usual for combined blocks. */
type CategoryFamily = 'target' | 'attribute';

/** A category in the session's language, with its stimuli. */
export interface PlanCategory {
  readonly key: string;
  readonly role: CategoryRole;
  readonly label: string;
  readonly family: CategoryFamily;
  readonly stimuli: readonly Stimulus[];
}

/** A category word in a top corner. */
export interface CornerLabel {
  readonly key: string;
  readonly role: CategoryRole;
  readonly label: string;
  readonly family: CategoryFamily;
}

export interface PlannedPrime {
  readonly stimulus: Stimulus;
  readonly category: CategoryRole;
  /** How long the prime is up before the target takes its place, ms. */
  readonly durationMs: number;
}

export interface PlannedTrial {
  /** 1-based in its block. */
  readonly trial: number;
  readonly stimulus: Stimulus;
  readonly category: CategoryRole;
  readonly prime: PlannedPrime | null;
  readonly sideCorrect: Side;
}

export interface PlannedBlock {
  /** 1-based in the task. */
  readonly block: number;
  readonly role: BlockRole;
  readonly left: readonly CornerLabel[];
  readonly right: readonly CornerLabel[];
  /** Paragraphs; `{{left}}` and `{{right}}` stand for the names of the keys on this keyboard. */
  readonly instructions: readonly string[];
  readonly trials: readonly PlannedTrial[];
  /** ms from presented onset until a trial without response ends; null waits for ever. */
  readonly deadlineMs: number | null;
  /** How long the error mark stays where no correction is asked for, ms. */
  readonly feedbackMs: number;
  readonly interTrialMs: number;
  /** The error mark stays until the right key is pressed. */
  readonly forcedCorrection: boolean;
  /** Digits to keep in mind during the block. */
  readonly memoryLoad: string | null;
  /** A rest is offered after this block. */
  readonly breakAfter: boolean;
}

/** A task worked out for one session: everything that will be shown, in order. */
export interface TaskPlan {
  readonly task: TaskId;
  readonly kind: TaskKind;
  readonly language: Language;
  readonly title: string;
  readonly keys: { readonly left: string; readonly right: string };
  /** With the task's id this seed gives the same plan again. */
  readonly seed: number;
  readonly blocks: readonly PlannedBlock[];
}

/** What a plan depends on besides the task's settings. */
export interface TaskContext {
  readonly study: Pick<Study, 'wordLists' | 'providers'>;
  readonly provider: ProviderId;
  readonly language: Language;
  readonly assignment: Pick<Assignment, 'firstMapping' | 'positiveSide'>;
  readonly seed: number;
}

/** What a descriptor's plan works with: the categories in the session's language and the drawn assignment. */
export interface TaskMaterials {
  readonly language: Language;
  readonly firstMapping: 'compatible' | 'incompatible';
  readonly positiveSide: Side;
  readonly random: Random;
  readonly category: (role: CategoryRole) => PlanCategory;
  /** The next stimulus of a category, drawn without replacement over the whole task. */
  readonly draw: (role: CategoryRole) => Stimulus;
}

/** One use of a category by a task. */
export interface CategoryUse {
  readonly category: Category;
  readonly role: CategoryRole;
  readonly family: CategoryFamily;
}

/** Everything that differs between kinds of task, in one place. */
export interface TaskDescriptor<Settings extends TaskSettings> {
  readonly kind: Settings['kind'];
  /** Whether a score is computed from its trials (shared/associations/scoring). */
  readonly scored: boolean;
  /** The categories in the order of the settings. */
  readonly categories: (settings: Settings) => readonly CategoryUse[];
  /** Fields of the trial record that this kind fills beyond those every kind fills. */
  readonly loggedFields: readonly (keyof TrialRecord)[];
  /** Settings that would make a poor task, by name; empty when all is well. */
  readonly wrongSettings: (settings: Settings) => readonly string[];
  /** Works the blocks out; the settings were checked (checkTask). */
  readonly plan: (settings: Settings, materials: TaskMaterials) => readonly PlannedBlock[];
}
