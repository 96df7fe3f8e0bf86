import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKey } from '../../../../shared/session/check-answer';
import { verifyChain } from '../../../../shared/session/hash-chain';
import type { Answer, EventBody, Place } from '../../../../shared/session/events';
import { nextPlace, placesOf, firstPlaceOf, placeKey } from '../../../../shared/session/plan';
import { runningAttempt } from '../../../../shared/session/state';
import { replay, type SessionState } from '../../../../shared/session/reducer';
import { drawnTraits, simulatedParticipant } from '../../../../shared/simulation/participant';
import { simulateSession } from '../../../../shared/simulation/session';
import { builtInStudy } from '../../../../shared/built-in-study';
import { itemOf, stepOf, taskOf } from '../../../../shared/study/lookups';
import { asInterviewer, asParticipant, briefTask, headerFor, Journal, previousPlace } from '../../../support/journal';

const study = builtInStudy;

type Move =
  | 'answer'
  | 'answer_twice'
  | 'code'
  | 'continue'
  | 'back'
  | 'correct'
  | 'return'
  | 'skip_block'
  | 'repeat_block'
  | 'pause'
  | 'resume'
  | 'crash'
  | 'task_begin'
  | 'task_break'
  | 'task_done'
  | 'wait'
  | 'wild_jump'
  | 'finish_wrongly'
  | 'advance';
const MOVES: readonly Move[] = [
  'advance',
  'advance',
  'answer',
  'answer',
  'answer',
  'continue',
  'continue',
  'continue',
  'continue',
  'task_begin',
  'task_done',
  'task_done',
  'answer_twice',
  'code',
  'back',
  'correct',
  'return',
  'skip_block',
  'repeat_block',
  'pause',
  'resume',
  'resume',
  'crash',
  'task_break',
  'wait',
  'wild_jump',
  'finish_wrongly',
];

/** One walk through a session: keeps its own book of what was committed, to hold against the state. */
class Walk {
  readonly journal: Journal;
  /** By answer key: every answer ever committed, in order. */
  readonly book = new Map<string, Answer[]>();
  readonly participant;

  constructor(seed: number, form: 'full' | 'short') {
    this.journal = new Journal(study, headerFor(study, seed, form, seed % 7));
    this.participant = simulatedParticipant(drawnTraits(seed, 'nl'));
  }

  get state(): SessionState {
    return this.journal.state;
  }

  private answerAt(place: Place, code: boolean): void {
    const step = stepOf(study, place.step);
    if (step.kind !== 'items' || place.item === null) return;
    const occasion = step.occasion ?? null;
    const key = answerKey(place.item, occasion);
    const mandatory = itemOf(study, place.item).format.kind === 'consent';
    const answer: Answer =
      code && !mandatory
        ? { kind: 'missing', code: 'refused' }
        : this.participant.answer(itemOf(study, place.item), occasion);
    const supersedes = this.state.answers[key]?.sequence ?? null;
    const payload = { place, item: place.item, occasion, answer, shownMs: null, answeredMs: null, supersedes };
    if (this.journal.propose(asInterviewer({ type: 'answer_recorded', payload })).ok) {
      this.book.set(key, [...(this.book.get(key) ?? []), answer]);
    }
  }

  private move(to: Place | null, reason: 'continue' | 'start' | 'back' | 'correct' | 'resume' | 'repeat'): void {
    if (to !== null) this.journal.propose(asInterviewer({ type: 'moved', payload: { to, reason } }));
  }

  private taskEvent(place: Place, outcome: 'begin' | 'completed' | 'interrupted'): void {
    const step = stepOf(study, place.step);
    const running = runningAttempt(this.state);
    if (outcome === 'begin' && (step.kind === 'task' || step.kind === 'warm_up')) {
      const [begin] = briefTask(study, place, taskOf(study, step.task), this.state, {
        nowMs: () => 0,
        wait: () => undefined,
      });
      if (begin) this.journal.propose(asParticipant(begin));
    }
    if (outcome === 'begin' || running === null) return;
    const { place: at, task, kind, block, blockRole, attempt } = running;
    const reason = outcome === 'completed' ? 'finished' : 'blur';
    const body: EventBody = {
      type: 'task_block_ended',
      payload: { place: at, task, kind, block, blockRole, attempt, outcome, reason },
    };
    this.journal.must(asParticipant(body));
  }

  private crash(): void {
    const replayed = replay(study, JSON.parse(JSON.stringify(this.journal.events)));
    expect(replayed).toEqual({ ok: true, value: this.state });
    this.journal.must({
      actor: 'system',
      body: { type: 'session_opened', payload: { gapMs: 60_000, clockSetBack: false, first: false } },
    });
  }

  private disturb(move: Move, place: Place, draw: number): void {
    const block = place.block;
    const all = placesOf(study, this.state.header, this.state.answers);
    const anywhere = all[draw % all.length] ?? null;
    if (move === 'skip_block')
      this.journal.propose(
        asInterviewer({ type: 'block_skipped', payload: { block, code: 'skipped_by_interviewer', note: null } }),
      );
    if (
      move === 'repeat_block' &&
      this.journal.propose(asInterviewer({ type: 'block_repeated', payload: { block, note: null } })).ok
    ) {
      this.move(firstPlaceOf(study, this.state, block), 'repeat');
    }
    if (move === 'pause')
      this.journal.propose(asInterviewer({ type: 'paused', payload: { reason: 'phone', note: null } }));
    if (move === 'resume') this.journal.propose(asInterviewer({ type: 'resumed', payload: {} }));
    if (move === 'crash') this.crash();
    if (move === 'wait') this.journal.nowMs += 5000;
    if (move === 'wild_jump') this.move(anywhere, 'continue');
    if (move === 'correct') this.move(anywhere, 'correct');
    if (move === 'finish_wrongly' && nextPlace(study, this.state) !== null) {
      expect(
        this.journal.propose(asInterviewer({ type: 'session_finished', payload: { early: false, reason: null } })).ok,
      ).toBe(false);
    }
  }

  step(move: Move, draw: number): void {
    if (move === 'advance') return this.goOn(draw % 40);
    const { place } = this.state;
    if (place === null) return this.move(nextPlace(study, this.state), 'start');
    if (move === 'answer' || move === 'code') return this.answerAt(place, move === 'code');
    if (move === 'answer_twice') return [false, false].forEach((code) => this.answerAt(place, code));
    if (move === 'continue') return this.move(nextPlace(study, this.state), 'continue');
    if (move === 'back') return this.move(previousPlace(study, this.state), 'back');
    if (move === 'return') {
      const visited = placesOf(study, this.state.header, this.state.answers).filter(
        (at) => this.state.visited[placeKey(at)] !== undefined,
      );
      return this.move(visited.at(-1) ?? null, 'resume');
    }
    if (move === 'task_begin') return this.taskEvent(place, 'begin');
    if (move === 'task_done') return this.taskEvent(place, 'completed');
    if (move === 'task_break') return this.taskEvent(place, 'interrupted');
    return this.disturb(move, place, draw);
  }

  /** No answer lost, none doubled, and a way on. */
  expectSound(): void {
    for (const [key, given] of this.book) {
      const record = this.state.answers[key];
      expect([...(record?.superseded ?? []).map(({ answer }) => answer), record?.answer]).toEqual(given);
    }
    expect(Object.keys(this.state.answers).length).toBe(this.book.size);
    expect(this.state.ignored).toBe(0);
    const recorded = this.journal.events.filter((event) => event.body.type === 'answer_recorded').length;
    expect(recorded).toBe([...this.book.values()].flat().length);
  }

  /** Goes on from wherever the walk left the session, as an interviewer would, for some batches or to the end. */
  goOn(batches: number): void {
    if (this.state.phase === 'paused') this.journal.must(asInterviewer({ type: 'resumed', payload: {} }));
    const { place } = this.state;
    if (place !== null) this.taskEvent(place, 'interrupted');
    const { journal } = this;
    const clock = { nowMs: () => journal.nowMs, wait: (ms: number) => void (journal.nowMs += ms) };
    const session = {
      study,
      state: () => journal.state,
      participant: this.participant,
      clock,
      pauseChance: 0,
      runTask: (at: Place, settings: ReturnType<typeof taskOf>, now: SessionState) =>
        briefTask(study, at, settings, now, clock),
    };
    let left = batches;
    for (const batch of simulateSession(session)) {
      if (left === 0) return;
      left -= 1;
      if (batch.some((event) => event.body.type === 'session_finished') && Number.isFinite(batches)) return;
      journal.must(...batch);
      for (const { body } of batch) {
        if (body.type !== 'answer_recorded') continue;
        const key = answerKey(body.payload.item, body.payload.occasion);
        this.book.set(key, [...(this.book.get(key) ?? []), body.payload.answer]);
      }
    }
  }
}

describe('random walks through a session', () => {
  it.each(['short', 'full'] as const)('never lose or double an answer and always come to an end: %s form', (form) => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.nat(999)), { minLength: 20, maxLength: 150 });
    let reached = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), steps, (seed, moves) => {
        const walk = new Walk(seed, form);
        for (const [move, draw] of moves) {
          walk.step(move, draw);
          walk.expectSound();
        }
        reached = Math.max(reached, Object.keys(walk.state.visited).length);
        walk.goOn(Infinity);
        expect(walk.state.phase).toBe('finished');
        expect(walk.state.ignored).toBe(0);
        expect(verifyChain(walk.journal.events).ok).toBe(true);
        expect(replay(study, walk.journal.events)).toEqual({ ok: true, value: walk.state });
      }),
      { numRuns: form === 'short' ? 200 : 40 },
    );
    expect(reached).toBeGreaterThan(12);
  });
});
