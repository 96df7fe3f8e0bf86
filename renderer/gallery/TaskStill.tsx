import { useEffect, useRef } from 'react';
import type { PlannedBlock, TaskPlan } from '../../shared/associations/tasks';
import { taskSentence } from '../../shared/languages/tasks';
import { success } from '../../shared/base/result';
import { browserClock } from '../task-engine/browser-clock';
import { browserDisplay } from '../task-engine/browser-display';
import { browserInput } from '../task-engine/browser-input';
import type { Mark, TaskDisplay, TaskSink } from '../task-engine/interfaces';
import { ScreenRunner } from '../task-engine/screens';
import { useWords } from '../ui/languages/useWords';
import '../task-engine/task.css';

/** A moment of a task that stands still. */
export type TaskMoment =
  | { readonly at: 'instructions' | 'rest' | 'interrupted' | 'onceMore' | 'recall' }
  | { readonly at: 'memorise'; readonly digits: string }
  | { readonly at: 'trial'; readonly shows: 'stimulus' | 'prime'; readonly mark: Mark | null };

const NOWHERE: TaskSink = {
  blockStarted: async () => success(undefined),
  trials: async () => success(undefined),
  blockEnded: async () => success(undefined),
  progress: () => undefined,
};

function showTrial(
  display: TaskDisplay,
  { language }: TaskPlan,
  block: PlannedBlock,
  moment: Extract<TaskMoment, { at: 'trial' }>,
): void {
  const longest = block.trials.toSorted((one, other) => other.stimulus.name.length - one.stimulus.name.length);
  const trial = longest.find(({ stimulus }) => stimulus.kind === 'image') ?? longest[0];
  display.field(block.left, block.right, taskSentence('too_slow', language));
  if (trial === undefined) return;
  display.arm(moment.shows === 'prime' && trial.prime ? trial.prime.stimulus : trial.stimulus, 'gallery');
  display.present();
  display.mark(moment.mark);
}

function showScreen(screens: ScreenRunner, block: PlannedBlock, moment: TaskMoment): void {
  if (moment.at === 'memorise') void screens.memorise(moment.digits);
  else if (moment.at === 'instructions') void screens.instructions(block);
  else if (moment.at !== 'trial') void screens[moment.at]();
}

/** The engine's own display with one moment of a task on it, at its widest block. */
export function TaskStill({ plan, moment }: { plan: TaskPlan; moment: TaskMoment }) {
  const { t } = useWords();
  const surface = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = surface.current;
    const block = plan.blocks.toSorted(
      (one, other) => other.left.length + other.right.length - (one.left.length + one.right.length),
    )[0];
    if (!element || block === undefined) return undefined;
    const stop = new AbortController();
    const display = browserDisplay(element);
    const machine = { clock: browserClock(), display, input: browserInput(), sink: NOWHERE };
    if (moment.at === 'trial') showTrial(display, plan, block, moment);
    else showScreen(new ScreenRunner(machine, plan, stop.signal), block, moment);
    return () => {
      stop.abort();
      element.replaceChildren();
    };
  }, [plan, moment]);
  return (
    <div className="face">
      <section ref={surface} className="task-surface" aria-label={t('participant.task')} />
    </div>
  );
}
