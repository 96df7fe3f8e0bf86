import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../../shared/session/draw-assignment';
import { blocksOf, placeKey, placesOf, type PlanAnswers, type SessionHeader } from '../../../../shared/session/plan';
import { planClock } from '../../../../shared/session/plan-clock';
import type { AnswerValue } from '../../../../shared/session/events';
import { builtInStudy } from '../../../../shared/built-in-study';
import { asInterviewer, headerFor, Journal } from '../../../support/journal';

const study = builtInStudy;

function answersOf(values: Record<string, AnswerValue>): PlanAnswers {
  return Object.fromEntries(
    Object.entries(values).map(([key, value], index) => [
      key,
      { answer: { kind: 'value', value }, sequence: index + 1 },
    ]),
  );
}

function headerIn(arm: string, loadOrder: 'load_first' | 'load_last', seed = 1): SessionHeader {
  const header = headerFor(study, seed, 'full');
  const cell = cellsOf(study).find((candidate) => candidate.arm === arm && candidate.loadOrder === loadOrder);
  if (!cell) throw new Error('no such cell');
  return { ...header, assignment: { ...cell, seed } };
}

describe('the plan of a session', () => {
  it('has the twelve blocks in the arm’s order', () => {
    const order = (arm: string) => blocksOf(study, headerIn(arm, 'load_first')).map(({ id }) => id);
    expect(order('automatic_first')).toEqual([
      'welcome',
      'screener',
      'warm_up',
      'association_1',
      'association_2',
      'open_interview',
      'pause',
      'relationship',
      'emotions',
      'pressure',
      'loyalty',
      'debrief',
    ]);
    expect(order('stated_first')).toEqual([
      'welcome',
      'screener',
      'open_interview',
      'relationship',
      'emotions',
      'pause',
      'warm_up',
      'association_1',
      'association_2',
      'pressure',
      'loyalty',
      'debrief',
    ]);
  });

  it('takes the choices with load first or last, as the cell says', () => {
    const steps = (loadOrder: 'load_first' | 'load_last') => [
      ...new Set(
        placesOf(study, headerIn('automatic_first', loadOrder), {})
          .filter(({ block }) => block === 'pressure')
          .map(({ step }) => step),
      ),
    ];
    expect(steps('load_first')).toEqual([
      'full_pressure_script',
      'full_pressure_load',
      'full_pressure_load_deadline',
      'full_pressure_calm',
      'full_pressure_deadline',
    ]);
    expect(steps('load_last')).toEqual([
      'full_pressure_script',
      'full_pressure_calm',
      'full_pressure_deadline',
      'full_pressure_load',
      'full_pressure_load_deadline',
    ]);
  });

  it('opens a branch on the newest answer and closes it again', () => {
    const header = headerIn('automatic_first', 'load_first');
    const items = (values: Record<string, AnswerValue>) =>
      placesOf(study, header, answersOf(values)).map(({ item }) => item);
    expect(items({})).not.toContain('incident_story');
    expect(items({ incident_happened: 'no' })).not.toContain('incident_story');
    expect(items({ incident_happened: 'yes' })).toContain('incident_story');
    expect(items({ incident_happened: 'yes' })).not.toContain('incident_answer');
    expect(items({ incident_happened: 'yes', incident_complained: 'yes' })).toContain('incident_answer');
    const refused: PlanAnswers = { incident_happened: { answer: { kind: 'missing', code: 'refused' }, sequence: 1 } };
    expect(placesOf(study, header, refused)).toEqual(placesOf(study, header, {}));
  });

  it('keeps the order of everything else whatever is answered', () => {
    const values = fc.dictionary(
      fc.constantFrom('incident_happened', 'incident_complained', 'last_contact_when', 'grade'),
      fc.constantFrom<AnswerValue>('yes', 'no', 'week', 'never', 7),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), values, values, (seed, before, after) => {
        const header = headerIn('stated_first', 'load_last', seed);
        const first = placesOf(study, header, answersOf(before)).map(placeKey);
        const second = placesOf(study, { ...header }, answersOf(after)).map(placeKey);
        expect(first.filter((key) => second.includes(key))).toEqual(second.filter((key) => first.includes(key)));
        expect(new Set(first).size).toBe(first.length);
      }),
      { numRuns: 60 },
    );
  });

  it('shuffles by the session’s seed, a permutation each time', () => {
    const relation = (seed: number) =>
      placesOf(study, headerIn('automatic_first', 'load_first', seed), {})
        .filter(({ step }) => step === 'full_relation_items')
        .map(({ item }) => item);
    expect(relation(1)).toEqual(relation(1));
    expect(relation(1)).not.toEqual(relation(2));
    expect(relation(1).toSorted()).toEqual(relation(2).toSorted());
    expect(relation(1)).toHaveLength(22);
  });
});

describe('the plan clock', () => {
  const MINUTE = 60_000;

  function started(): Journal {
    const journal = new Journal(study, headerFor(study, 1, 'full'));
    const [first] = placesOf(study, journal.header, {});
    if (!first) throw new Error('no plan');
    journal.must(asInterviewer({ type: 'moved', payload: { to: first, reason: 'start' } }));
    return journal;
  }

  it('plans ninety minutes and is on time at the beginning', () => {
    const clock = planClock(study, started().state, 0);
    expect(clock).toMatchObject({ plannedMs: 90 * MINUTE, elapsedMs: 0, latenessMs: 0, remainingMs: 90 * MINUTE });
    expect(clock.droppable.some(({ advised }) => advised)).toBe(false);
  });

  it('counts the current block as it runs, shows overrun, and advises the least important blocks first', () => {
    const clock = planClock(study, started().state, 12 * MINUTE);
    expect(clock.blocks[0]).toMatchObject({ status: 'current', elapsedMs: 12 * MINUTE, overrunMs: 4 * MINUTE });
    expect(clock).toMatchObject({ latenessMs: 4 * MINUTE, remainingMs: 82 * MINUTE });
    expect(clock.droppable.filter(({ advised }) => advised).map(({ block }) => block)).toEqual(['pressure']);
    const later = planClock(study, started().state, 20 * MINUTE);
    expect(later.droppable.filter(({ advised }) => advised).map(({ block }) => block)).toEqual([
      'pressure',
      'open_interview',
    ]);
    expect(later.droppable.map(({ priority }) => priority)).not.toContain(1);
  });

  it('leaves pauses and sleep out', () => {
    const journal = started();
    journal.nowMs = 2 * MINUTE;
    journal.must(asInterviewer({ type: 'paused', payload: { reason: 'participant', note: null } }));
    expect(planClock(study, journal.state, 60 * MINUTE).elapsedMs).toBe(2 * MINUTE);
    journal.nowMs = 30 * MINUTE;
    journal.must(asInterviewer({ type: 'resumed', payload: {} }));
    journal.nowMs = 91 * MINUTE;
    journal.must({
      actor: 'system',
      body: { type: 'interruption_recorded', payload: { cause: 'sleep', durationMs: 60 * MINUTE, note: null } },
    });
    expect(planClock(study, journal.state, 92 * MINUTE).elapsedMs).toBe(4 * MINUTE);
  });

  it('wins back the time of a dropped block', () => {
    const journal = started();
    const before = planClock(study, journal.state, 12 * MINUTE);
    journal.must(
      asInterviewer({
        type: 'block_skipped',
        payload: { block: study.blocks[9]?.id as never, code: 'skipped_by_interviewer', note: null },
      }),
    );
    const after = planClock(study, journal.state, 12 * MINUTE);
    expect(before.latenessMs - after.latenessMs).toBe(5 * MINUTE);
    expect(after.blocks[9]?.status).toBe('skipped');
  });
});
