import { planTask } from '../associations/tasks';
import { taskOf } from '../study/lookups';
import type { Study } from '../study/schema';
import type { SessionHeader } from './plan';

/** Planning a task draws all its trials; the number of its blocks is asked for on every move. */
const known = new WeakMap<SessionHeader, Map<string, readonly number[]>>();

/** The blocks a task has in this session, by number; none when it cannot be planned (checkTask says why). */
export function taskBlocksOf(study: Study, header: SessionHeader, task: string): readonly number[] {
  const ofSession = known.get(header) ?? new Map<string, readonly number[]>();
  known.set(header, ofSession);
  const before = ofSession.get(task);
  if (before) return before;
  const plan = planTask(taskOf(study, task), { ...header, study, seed: header.assignment.seed });
  const blocks = plan.ok ? plan.value.blocks.map(({ block }) => block) : [];
  ofSession.set(task, blocks);
  return blocks;
}
