import { problemOf, type Problem } from '../../base/problems';
import { failure, success, type Result } from '../../base/result';
import type { Category } from '../../study/task-settings';
import type { CategoryRole, CategoryUse, PlanCategory, Stimulus, TaskContext } from './task-plan';

/** A category needs at least this many stimuli: one alone would be recognised, not categorised. */
const FEWEST_STIMULI = 2;

/** A category's stimuli in the session's language; null when its list or provider is not in the study. */
function stimuliOf(category: Category, context: TaskContext): readonly Stimulus[] | null {
  if (category.list === 'provider') {
    const provider = context.study.providers.find(({ id }) => id === context.provider);
    return provider?.words[context.language].map((name) => ({ kind: 'word', name })) ?? null;
  }
  const list = context.study.wordLists.find(({ id }) => id === category.list);
  if (!list) return null;
  const { stimuli } = list;
  if (stimuli.kind === 'words') return stimuli.words[context.language].map((name) => ({ kind: 'word', name }));
  return stimuli.images.map(({ name, dataUrl, alt }) => ({ kind: 'image', name, dataUrl, alt: alt[context.language] }));
}

/** The label a category shows: a provider's own name where the category is the provider. */
function labelOf(category: Category, context: TaskContext): string {
  if (category.list !== 'provider') return category.label[context.language];
  const provider = context.study.providers.find(({ id }) => id === context.provider);
  return provider?.label[context.language] ?? category.label[context.language];
}

/** A word as a hurried reader takes it in: case, accents, spaces and punctuation make no difference. */
function atAGlance(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function alikeIn(seen: Map<string, string>, stimuli: readonly Stimulus[], task: string): Problem | null {
  for (const { name } of stimuli) {
    const key = atAGlance(name);
    const earlier = seen.get(key);
    if (earlier !== undefined) return problemOf('task_words_alike', { task, first: earlier, second: name });
    seen.set(key, name);
  }
  return null;
}

/** Refuses lists that are missing, too short, share a word, or hold words that look alike. */
export function checkStimuli(uses: readonly CategoryUse[], context: TaskContext, task: string): Result<void> {
  const seen = new Map<string, string>();
  for (const { category } of uses) {
    const stimuli = stimuliOf(category, context);
    const label = labelOf(category, context);
    if (!stimuli) return failure(problemOf('task_list_missing', { task, category: label }));
    if (stimuli.length < FEWEST_STIMULI) {
      const details = { task, category: label, found: stimuli.length, needed: FEWEST_STIMULI };
      return failure(problemOf('task_list_short', details));
    }
    if (stimuli.some(({ name }) => atAGlance(name) === '')) {
      return failure(problemOf('task_word_empty', { task, category: label }));
    }
    const alike = alikeIn(seen, stimuli, task);
    if (alike) return failure(alike);
  }
  return success(undefined);
}

/** The categories of a task as its plan will show them. Throws where checkStimuli would have refused. */
export function planCategories(uses: readonly CategoryUse[], context: TaskContext): Map<CategoryRole, PlanCategory> {
  return new Map(
    uses.map(({ category, role, family }) => {
      const stimuli = stimuliOf(category, context);
      if (!stimuli) throw new Error(`tasks: no list for category ${category.key}`);
      return [role, { key: category.key, role, family, label: labelOf(category, context), stimuli }];
    }),
  );
}
