import {
  biatSettings,
  iatSettings,
  primingSettings,
  sciatSettings,
  sortingSettings,
  wordList,
  type TaskSettings,
  type WordList,
} from '../../shared/study/task-settings';
import { planTask, type TaskContext, type TaskPlan } from '../../shared/associations/tasks';
import { providerId } from '../../shared/base/ids';

const words: Record<string, readonly string[]> = {
  pleasant: ['sun', 'joy', 'peace', 'smile', 'gift', 'friend', 'love', 'spring'],
  unpleasant: ['pain', 'war', 'filth', 'fear', 'theft', 'poison', 'grief', 'decay'],
  insects: ['wasp', 'flea', 'mosquito', 'beetle', 'moth', 'cockroach'],
  flowers: ['rose', 'tulip', 'daisy', 'lily', 'orchid', 'violet'],
};

export const wordLists: WordList[] = Object.entries(words).map(([id, list]) =>
  wordList.parse({ id, label: { nl: id, en: id }, stimuli: { kind: 'words', words: { nl: list, en: list } } }),
);

export const context: TaskContext = {
  study: {
    wordLists,
    providers: [
      {
        id: providerId.parse('alpha'),
        label: { nl: 'Alfa', en: 'Alpha' },
        words: { nl: ['Alfa', 'A-lijn', 'alfa.nl', 'Alfapas'], en: ['Alpha', 'A-line', 'alpha.com', 'Alphacard'] },
      },
    ],
  },
  provider: providerId.parse('alpha'),
  language: 'en',
  assignment: { firstMapping: 'compatible', positiveSide: 'right' },
  seed: 12345,
};

const common = {
  title: { nl: 'Taak', en: 'Task' },
  instructions: { nl: 'Sorteer de woorden.', en: 'Sort the words.' },
};
const of = (list: string) => ({ key: list, label: { nl: list, en: list }, list });
const attributes = { positive: of('pleasant'), negative: of('unpleasant') };

/** One task of each kind over the word lists above; `changes` override settings. */
export const tasks = {
  sciat: (changes: object = {}): TaskSettings =>
    sciatSettings.parse({
      ...common,
      kind: 'sciat',
      id: 'own',
      deadlineMs: 1500,
      target: of('provider'),
      ...attributes,
      ...changes,
    }),
  iat: (changes: object = {}): TaskSettings =>
    iatSettings.parse({
      ...common,
      kind: 'iat',
      id: 'bugs',
      deadlineMs: null,
      targetA: of('flowers'),
      targetB: of('insects'),
      ...attributes,
      ...changes,
    }),
  biat: (changes: object = {}): TaskSettings =>
    biatSettings.parse({
      ...common,
      kind: 'biat',
      id: 'brief',
      deadlineMs: null,
      focal: of('flowers'),
      contrast: of('insects'),
      ...attributes,
      ...changes,
    }),
  priming: (changes: object = {}): TaskSettings =>
    primingSettings.parse({
      ...common,
      kind: 'priming',
      id: 'primes',
      deadlineMs: null,
      primeA: of('flowers'),
      primeB: of('insects'),
      ...attributes,
      ...changes,
    }),
  sorting: (changes: object = {}): TaskSettings =>
    sortingSettings.parse({
      ...common,
      kind: 'sorting',
      id: 'warm_up',
      deadlineMs: null,
      left: of('insects'),
      right: of('flowers'),
      ...changes,
    }),
} as const;

/** A plan that must succeed. */
export function planned(settings: TaskSettings, changes: Partial<TaskContext> = {}): TaskPlan {
  const plan = planTask(settings, { ...context, ...changes });
  if (!plan.ok) throw new Error(`no plan: ${JSON.stringify(plan.error)}`);
  return plan.value;
}
