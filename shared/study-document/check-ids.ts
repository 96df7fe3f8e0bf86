import { problemOf, type Problem } from '../base/problems';
import { pathText, type DocumentPath } from './path-text';
import type { Study } from '../study/schema';

interface Named {
  readonly id: string;
  readonly path: DocumentPath;
}

function named(parts: readonly { readonly id: string }[], path: DocumentPath): Named[] {
  return parts.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

function namedOptions(options: readonly { readonly value: string }[], path: DocumentPath): Named[] {
  return options.map(({ value }, index) => ({ id: value, path: [...path, 'options', index, 'value'] }));
}

/** Pressure choices become variables of the dataset, so they share the items' names. */
function namedVariables(study: Study): Named[] {
  const choices = study.blocks.flatMap((block, blockIndex) =>
    block.steps.flatMap((step, stepIndex) =>
      step.kind === 'pressure' ? named(step.choices, ['blocks', blockIndex, 'steps', stepIndex, 'choices']) : [],
    ),
  );
  return [...named(study.items, ['items']), ...choices];
}

/** Groups within which every name may be used once. */
function groupsOf(study: Study): Named[][] {
  const steps = study.blocks.flatMap((block, index) => named(block.steps, ['blocks', index, 'steps']));
  const itemOptions = study.items.map((item, index) =>
    'options' in item.format ? namedOptions(item.format.options, ['items', index, 'format']) : [],
  );
  const choiceOptions = study.blocks.flatMap((block, blockIndex) =>
    block.steps.flatMap((step, stepIndex) =>
      step.kind === 'pressure'
        ? step.choices.map((choice, index) =>
            namedOptions(choice.options, ['blocks', blockIndex, 'steps', stepIndex, 'choices', index]),
          )
        : [],
    ),
  );
  const forms = (['full', 'short'] as const).map((form) =>
    study.forms[form].map((id, index) => ({ id, path: ['forms', form, index] })),
  );
  return [
    namedVariables(study),
    named(study.blocks, ['blocks']),
    steps,
    named(study.tasks, ['tasks']),
    named(study.wordLists, ['wordLists']),
    named(study.providers, ['providers']),
    named(study.arms, ['arms']),
    ...forms,
    ...itemOptions,
    ...choiceOptions,
  ];
}

/** The first name used twice where it may be used once. */
export function firstDuplicate(study: Study): Problem | null {
  for (const group of groupsOf(study)) {
    const seen = new Map<string, DocumentPath>();
    for (const { id, path } of group) {
      const first = seen.get(id);
      if (first) return problemOf('study_duplicate_id', { id, path: pathText(path), first: pathText(first) });
      seen.set(id, path);
    }
  }
  return null;
}
