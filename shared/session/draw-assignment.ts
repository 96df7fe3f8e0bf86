import { randomFrom } from '../base/random';
import type { Study } from '../study/schema';
import type { Assignment } from '../study/assignment';

/** A combination of the counterbalanced factors; `cell` numbers the combinations within an arm from 0. */
type Cell = Omit<Assignment, 'seed'>;

/** Every cell of the design, arm by arm, in the study's order. */
export function cellsOf(study: Study): readonly Cell[] {
  const { firstMapping, positiveSide, loadOrder } = study.counterbalancing;
  return study.arms.flatMap((arm) =>
    firstMapping
      .flatMap((mapping) =>
        positiveSide.flatMap((side) =>
          loadOrder.map((order) => ({ firstMapping: mapping, positiveSide: side, loadOrder: order })),
        ),
      )
      .map((factors, cell) => ({ ...factors, cell, arm: arm.id })),
  );
}

/**
 * Draws the cell of a new session by permuted-block randomisation (after Zelen 1974, J Chron Dis 27:365-375, with
 * the block length equal to the number of cells): each run through all cells is a fresh permutation. Depends only
 * on the seed and on how many sessions were drawn before, so a crash between drawing and storing changes nothing.
 * @param seed the interviewer's stored seed for this study, 32 bits
 * @param earlier the assignments already drawn with this seed, practice sessions excluded
 */
export function drawAssignment(study: Study, seed: number, earlier: readonly Assignment[]): Assignment {
  const cells = cellsOf(study);
  const count = earlier.length;
  const source = randomFrom(seed);
  const run = source.fork(`run ${Math.floor(count / cells.length)}`).shuffled(cells);
  const cell = run[count % cells.length];
  if (!cell) throw new Error('drawAssignment: the study has no cells');
  return { ...cell, seed: source.fork(`session ${count}`).integer(0x1_0000_0000) };
}
