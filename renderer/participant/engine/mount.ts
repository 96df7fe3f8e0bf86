import { browserClock } from './browser-clock';
import { browserDisplay } from './browser-display';
import { browserInput } from './browser-input';
import type { TaskOutcome, TaskSink } from './interfaces';
import { runTask, type TaskRun } from './task-run';
import './task.css';

export type { TaskOutcome, TaskProgress, TaskSink } from './interfaces';
export type { PracticeGate } from './task-run';

/** What the window gives: the plan, where to start, and a sink that stores. */
export type MountedTask = Omit<TaskRun, 'interfaces'> & { readonly sink: TaskSink };

/**
 * Runs a task inside an element, which should fill a focused, full-screen window. The element is emptied when the
 * task ends; nothing of it is left to render.
 */
export async function mountTask(element: HTMLElement, { sink, ...run }: MountedTask): Promise<TaskOutcome> {
  const interfaces = { clock: browserClock(), display: browserDisplay(element), input: browserInput(), sink };
  try {
    return await runTask({ ...run, interfaces });
  } finally {
    element.replaceChildren();
    element.classList.remove('task-field');
    delete element.dataset['state'];
  }
}
