import { WindowFrame } from '../../ui/Window';
import { galleryPlan, PLANNED_TASKS, type PlannedTask } from '../fixtures/task-plans';
import { TaskStill, type TaskMoment } from '../TaskStill';
import type { GalleryRoom, GalleryState } from '../state';
import '../../participant/participant.css';

function still(id: string, title: string, task: PlannedTask, moment: TaskMoment): GalleryState {
  return {
    id: `task-${id}`,
    title: `Task, ${title}`,
    show: (language) => (
      <WindowFrame language={language}>
        <TaskStill plan={galleryPlan(task, language)} moment={moment} />
      </WindowFrame>
    ),
    act: (hands) => hands.see({ selector: '.task-field[data-state]' }),
  };
}

const trial = (mark: 'error' | 'too_slow' | null, shows: 'stimulus' | 'prime' = 'stimulus'): TaskMoment => ({
  at: 'trial',
  shows,
  mark,
});

const KINDS = PLANNED_TASKS.flatMap((task) => [
  still(`${task}-instructions`, `${task}: instructions`, task, { at: 'instructions' }),
  still(`${task}-stimulus`, `${task}: stimulus`, task, trial(null)),
  still(`${task}-error`, `${task}: error`, task, trial('error')),
]);

/** Every kind of task at every kind of moment, drawn by the engine's own display. */
export const tasks: GalleryRoom = {
  name: 'Tasks',
  states: [
    ...KINDS,
    still('priming-prime', 'priming: prime', 'priming', trial(null, 'prime')),
    still('too-slow', 'too slow', 'sciat', trial('too_slow')),
    still('too-slow-long', 'too slow, long words', 'long-words', trial('too_slow')),
    still('memorise', 'digits to keep in mind', 'sciat', { at: 'memorise', digits: '7401926' }),
    still('recall', 'digits to remember', 'sciat', { at: 'recall' }),
    still('rest', 'a rest', 'sciat', { at: 'rest' }),
    still('repeat', 'a block that was interrupted', 'sciat', { at: 'interrupted' }),
    still('gate', 'practice once more', 'sorting', { at: 'onceMore' }),
  ],
};
