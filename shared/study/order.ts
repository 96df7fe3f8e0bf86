import { blockOf } from './lookups';
import type { Block, Form, Study } from './schema';

/**
 * Puts the entries that have a rank in rank order into the positions they hold together; others stay where they are.
 * So an arm needs to name only the blocks that change places.
 */
export function reordered<Entry>(entries: readonly Entry[], rankOf: (entry: Entry) => number | null): readonly Entry[] {
  const ranked = entries.flatMap((entry, position) => {
    const rank = rankOf(entry);
    return rank === null ? [] : [{ entry, position, rank }];
  });
  const inOrder = ranked.toSorted((left, right) => left.rank - right.rank);
  const result = [...entries];
  for (const [index, slot] of ranked.entries()) {
    const chosen = inOrder[index];
    if (chosen) result[slot.position] = chosen.entry;
  }
  return result;
}

/** The blocks of a form in the order of an arm. @throws when the study has no such block */
export function blocksInOrder(study: Study, form: Form, arm: string): readonly Block[] {
  const order: readonly string[] = study.arms.find((candidate) => candidate.id === arm)?.blockOrder ?? [];
  const ids = reordered(study.forms[form], (id) => (order.includes(id) ? order.indexOf(id) : null));
  return ids.map((id) => blockOf(study, id));
}
