import { defined, undefinedScore, type Score } from './score';
import type { TrialTable } from './trials';

/**
 * 1 when the compatible mapping came first, else 0, by the blocks' positions. With one mapping missing, its standard
 * position tells: `firstPositions` are the block numbers that the mapping coming first has in the standard design.
 */
export function compatibleFirst(
  trials: TrialTable,
  isCompatible: readonly (boolean | null)[],
  firstPositions: readonly number[],
): Score {
  let compatible = Number.POSITIVE_INFINITY;
  let incompatible = Number.POSITIVE_INFINITY;
  for (let row = 0; row < trials.length; row += 1) {
    const mapping = isCompatible[trials.cell[row] ?? 0] ?? null;
    const block = trials.block[row] ?? 0;
    if (mapping === true && block < compatible) compatible = block;
    if (mapping === false && block < incompatible) incompatible = block;
  }
  const present = Math.min(compatible, incompatible);
  if (present === Number.POSITIVE_INFINITY) return undefinedScore('missing_block');
  if (compatible !== Number.POSITIVE_INFINITY && incompatible !== Number.POSITIVE_INFINITY) {
    return defined(compatible < incompatible ? 1 : 0);
  }
  return defined(firstPositions.includes(present) === (present === compatible) ? 1 : 0);
}

/** The mapping each cell belongs to, from its name: compatible, incompatible, or neither. */
export function mappingsOf(cells: readonly string[]): (boolean | null)[] {
  return cells.map((cell) => (cell.endsWith('incompatible') ? false : cell.endsWith('compatible') ? true : null));
}
