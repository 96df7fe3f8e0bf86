import type { Category, TaskSettings } from '../study/task-settings';
import { LANGUAGES, type Language } from '../base/ids';
import { problemOf, type Problem } from '../base/problems';
import { assertNever } from '../base/result';
import { pathText, type DocumentPath } from './path-text';
import type { Study } from '../study/schema';

/** With fewer pleasant or unpleasant words people remember the key of each word instead of sorting by meaning. */
const FEWEST_ATTRIBUTES = 4;
/** A category of one stimulus is that stimulus, not a category. */
const FEWEST_STIMULI = 2;

interface Use {
  readonly category: Category;
  readonly fewest: number;
}

interface PlacedWord {
  readonly word: string;
  readonly path: DocumentPath;
}

function usesOf(task: TaskSettings): readonly Use[] {
  const target = (category: Category): Use => ({ category, fewest: FEWEST_STIMULI });
  const attribute = (category: Category): Use => ({ category, fewest: FEWEST_ATTRIBUTES });
  switch (task.kind) {
    case 'sciat':
      return [target(task.target), attribute(task.positive), attribute(task.negative)];
    case 'iat':
      return [target(task.targetA), target(task.targetB), attribute(task.positive), attribute(task.negative)];
    case 'biat':
      return [target(task.focal), target(task.contrast), attribute(task.positive), attribute(task.negative)];
    case 'priming':
      return [target(task.primeA), target(task.primeB), attribute(task.positive), attribute(task.negative)];
    case 'sorting':
      return [target(task.left), target(task.right)];
    default:
      return assertNever(task, 'usesOf');
  }
}

/** Two words that differ only in capitals, accents or spaces look alike on the screen for a moment. */
function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The stimuli of one source: a list of the study, or one provider's words; images count by their name. */
function wordsAt(study: Study, list: string, provider: number | null, language: Language): PlacedWord[] {
  if (list === 'provider') {
    const words = provider === null ? undefined : study.providers[provider]?.words[language];
    return (words ?? []).map((word, index) => ({ word, path: ['providers', provider ?? 0, 'words', language, index] }));
  }
  const listIndex = study.wordLists.findIndex((candidate) => candidate.id === list);
  const stimuli = study.wordLists[listIndex]?.stimuli;
  if (stimuli === undefined) return [];
  const path = ['wordLists', listIndex, 'stimuli'];
  if (stimuli.kind === 'images') {
    return stimuli.images.map(({ name }, index) => ({ word: name, path: [...path, 'images', index] }));
  }
  return stimuli.words[language].map((word, index) => ({ word, path: [...path, 'words', language, index] }));
}

function firstAlike(words: readonly PlacedWord[]): Problem | null {
  const seen = new Map<string, DocumentPath>();
  for (const { word, path } of words) {
    const first = seen.get(folded(word));
    if (first) return problemOf('study_word_twice', { path: pathText(path), first: pathText(first) });
    seen.set(folded(word), path);
  }
  return null;
}

function sourcePath(study: Study, list: string, provider: number | null): DocumentPath {
  if (list === 'provider') return ['providers', provider ?? 0, 'words'];
  return ['wordLists', study.wordLists.findIndex((candidate) => candidate.id === list)];
}

function firstTaskProblem(
  study: Study,
  task: TaskSettings,
  provider: number | null,
  language: Language,
): Problem | null {
  const seen = new Map<string, { path: DocumentPath; category: string }>();
  for (const { category, fewest } of usesOf(task)) {
    const words = wordsAt(study, category.list, provider, language);
    const alike = firstAlike(words);
    if (alike) return alike;
    if (words.length < fewest) {
      const path = pathText(sourcePath(study, category.list, provider));
      return problemOf('study_list_too_short', { path, language, task: task.id, found: words.length, needed: fewest });
    }
    for (const { word, path } of words) {
      const first = seen.get(folded(word));
      if (first && first.category !== category.key) {
        const details = { path: pathText(path), first: pathText(first.path), task: task.id };
        return problemOf('study_word_in_two_lists', details);
      }
      seen.set(folded(word), { path, category: category.key });
    }
  }
  return null;
}

/** The first list that would make a task impossible or unfair, for any provider and language. */
export function firstListProblem(study: Study): Problem | null {
  for (const task of study.tasks) {
    const own = usesOf(task).some(({ category }) => category.list === 'provider');
    const providers = own ? study.providers.map((_provider, index) => index) : [null];
    for (const provider of providers) {
      for (const language of LANGUAGES) {
        const problem = firstTaskProblem(study, task, provider, language);
        if (problem) return problem;
      }
    }
  }
  return null;
}
