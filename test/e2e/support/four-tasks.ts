import { createStudyKeys, unlockStudyKey } from '../../../electron/exchange/study/study-keys';
import { writeStudyPackage } from '../../../electron/exchange/study/study-package';
import type { WordList } from '../../../shared/study/task-settings';
import type { Text } from '../../../shared/base/ids';
import { builtInStudy } from '../../../shared/built-in-study';
import { study, type Study } from '../../../shared/study/schema';

const PASSPHRASE = 'eleven zebras read papers';
/** Cheap: the key protects nothing but this test's study. */
const SCRYPT_LOG_N = 10;

/** A text in both languages. */
export function both(nl: string, en: string): Text {
  return { nl, en };
}

/** A word list of the built-in study as a category. */
function categoryOf(list: string) {
  const found = builtInStudy.wordLists.find(({ id }) => id === list);
  if (!found) throw new Error(`the built-in study has no list ${list}`);
  return { key: list, label: found.label, list: found.id };
}

const common = {
  title: both('Sorteertaak', 'Sorting task'),
  instructions: both('Sorteer zo snel als u kunt.', 'Sort as fast as you can.'),
  interTrialMs: 100,
};
export const evaluation = { positive: categoryOf('pleasant'), negative: categoryOf('unpleasant') };
export const nature = { a: categoryOf('flowers'), b: categoryOf('insects') };

/** A task as a study document writes it. */
export type TaskDraft = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

/** A study of tasks alone, on the built-in study's words and any other lists, after its consent. */
export function studyOfTasks(
  id: string,
  title: Text,
  drafts: readonly TaskDraft[],
  lists: readonly WordList[] = [],
): Study {
  const consent = builtInStudy.blocks
    .find((block) => block.id === 'short_welcome')
    ?.steps.find(({ kind }) => kind === 'items');
  if (consent?.kind !== 'items') throw new Error('the built-in study has no consent');
  const tasks = drafts.map((draft) => ({ ...common, ...draft }));
  const blocks = [
    { id: 'four_consent', title: both('Toestemming', 'Consent'), plannedMinutes: 1, priority: 1, steps: [consent] },
    {
      id: 'four_block',
      title: both('Taken', 'Tasks'),
      plannedMinutes: 5,
      priority: 1,
      // A calm screen between two tasks, as a study has one.
      steps: tasks.flatMap((task) => [
        task.kind === 'sorting'
          ? { id: `${task.id}_step`, title: task.title, kind: 'warm_up', task: task.id, repeats: 1 }
          : { id: `${task.id}_step`, title: task.title, kind: 'task', task: task.id },
        {
          id: `${task.id}_after`,
          title: both('Even rust', 'A moment of rest'),
          kind: 'script',
          say: both('Dank u wel.', 'Thank you.'),
          participantSees: both('Even rust.', 'A moment of rest.'),
        },
      ]),
    },
  ];
  const ids = blocks.map((block) => block.id);
  return study.parse({
    ...builtInStudy,
    id,
    title,
    wordLists: [...builtInStudy.wordLists, ...lists],
    items: builtInStudy.items.filter((item) => consent.items.includes(item.id)),
    tasks,
    blocks,
    forms: { full: ids, short: ids },
    arms: [{ id: 'only', label: both('Enige', 'Only') }],
    quotas: [],
  });
}

/** All four association tasks at their smallest. */
export function fourTasksStudy(): Study {
  return studyOfTasks('four_tasks', both('Vier taken', 'Four tasks'), [
    {
      ...evaluation,
      id: 'four_iat',
      kind: 'iat',
      targetA: nature.a,
      targetB: nature.b,
      trials: [4, 4, 4, 8, 4, 4, 8],
      deadlineMs: null,
    },
    {
      ...evaluation,
      id: 'four_biat',
      kind: 'biat',
      focal: nature.a,
      contrast: nature.b,
      practiceTrials: 8,
      testTrials: 8,
      deadlineMs: null,
    },
    {
      ...evaluation,
      id: 'four_priming',
      kind: 'priming',
      primeA: nature.a,
      primeB: nature.b,
      blocks: 2,
      trialsPerBlock: 4,
      deadlineMs: 1500,
    },
    {
      ...evaluation,
      id: 'four_sciat',
      kind: 'sciat',
      target: { key: 'provider', label: both('uw aanbieder', 'your provider'), list: 'provider' },
      practiceTrials: 6,
      testTrials: 8,
      deadlineMs: 1500,
    },
  ]);
}

/** Gives the study keys and writes it as a lead would hand it out. */
export async function packageStudy(study_: Study, file: string): Promise<Study> {
  const made = await createStudyKeys(study_, PASSPHRASE, SCRYPT_LOG_N);
  const key = await unlockStudyKey(made.privateBlob, PASSPHRASE);
  if (!key.ok) throw new Error(JSON.stringify(key.error));
  const written = await writeStudyPackage(file, made.study, key.value);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return made.study;
}
