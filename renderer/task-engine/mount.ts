import { browserClock } from './browser-clock';
import { browserDisplay } from './browser-display';
import { browserInput } from './browser-input';
import type { EngineInterfaces, TaskOutcome, TaskSink } from './interfaces';
import { runTask, type TaskRun } from './task-run';
import './task.css';

export type { TaskOutcome, TaskSink } from './interfaces';
/** The window's own clock, display and keyboard. */
export type WindowMachine = Omit<EngineInterfaces, 'sink'>;

/** What the window gives: the plan, where to start, and a sink that stores. */
export type MountedTask = Omit<TaskRun, 'interfaces'> & {
  readonly sink: TaskSink;
  /** Puts somebody else's eyes and hands between the window and the engine: practice. */
  readonly through?: (machine: WindowMachine) => Pick<WindowMachine, 'display' | 'input'>;
};

/**
 * Runs a task inside an element, which should fill a focused, full-screen window. The element is emptied when the
 * task ends; nothing of it is left to render.
 */
export async function mountTask(element: HTMLElement, { sink, through, ...run }: MountedTask): Promise<TaskOutcome> {
  const machine = { clock: browserClock(), display: browserDisplay(element), input: browserInput() };
  const interfaces = { ...machine, ...through?.(machine), sink };
  try {
    return await runTask({ ...run, interfaces });
  } finally {
    element.replaceChildren();
    element.classList.remove('task-field');
    delete element.dataset['state'];
  }
}
