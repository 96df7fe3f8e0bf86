import { problemOf } from '../../base/problems';
import { randomFrom } from '../../base/random';
import { assertNever, failure, success, type Result } from '../../base/result';
import type { TaskSettings } from '../../study/task-settings';
import { biat } from './biat';
import { iat } from './iat';
import { checkStimuli, planCategories } from './materials';
import type {
  CategoryRole,
  CategoryUse,
  PlanCategory,
  PlannedBlock,
  TaskContext,
  TaskDescriptor,
  TaskMaterials,
  TaskPlan,
} from './task-plan';
import { priming } from './priming';
import { sciat } from './sciat';
import { drawerOf } from './sequence';
import { sorting } from './sorting';

export type * from './task-plan';

/** Faster than this nobody reads and chooses; a shorter deadline would only collect time-outs, ms. */
const SHORTEST_DEADLINE = 200;

/** A descriptor bound to its own settings, so that callers need not know the kind. */
interface Bound {
  readonly categories: readonly CategoryUse[];
  readonly wrongSettings: readonly string[];
  readonly plan: (materials: TaskMaterials) => readonly PlannedBlock[];
}

function bind<Settings extends TaskSettings>(descriptor: TaskDescriptor<Settings>, settings: Settings): Bound {
  return {
    categories: descriptor.categories(settings),
    wrongSettings: descriptor.wrongSettings(settings),
    plan: (materials) => descriptor.plan(settings, materials),
  };
}

function bound(settings: TaskSettings): Bound {
  switch (settings.kind) {
    case 'sciat':
      return bind(sciat, settings);
    case 'iat':
      return bind(iat, settings);
    case 'biat':
      return bind(biat, settings);
    case 'priming':
      return bind(priming, settings);
    case 'sorting':
      return bind(sorting, settings);
    default:
      return assertNever(settings, 'tasks');
  }
}

function wrongSettings(settings: TaskSettings, ofKind: readonly string[]): readonly string[] {
  const { deadlineMs, keys } = settings;
  return [
    ...(deadlineMs !== null && deadlineMs < SHORTEST_DEADLINE ? ['deadlineMs'] : []),
    ...(keys.left === keys.right || keys.left === '' || keys.right === '' ? ['keys'] : []),
    ...([keys.left, keys.right].some((code) => code === 'Space' || code === 'Escape') ? ['keys'] : []),
    ...ofKind,
  ];
}

/**
 * Says whether a task can be run as it stands, before a session relies on it: enough stimuli, no word twice, no words
 * that look alike, a deadline a person can meet, two different keys.
 */
export function checkTask(settings: TaskSettings, context: TaskContext): Result<void> {
  const task = settings.title[context.language];
  const { categories, wrongSettings: ofKind } = bound(settings);
  const [wrong] = wrongSettings(settings, ofKind);
  if (wrong !== undefined) return failure(problemOf('task_setting_wrong', { task, setting: wrong }));
  return checkStimuli(categories, context, task);
}

/** Looks up a value that the plan's own descriptor put there. */
function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`tasks: no category ${String(key)}`);
  return value;
}

/**
 * Works out everything a session will show for a task; the same settings, context and seed give the same plan.
 * Fails with the problem that checkTask names.
 */
export function planTask(settings: TaskSettings, context: TaskContext): Result<TaskPlan> {
  const checked = checkTask(settings, context);
  if (!checked.ok) return checked;
  const { categories, plan } = bound(settings);
  const random = randomFrom(context.seed).fork(`task:${settings.id}`);
  const byRole: ReadonlyMap<CategoryRole, PlanCategory> = planCategories(categories, context);
  const drawers = new Map(
    [...byRole].map(([role, { stimuli }]) => [role, drawerOf(stimuli, random.fork(`stimuli:${role}`))]),
  );
  const { firstMapping, positiveSide } = context.assignment;
  const blocks = plan({
    language: context.language,
    firstMapping,
    positiveSide,
    random: random.fork('order'),
    category: (role) => known(byRole, role),
    draw: (role) => known(drawers, role)(),
  });
  const { id: task, kind, keys } = settings;
  const { language, seed } = context;
  return success({ task, kind, language, title: settings.title[language], keys, seed, blocks });
}
