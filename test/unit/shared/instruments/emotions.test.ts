import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../shared/session/events';
import { clustersOf, consumptionEmotions, emotionIndex } from '../../../../shared/instruments/consumption-emotions';
import { valenceArousal } from '../../../../shared/instruments/valence-arousal';
import { answersOf, given, missing, valueOf } from '../../../support/instrument-answers';

/** Every cluster answered with one strength per valence. */
function felt(positive: number, negative: number): Record<string, Answer[]> {
  const of = (scales: readonly string[], strength: number) =>
    scales.map((scale): [string, Answer[]] => {
      const items = consumptionEmotions.scales.find(({ name }) => name === scale)?.itemCount ?? 0;
      return [scale, Array.from({ length: items }, () => given(strength))];
    });
  return Object.fromEntries([...of(clustersOf('positive'), positive), ...of(clustersOf('negative'), negative)]);
}

describe('consumption emotions', () => {
  it('have seven positive and eight negative clusters, and surprise, which is neither', () => {
    expect(clustersOf('positive')).toHaveLength(7);
    expect(clustersOf('negative')).toHaveLength(8);
    expect(consumptionEmotions.scales.filter(({ itemCount }) => itemCount > 1)).toHaveLength(16);
  });

  it('score a cluster by its mean, from two answers on, and a single one by itself', () => {
    const of = (...answers: (Answer | null)[]) =>
      consumptionEmotions.score(answersOf({ anger: answers }))['emotion_cluster_anger'];
    expect(of(given(1), given(2), given(4))).toEqual({ kind: 'defined', value: 7 / 3 });
    expect(of(given(1), missing('refused'), given(4))).toEqual({ kind: 'defined', value: 2.5 });
    expect(of(given(1), missing('refused'), null)).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
    expect(consumptionEmotions.score(answersOf({ proud: [given(3)] }))['emotion_single_proud']).toEqual({
      kind: 'defined',
      value: 3,
    });
  });

  it('weigh clusters alike whatever their number of descriptors', () => {
    const answers = { ...felt(1, 1), joy: [4, 4, 4].map(given), peacefulness: [3, 3].map(given) };
    expect(valueOf(emotionIndex(answersOf(answers)))).toBeCloseTo((5 + 4 + 3) / 7 - 1, 12);
  });

  it('leave out clusters a study switches off', () => {
    const { love: _love, romantic_love: _romantic, ...kept } = felt(3, 1);
    expect(valueOf(emotionIndex(answersOf(kept)))).toBe(2);
  });

  it('give no index when fewer than half of one side was answered', () => {
    const answers = felt(3, 1);
    for (const cluster of clustersOf('negative').slice(0, 5)) answers[cluster] = [missing('refused')];
    expect(emotionIndex(answersOf(answers))).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
    expect(emotionIndex(answersOf({}))).toEqual({ kind: 'undefined', reason: 'not_asked' });
  });

  it('have an index in -3..3 that turns round when the sides swap', () => {
    const strength = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(strength, strength, (positive, negative) => {
        const index = valueOf(emotionIndex(answersOf(felt(positive, negative))));
        expect(Math.abs(index)).toBeLessThanOrEqual(3);
        expect(index).toBeCloseTo(-valueOf(emotionIndex(answersOf(felt(negative, positive)))), 12);
      }),
    );
  });
});

it('the grid counts from its middle', () => {
  const at = (x: number, y: number) => valenceArousal.score(answersOf({ grid: [given({ x, y })] }));
  expect(at(0, 8)).toEqual({
    feeling_valence: { kind: 'defined', value: -4 },
    feeling_arousal: { kind: 'defined', value: 4 },
  });
  expect(at(4, 4)).toEqual({
    feeling_valence: { kind: 'defined', value: 0 },
    feeling_arousal: { kind: 'defined', value: 0 },
  });
});
