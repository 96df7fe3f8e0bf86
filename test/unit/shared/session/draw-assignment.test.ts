import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, drawAssignment } from '../../../../shared/session/draw-assignment';
import { assignment, type Assignment } from '../../../../shared/study/assignment';
import { builtInStudy } from '../../../../shared/built-in-study';

const cells = cellsOf(builtInStudy).length;
const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

function drawMany(seed: number, count: number): Assignment[] {
  const drawn: Assignment[] = [];
  while (drawn.length < count) drawn.push(drawAssignment(builtInStudy, seed, drawn));
  return drawn;
}

const nameOf = ({ arm, cell }: Pick<Assignment, 'arm' | 'cell'>) => `${arm} ${cell}`;

describe('block randomisation', () => {
  it('has eight cells in every arm', () => {
    for (const arm of builtInStudy.arms) {
      expect(
        new Set(
          cellsOf(builtInStudy)
            .filter((cell) => cell.arm === arm.id)
            .map((cell) => cell.cell),
        ).size,
      ).toBe(8);
    }
  });

  it('gives every cell equally often after each full run', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, runs) => {
        const counts = new Map<string, number>();
        for (const drawn of drawMany(seed, runs * cells)) {
          counts.set(nameOf(drawn), (counts.get(nameOf(drawn)) ?? 0) + 1);
        }
        expect([...counts.values()]).toEqual(Array.from({ length: cells }, () => runs));
      }),
      { numRuns: 50 },
    );
  });

  it('depends on the seed and the number drawn before, and on nothing else', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 40 }), (seed, before) => {
        const earlier = drawMany(seed, before);
        const others = earlier.toReversed();
        expect(drawAssignment(builtInStudy, seed, earlier)).toEqual(drawAssignment(builtInStudy, seed, others));
        expect(assignment.safeParse(drawAssignment(builtInStudy, seed, earlier)).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('draws another order in another run, and another seed for each session', () => {
    const drawn = drawMany(7, 4 * cells);
    const runs = [0, 1, 2, 3].map((run) =>
      drawn
        .slice(run * cells, (run + 1) * cells)
        .map(nameOf)
        .join(),
    );
    expect(new Set(runs).size).toBeGreaterThan(1);
    expect(new Set(drawn.map(({ seed }) => seed)).size).toBe(drawn.length);
  });
});
