import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventBody, type EventBody, type JournalEvent, type Place } from '../../../../shared/session/events';
import { verifyChain } from '../../../../shared/session/hash-chain';
import { nextPlace, placesOf, positionOf } from '../../../../shared/session/plan';
import { openEnds } from '../../../../shared/session/completeness';
import { planClock } from '../../../../shared/session/plan-clock';
import { qualitySummary } from '../../../../shared/session/quality';
import { reduce, replay, startOf, type SessionState } from '../../../../shared/session/reducer';
import { simulatedJournal } from '../../../../shared/simulation/journal';
import { drawnTraits, simulatedParticipant } from '../../../../shared/simulation/participant';
import { builtInStudy } from '../../../../shared/built-in-study';
import { briefTask, headerFor, START_UTC_MS } from '../../../support/journal';

const study = builtInStudy;
const header = headerFor(study);
const places = placesOf(study, header, {});

function simulated(seed: number, form: 'full' | 'short' = 'short') {
  return simulatedJournal({
    study,
    header: headerFor(study, seed, form, seed % 5),
    participant: simulatedParticipant(drawnTraits(seed, 'nl')),
    startUtcMs: START_UTC_MS,
    pauseChance: 0.2,
    runTask: (...run) => briefTask(study, ...run),
  });
}

function expectValid(state: SessionState): void {
  expect(structuredClone(state)).toEqual(state);
  if (state.place !== null) expect(positionOf(study, state.header, state.place)).toBeGreaterThanOrEqual(0);
  expect(state.finish !== null).toBe(state.phase === 'finished');
  expect(state.pauses.filter((pause) => pause.endMs === null)).toHaveLength(state.phase === 'paused' ? 1 : 0);
  expect(state.taskAttempts.filter((attempt) => attempt.outcome === 'running').length).toBeLessThanOrEqual(1);
  const blockMs = Object.values(state.blockMs).reduce((sum, ms) => sum + ms, 0);
  expect(blockMs).toBeLessThanOrEqual(state.activeMs + 1e-6);
  expect(state.activeMs).toBeLessThanOrEqual(state.last.monotonicMs + 1e-6);
  for (const record of Object.values(state.answers)) {
    const sequences = [...record.superseded.map(({ sequence }) => sequence), record.sequence];
    expect(sequences).toEqual([...new Set(sequences)].toSorted((left, right) => left - right));
  }
  expect(() => [planClock(study, state, state.last.monotonicMs + 1000), openEnds(study, state)]).not.toThrow();
  expect(() => qualitySummary(study, state)).not.toThrow();
}

const somePlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom(...places),
  fc.constant({ ...places[0], step: 'nowhere' } as Place),
);
const id = '018f3c1e-0000-4000-8000-0000000000';
const task = { task: 'provider_pleasant', kind: 'sciat', blockRole: 'practice' };
const attempt = { block: fc.integer({ min: 1, max: 2 }), attempt: fc.integer({ min: 1, max: 2 }) };
const taskName = fc.record({ place: fc.constantFrom(...places), ...attempt }).map((name) => ({ ...name, ...task }));
const text = fc.string({ maxLength: 20 });

/** Events of the right shape that know nothing of the session's state. */
const anyBody: fc.Arbitrary<EventBody> = fc
  .oneof(
    fc
      .record({ to: somePlace, reason: fc.constantFrom('start', 'continue', 'back', 'repeat') })
      .map((payload) => ({ type: 'moved', payload })),
    fc
      .record({
        place: somePlace,
        answer: fc.constantFrom(
          { kind: 'value', value: 3 },
          { kind: 'value', value: true },
          { kind: 'missing', code: 'refused' },
        ),
        supersedes: fc.option(fc.integer({ min: 1, max: 30 })),
        occasion: fc.constantFrom(null, 'last_contact'),
      })
      .map((payload) => ({
        type: 'answer_recorded',
        payload: { ...payload, item: payload.place.item ?? 'grade', shownMs: null, answeredMs: 5 },
      })),
    fc
      .record({ last: fc.integer({ min: 10, max: 13 }), note: text, kind: fc.constantFrom('note', 'idea') })
      .map(({ last, note, kind }) => ({
        type: 'capture_recorded',
        payload: { place: null, capture: { kind, id: `${id}${last}`, text: note } },
      })),
    fc.constant({ type: 'paused', payload: { reason: 'phone', note: null } }),
    fc.constant({ type: 'resumed', payload: {} }),
    fc
      .constantFrom(...study.forms.short)
      .map((block) => ({ type: 'block_skipped', payload: { block, code: 'technical', note: null } })),
    fc.constantFrom(...study.forms.full).map((block) => ({ type: 'block_repeated', payload: { block, note: null } })),
    taskName.map((payload) => ({ type: 'task_block_started', payload: { ...payload, seed: 1, trials: 4 } })),
    taskName.map((payload) => ({
      type: 'task_block_ended',
      payload: { ...payload, outcome: 'interrupted', reason: 'blur' },
    })),
    fc
      .integer({ min: 0, max: 9_000 })
      .map((gapMs) => ({ type: 'session_opened', payload: { gapMs, clockSetBack: false, first: false } })),
    fc
      .record({
        cause: fc.constantFrom('sleep', 'crash'),
        durationMs: fc.option(fc.integer({ min: 0, max: 99_999 })),
        note: fc.constant(null),
      })
      .map((payload) => ({ type: 'interruption_recorded', payload })),
    fc.constant({ type: 'session_created', payload: header }),
    fc.constant({ type: 'session_finished', payload: { early: true, reason: 'x' } }),
  )
  .map((body) => eventBody.parse(body));

const created: JournalEvent = simulated(1).events[0] as JournalEvent;
const anyJournal = fc
  .array(fc.record({ body: anyBody, later: fc.integer({ min: -50, max: 90_000 }) }), { maxLength: 60 })
  .map((entries) => {
    let monotonicMs = 0;
    return entries.map(({ body, later }, index): JournalEvent => {
      monotonicMs += Math.max(0, later);
      return { ...created, sequence: index + 2, monotonicMs, actor: 'interviewer', body };
    });
  });

describe('the session reducer', () => {
  it('gives a valid state after every prefix of any sequence of events', () => {
    fc.assert(
      fc.property(anyJournal, (events) => {
        const start = startOf(study, created);
        if (!start.ok) throw new Error('no start');
        let state = start.value;
        for (const event of events) {
          state = reduce(study, state, event);
          expectValid(state);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('replays to what was reduced live, also from JSON, and when every event comes twice', () => {
    fc.assert(
      fc.property(anyJournal, (events) => {
        const live = events.reduce(
          (state, event) => {
            const once = reduce(study, state, event);
            expect(reduce(study, once, event)).toBe(once);
            return once;
          },
          (startOf(study, created) as { value: SessionState }).value,
        );
        const stored: JournalEvent[] = JSON.parse(JSON.stringify([created, ...events]));
        expect(replay(study, stored)).toEqual({ ok: true, value: live });
      }),
      { numRuns: 100 },
    );
  });

  it('gives a state that later events leave as it was', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (events, cut) => {
        const kept = events.slice(0, cut % (events.length + 1));
        const before = replay(study, [created, ...kept]);
        if (!before.ok) throw new Error(before.error.code);
        const text = JSON.stringify(before.value);
        events.slice(kept.length).reduce((state, event) => reduce(study, state, event), before.value);
        expect(JSON.stringify(before.value)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('does not begin without session_created', () => {
    expect(replay(study, [])).toMatchObject({ ok: false, error: { code: 'journal_damaged' } });
    expect(replay(study, simulated(1).events.slice(1))).toMatchObject({ ok: false });
  });
});

describe('a whole simulated session', () => {
  it.each([1, 2, 3, 4, 5, 6])('is admitted event by event, chained, complete: seed %i', (seed) => {
    for (const form of ['short', 'full'] as const) {
      const { events, state } = simulated(seed, form);
      expect(verifyChain(events).ok).toBe(true);
      expect(replay(study, events)).toEqual({ ok: true, value: state });
      expect(state).toMatchObject({ phase: 'finished', ignored: 0 });
      expect(openEnds(study, state)).toEqual([]);
      expect(nextPlace(study, state)).toBeNull();
      const summary = qualitySummary(study, state);
      expect(summary.items).toBe(
        summary.answered + Object.values(summary.missing).reduce((sum, count) => sum + count, 0),
      );
    }
  });

  it('comes out the same for the same seed', () => {
    expect(simulated(9).events).toEqual(simulated(9).events);
  });
});
