import { describe, expect, it } from 'vitest';
import { addedEffort } from '../../../../shared/analyses/added-effort';
import { contactChange } from '../../../../shared/analyses/contact-change';
import { friendliness } from '../../../../shared/analyses/friendliness';
import { gradeThreshold } from '../../../../shared/analyses/grade-threshold';
import { kindsOfSatisfaction, satisfactionOf } from '../../../../shared/analyses/kinds-of-satisfaction';
import { explainedVariance } from '../../../../shared/statistics/explained-variance';
import { leastSquares } from '../../../../shared/statistics/least-squares';
import { valueOf } from '../../../support/instrument-answers';
import { EASE, FRIENDLINESS, GRADES, lastOf, paired, RECOMMENDATIONS, STAYING } from '../../../support/respondents';

const STAYERS = GRADES.map((grade, at) => ({
  grade,
  recommendation: RECOMMENDATIONS[at] ?? Number.NaN,
  ease: EASE[at] ?? Number.NaN,
  staying: STAYING[at] ?? Number.NaN,
}));

describe('question 22: what ease adds', () => {
  const found = valueOf(lastOf(addedEffort(STAYERS)));
  const part = (wanted: string) => found.explained.find(({ by }) => by === wanted)?.part;

  it('agrees with R: lm(stay ~ grade + rec) and with ease', () => {
    expect(part('ease')?.value).toBeCloseTo(0.723675759003126, 10);
    expect(part('both')?.value).toBeCloseTo(0.881280768016623, 10);
    expect(part('added')?.value).toBeCloseTo(0.00972874596013162, 10);
    expect(found.slope.value).toBeCloseTo(0.20381113672446, 10);
    expect(found.slope.interval.low).toBeCloseTo(-0.0418268914579985, 9);
    expect(found.slope.interval.high).toBeCloseTo(0.449449164906919, 9);
  });

  it('never has an interval that begins below 0 or does not hold the value', () => {
    for (const { part: one } of found.explained) {
      expect(one.interval.low).toBeGreaterThanOrEqual(-1e-12);
      expect(one.interval.low).toBeLessThanOrEqual(one.value);
      expect(one.interval.high).toBeGreaterThanOrEqual(one.value);
    }
  });

  it('explains by covariances what least squares explains', () => {
    const rows = STAYERS.map(({ grade, recommendation, ease, staying }) => [grade, recommendation, ease, staying]);
    const fit = leastSquares(
      STAYERS.map(({ grade, ease }) => [1, grade, ease]),
      STAYING,
    );
    expect(explainedVariance(rows, [0, 2])).toBeCloseTo(valueOf(fit).explained, 12);
    expect(
      explainedVariance(
        rows.map(([grade = 0, , , staying = 0]) => [grade, 2 * grade, staying]),
        [0, 1],
      ),
    ).toBeNaN();
  });

  it('has no finding when nobody differs', () => {
    expect(lastOf(addedEffort(STAYERS.map((one) => ({ ...one, staying: 4 })))).kind).toBe('undefined');
  });
});

describe('question 13: a bend in loyalty', () => {
  it('agrees with R: lm over the grid, its F bound, and the weights of the four shapes', () => {
    const found = valueOf(gradeThreshold(paired(GRADES, STAYING)));
    expect(found.bend.value).toBe(6.7);
    expect([found.bend.interval.low, found.bend.interval.high]).toEqual([6, 7.7]);
    expect(found.below.value).toBeCloseTo(0.41050661216859, 9);
    expect(found.below.interval.low).toBeCloseTo(0.257489145145627, 9);
    expect(found.above.value).toBeCloseTo(1.09025497651812, 9);
    expect(found.above.interval.high).toBeCloseTo(1.221219534534258, 9);
    const weights = Object.fromEntries(found.shapes.map(({ shape, weight }) => [shape, weight]));
    expect(weights['line']).toBeCloseTo(3.9493832710693e-5, 8);
    expect(weights['curve']).toBeCloseTo(0.265864158364163, 8);
    expect(weights['bend']).toBeCloseTo(0.734096347802333, 8);
    expect(found.fitted[1]).toEqual({ grade: 6.7, staying: expect.closeTo(3.68459795448922, 9) });
  });

  it('finds the bend that made the data', () => {
    const made = Array.from({ length: 60 }, (_unused, at) => {
      const grade = 1 + (at % 19) / 2;
      return [grade, 2 + 0.1 * grade + 1.5 * Math.max(0, grade - 8) + (at % 2 === 0 ? 0.02 : -0.02)] as const;
    });
    const { bend, above, below } = valueOf(gradeThreshold(made));
    expect(bend.value).toBeCloseTo(8, 6);
    expect(below.value).toBeCloseTo(0.1, 1);
    expect(above.value).toBeCloseTo(1.6, 1);
  });

  it('has no finding without room for a bend or without differences', () => {
    const alike = GRADES.map((grade) => [grade, 4] as const);
    expect(gradeThreshold(alike)).toEqual({ kind: 'undefined', reason: 'zero_variance' });
    const one = GRADES.map((_grade, at) => [7, STAYING[at] ?? 0] as const);
    expect(gradeThreshold(one)).toEqual({ kind: 'undefined', reason: 'group_too_small' });
  });
});

describe('question 24: friendliness', () => {
  it('agrees with R: lm(stay ~ friend) and cor.test', () => {
    const found = valueOf(friendliness(paired(FRIENDLINESS, STAYING)));
    expect(found.slope.value).toBeCloseTo(1.1028838659392, 10);
    expect(found.slope.interval.low).toBeCloseTo(0.87212771226018, 9);
    expect(found.constant).toBeCloseTo(-1.20109119251754, 10);
    expect(found.explained).toBeCloseTo(0.735082746257171, 10);
    expect(found.correlation.value).toBeCloseTo(0.857369667213141, 10);
    expect(found.correlation.interval.low).toBeCloseTo(0.736205881390138, 9);
    // Ratings 3 and 7 were given twice and three times: their means are not shown.
    expect(found.levels.map(({ rating }) => rating)).toEqual([4, 5, 6]);
  });
});

describe('question 12: satisfied in the head alone', () => {
  const someone = (rational: number, emotional: number, staying: number) => ({ rational, emotional, staying });

  it('puts a good feeling first, and 5 of 7 is agreement', () => {
    expect([someone(2, 5, 4), someone(5, 4.9, 4), someone(4, 4, 4)].map(satisfactionOf)).toEqual([
      'emotional',
      'rational',
      'dissatisfied',
    ]);
  });

  it('finds two groups alike when they differ by nothing, worked by hand', () => {
    // Both groups are 3, 4, 5 four times over: mean 4, variance 8 / 11, Welch with 22 degrees of freedom.
    const spread = [3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5];
    const found = valueOf(
      kindsOfSatisfaction([
        ...spread.map((staying) => someone(6, 3, staying)),
        ...spread.map((staying) => someone(3, 3, staying)),
        ...spread.map((staying) => someone(6, 6, staying + 2)),
      ]),
    );
    expect(found.rationalLessDissatisfied.value).toBe(0);
    // t at 97.5 % with 22 degrees of freedom is 2.0738730679; the standard error is sqrt(2 * (8 / 11) / 12).
    expect(found.rationalLessDissatisfied.interval.high).toBeCloseTo(2.0738730679 * Math.sqrt(16 / 132), 8);
    expect(found.emotionalLessRational.value).toBeCloseTo(2, 12);
    // R: pt(-0.5 / sqrt(16 / 132), 22)
    expect(found.equivalenceP).toBeCloseTo(0.0825152338207359, 9);
  });

  it('compares no group of four', () => {
    const many = Array.from({ length: 10 }, (_unused, at) => at);
    const found = kindsOfSatisfaction([
      ...many.map((at) => someone(6, 6, 4 + (at % 3))),
      ...many.map((at) => someone(2, 2, 2 + (at % 3))),
      ...many.slice(0, 4).map((at) => someone(6, 2, 2 + at)),
    ]);
    expect(found).toEqual({ kind: 'undefined', reason: 'group_too_small' });
  });
});

describe('question 25: what a contact does', () => {
  it('counts 20 worse, 5 better, 75 the same: four times as often, from 1.56 to 10.29', () => {
    const differences = [...Array<number>(20).fill(-2), ...Array<number>(5).fill(1), ...Array<number>(75).fill(0)];
    const { shares, ratio } = valueOf(contactChange(differences));
    expect(shares.map(({ change, proportion }) => [change, proportion.count])).toEqual([
      ['worse', 20],
      ['same', 75],
      ['better', 5],
    ]);
    expect(ratio?.value).toBeCloseTo(4, 12);
    // R: prop.test(20, 25, correct = FALSE)$conf.int is 0.6086904963 to 0.9113941531; odds p / (1 - p).
    expect(ratio?.low).toBeCloseTo(0.6086904963 / 0.3913095037, 7);
    expect(ratio?.high).toBeCloseTo(0.9113941531 / 0.0886058469, 6);
  });

  it('has no upper bound when nobody changed for the better, and no ratio when nobody changed', () => {
    const { ratio } = valueOf(contactChange([-1, -1, -1, 0]));
    expect([ratio?.value, ratio?.high]).toEqual([null, null]);
    expect(ratio?.low).toBeGreaterThan(0);
    expect(valueOf(contactChange([0, 0])).ratio).toBeNull();
  });
});
