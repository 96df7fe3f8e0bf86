import { checkTask } from '../associations/tasks';
import { LANGUAGES } from '../base/ids';
import { problemOf, type Problem } from '../base/problems';
import { firstDuplicate } from './check-ids';
import { firstInstrumentProblem } from './check-instruments';
import { firstListProblem } from './check-lists';
import { firstPlanProblem } from './check-plan';
import { pathText, type DocumentPath } from './path-text';
import type { Study } from '../study/schema';

type UnknownCode =
  'study_unknown_block' | 'study_unknown_item' | 'study_unknown_task' | 'study_unknown_list' | 'study_unknown_provider';
interface Reference {
  readonly id: string;
  readonly path: DocumentPath;
  readonly code: UnknownCode;
}

function blockReferences(study: Study): Reference[] {
  const forms = (['full', 'short'] as const).flatMap((form) =>
    study.forms[form].map((id, index) => ({ id, path: ['forms', form, index], code: 'study_unknown_block' as const })),
  );
  const arms = study.arms.flatMap((arm, armIndex) =>
    (arm.blockOrder ?? []).map((id, index) => ({
      id,
      path: ['arms', armIndex, 'blockOrder', index],
      code: 'study_unknown_block' as const,
    })),
  );
  return [...forms, ...arms];
}

function stepReferences(study: Study): Reference[] {
  return study.blocks.flatMap((block, blockIndex) =>
    block.steps.flatMap((step, stepIndex): Reference[] => {
      const path = ['blocks', blockIndex, 'steps', stepIndex];
      const condition: Reference[] = step.when
        ? [{ id: step.when.item, path: [...path, 'when', 'item'], code: 'study_unknown_item' }]
        : [];
      if (step.kind === 'items') {
        const items = step.items.map((id, index): Reference => {
          return { id, path: [...path, 'items', index], code: 'study_unknown_item' };
        });
        return [...condition, ...items];
      }
      if (step.kind === 'task' || step.kind === 'warm_up') {
        return [...condition, { id: step.task, path: [...path, 'task'], code: 'study_unknown_task' }];
      }
      return condition;
    }),
  );
}

function otherReferences(study: Study): Reference[] {
  const lists = study.tasks.flatMap((task, taskIndex) =>
    Object.entries(task).flatMap(([name, value]): Reference[] => {
      if (typeof value !== 'object' || value === null || !('list' in value) || value.list === 'provider') return [];
      return [{ id: value.list, path: ['tasks', taskIndex, name, 'list'], code: 'study_unknown_list' }];
    }),
  );
  const quotas = study.quotas.map(({ provider }, index): Reference => {
    return { id: provider, path: ['quotas', index, 'provider'], code: 'study_unknown_provider' };
  });
  return [...lists, ...quotas];
}

function firstUnknown(study: Study): Problem | null {
  const known: Record<UnknownCode, ReadonlySet<string>> = {
    study_unknown_block: new Set(study.blocks.map((block) => block.id)),
    study_unknown_item: new Set(study.items.map((item) => item.id)),
    study_unknown_task: new Set(study.tasks.map((task) => task.id)),
    study_unknown_list: new Set(study.wordLists.map((list) => list.id)),
    study_unknown_provider: new Set(study.providers.map((provider) => provider.id)),
  };
  const references = [...blockReferences(study), ...stepReferences(study), ...otherReferences(study)];
  const unknown = references.find(({ id, code }) => !known[code].has(id));
  return unknown ? problemOf(unknown.code, { id: unknown.id, path: pathText(unknown.path) }) : null;
}

function firstEmptyRange(study: Study): Problem | null {
  for (const [index, { format }] of study.items.entries()) {
    if ('min' in format && format.min >= format.max) {
      const path = pathText(['items', index, 'format']);
      return problemOf('study_range_empty', { path, min: format.min, max: format.max });
    }
  }
  return null;
}

/** What the tasks themselves refuse: deadlines nobody can meet, the same key twice. */
function firstTaskSetting(study: Study): Problem | null {
  const design = { firstMapping: 'compatible', positiveSide: 'left' } as const;
  for (const task of study.tasks) {
    for (const provider of study.providers) {
      for (const language of LANGUAGES) {
        const checked = checkTask(task, { study, provider: provider.id, language, assignment: design, seed: 0 });
        if (!checked.ok) return checked.error;
      }
    }
  }
  return null;
}

/** The first thing in a well-shaped study that contradicts the rest of it, or null. */
export function firstContradiction(study: Study): Problem | null {
  return (
    firstDuplicate(study) ??
    firstUnknown(study) ??
    firstEmptyRange(study) ??
    firstListProblem(study) ??
    firstTaskSetting(study) ??
    firstInstrumentProblem(study) ??
    firstPlanProblem(study)
  );
}
