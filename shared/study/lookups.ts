import type { TaskSettings, WordList } from './task-settings';
import type { AnswerFormat, Block, Item, Provider, Step, Study } from './schema';

/**
 * Looking up a study's parts by id. A checked study (loader.ts) has every id it uses, so a missing one is an error
 * in the program, not in anyone's hands: these throw.
 */
interface Index {
  readonly items: ReadonlyMap<string, Item>;
  readonly tasks: ReadonlyMap<string, TaskSettings>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly wordLists: ReadonlyMap<string, WordList>;
  readonly providers: ReadonlyMap<string, Provider>;
}

/** Studies never change once loaded, so each is indexed once; the index goes when the study goes. */
const indexes = new WeakMap<Study, Index>();

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.id, part]));
}

function indexOf(study: Study): Index {
  const known = indexes.get(study);
  if (known) return known;
  const index = {
    items: byId(study.items),
    tasks: byId(study.tasks),
    blocks: byId(study.blocks),
    steps: byId(study.blocks.flatMap((block) => block.steps)),
    wordLists: byId(study.wordLists),
    providers: byId(study.providers),
  };
  indexes.set(study, index);
  return index;
}

function found<Part>(part: Part | undefined, kind: string, id: string): Part {
  if (part === undefined) throw new Error(`The study has no ${kind} ${id}`);
  return part;
}

/** @throws when the study has no such item */
export function itemOf(study: Study, id: string): Item {
  return found(indexOf(study).items.get(id), 'item', id);
}

/** @throws when the study has no such task */
export function taskOf(study: Study, id: string): TaskSettings {
  return found(indexOf(study).tasks.get(id), 'task', id);
}

/** @throws when the study has no such block */
export function blockOf(study: Study, id: string): Block {
  return found(indexOf(study).blocks.get(id), 'block', id);
}

/** Step ids are unique in the whole study. @throws when the study has no such step */
export function stepOf(study: Study, id: string): Step {
  return found(indexOf(study).steps.get(id), 'step', id);
}

/** @throws when the study has no such provider */
export function providerOf(study: Study, id: string): Provider {
  return found(indexOf(study).providers.get(id), 'provider', id);
}

/** The item, or undefined: for readers of journals whose study may differ. */
export function findItem(study: Study, id: string): Item | undefined {
  return indexOf(study).items.get(id);
}

/** The step, or undefined: for readers of journals whose study may differ. */
export function findStep(study: Study, id: string): Step | undefined {
  return indexOf(study).steps.get(id);
}

/** Whether this is the consent without which nothing else may be asked. */
export function isMandatoryConsent(format: AnswerFormat): boolean {
  return format.kind === 'consent' && format.mandatory;
}
