import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterTry,
  EMPTY_CAPTURE,
  textsAtRisk,
  withUnsaved,
  worthAnotherTry,
  type CaptureState,
} from '../../../../renderer/interviewer/console/capture/capture-store';
import { associationOf, EMPTY_NOTE, noteOf } from '../../../../renderer/interviewer/console/capture/capture-drafts';
import type { Capture } from '../../../../shared/session/events';
import { captureId } from '../../../../shared/base/ids';
import { problemOf } from '../../../../shared/base/problems';

const idOf = (number: number) => captureId.parse(`00000000-0000-4000-8000-00000000000${number}`);
const noteCalled = (number: number, text: string): Capture => ({ kind: 'note', id: idOf(number), text });

const tries = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 3 }),
    text: fc.string({ minLength: 1 }),
    outcome: fc.constantFrom('saved', 'refused', 'waiting'),
  }),
  { maxLength: 30 },
);

describe('what is entered and not saved yet', () => {
  it('keeps the newest text of every capture until that text is saved, whatever comes back in whatever order', () => {
    fc.assert(
      fc.property(tries, (all) => {
        let captureState: CaptureState = EMPTY_CAPTURE;
        const expected = new Map<number, string>();
        const under = all.map(({ id, text }) => {
          const capture = noteCalled(id, text);
          captureState = withUnsaved(captureState, { capture, place: null, problem: null });
          expected.set(id, text);
          return capture;
        });
        const newest = new Map(under.map((capture) => [capture.id, capture]));
        all.forEach(({ id, outcome }, index) => {
          const capture = under[index];
          if (capture === undefined || outcome === 'waiting') return;
          captureState = afterTry(captureState, capture, outcome === 'saved' ? null : problemOf('disk_full'));
          if (outcome === 'saved' && newest.get(capture.id) === capture) expected.delete(id);
        });
        expect(textsAtRisk(captureState).toSorted()).toEqual([...expected.values()].toSorted());
      }),
    );
  });

  it('tries again by itself only what the machine stood in the way of', () => {
    const entries = [
      { capture: noteCalled(1, 'full'), place: null, problem: problemOf('disk_full') },
      { capture: noteCalled(2, 'under way'), place: null, problem: null },
      { capture: noteCalled(3, 'refused'), place: null, problem: problemOf('event_invalid', { path: 'text' }) },
    ];
    const captureState = entries.reduce(withUnsaved, EMPTY_CAPTURE);
    expect(worthAnotherTry(captureState).map(({ capture }) => capture.text)).toEqual(['full']);
  });

  it('counts half a note and half an association as texts that would be lost', () => {
    const captureState = {
      ...EMPTY_CAPTURE,
      note: { text: ' half a note ', kind: 'idea' as const },
      association: { text: 'till', source: null, valence: null },
    };
    expect(textsAtRisk(captureState)).toEqual(['half a note', 'till']);
    expect(textsAtRisk(EMPTY_CAPTURE)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is entered only when it says something and fits, trimmed and otherwise as typed', () => {
    expect(noteOf({ ...EMPTY_NOTE, text: '  ' })).toBeNull();
    expect(noteOf({ ...EMPTY_NOTE, text: 'x'.repeat(20_001) })).toBeNull();
    expect(noteOf({ text: ' שלום 🙂 ', kind: 'idea' })).toEqual({ kind: 'idea', text: 'שלום 🙂' });
    expect(associationOf({ text: 'till', source: 'own', valence: null })).toBeNull();
  });
});
