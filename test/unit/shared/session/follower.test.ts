import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAssignment } from '../../../../shared/session/draw-assignment';
import { validateEvents } from '../../../../shared/session/validate-events';
import { chainEvent } from '../../../../shared/session/hash-chain';
import { eventBody, type JournalEvent, type NewEvent } from '../../../../shared/session/events';
import { replay, type SessionState } from '../../../../shared/session/reducer';
import { sessionId } from '../../../../shared/base/ids';
import { problemOf } from '../../../../shared/base/problems';
import { failure, success } from '../../../../shared/base/result';
import { builtInStudy } from '../../../../shared/built-in-study';
import { hashOfStudy } from '../../../support/study-text';
import { followSession, type Follower } from '../../../../shared/session/follower';
import {
  answerAndMoveOn,
  currentStepOf,
  moveBack,
  moveOn,
  repeatBlock,
  skipBlock,
} from '../../../../shared/session/propose';

const SESSION = sessionId.parse('018f3c1e-0000-4000-8000-000000000001');
const study = builtInStudy;

/** Main's side of a session in memory: admits, chains and answers as the real one, busy when another was first. */
class Main {
  events: JournalEvent[] = [];
  /** What the other window commits just before the next append is read. */
  inBetween: NewEvent[] = [];

  constructor() {
    this.commit([
      {
        actor: 'system',
        body: eventBody.parse({
          type: 'session_created',
          payload: {
            session: SESSION,
            study: study.id,
            studyHash: hashOfStudy(study),
            form: 'short',
            language: 'nl',
            participant: 'P-0001',
            provider: study.providers[0]?.id,
            device: '018f3c1e-0000-4000-8000-000000000002',
            assignment: drawAssignment(study, 7, []),
            practice: false,
            programVersion: '0.1.0',
          },
        }),
      },
    ]);
  }

  get state(): SessionState {
    const state = replay(study, this.events);
    if (!state.ok) throw new Error(state.error.code);
    return state.value;
  }

  commit(events: readonly NewEvent[]): JournalEvent[] {
    return events.map((event) => {
      const next = chainEvent(this.events.at(-1) ?? null, event, this.events.length, '2026-05-04T09:00:00.000Z');
      this.events.push(next);
      return next;
    });
  }

  follow(): Follower {
    const opened = () => ({ session: SESSION, study, events: [...this.events] });
    const followed = followSession(opened(), {
      append: async (after, events) => {
        await Promise.resolve();
        this.commit(this.inBetween.splice(0));
        if (after !== this.events.length) return failure(problemOf('session_busy'));
        const admitted = validateEvents(study, this.state, events);
        return admitted.ok ? success(this.commit(events)) : admitted;
      },
      reopen: async () => success(opened()),
    });
    if (!followed.ok) throw new Error(followed.error.code);
    return followed.value;
  }
}

const note = (id: number): NewEvent => ({
  actor: 'interviewer',
  body: eventBody.parse({
    type: 'capture_recorded',
    payload: {
      capture: { kind: 'note', id: `018f3c1e-0000-4000-8000-${String(id).padStart(12, '0')}`, text: `note ${id}` },
      place: null,
    },
  }),
});

describe('following a session', () => {
  it('shows what the journal says after every proposal', async () => {
    const main = new Main();
    const follower = main.follow();
    await follower.propose(moveOn(study, follower.getView().state, 'interviewer', 'start'));
    await follower.propose(moveOn(study, follower.getView().state, 'interviewer', 'continue'));
    expect(follower.getView().state).toEqual(main.state);
    expect(follower.getView().state.place?.step).toBe('short_privacy');
  });

  it('refuses a second proposal while the first is under way, so that a double click does nothing twice', async () => {
    const main = new Main();
    const follower = main.follow();
    const start = moveOn(study, follower.getView().state, 'interviewer', 'start');
    const [first, second] = await Promise.all([follower.propose(start), follower.propose(start)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: problemOf('session_busy') });
    expect(main.events.filter(({ body }) => body.type === 'moved')).toHaveLength(1);
    expect(follower.getView().problem).toBeNull();
  });

  it('never drops what may wait its turn, even while the other window writes in between', async () => {
    const main = new Main();
    const follower = main.follow();
    main.inBetween.push(note(900));
    const results = await Promise.all([1, 2, 3, 4].map((id) => follower.propose([note(id)], true)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(Object.values(main.state.captures).map(({ capture }) => capture.text)).toEqual(
      [900, 1, 2, 3, 4].map((id) => `note ${id}`),
    );
    expect(follower.getView().state).toEqual(main.state);
  });

  it('hears of events late, twice or with a gap, and ends up where the journal is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 40 }), async (order) => {
        const main = new Main();
        const follower = main.follow();
        const pushed = main.commit(Array.from({ length: 30 }, (_, id) => note(id + 1)));
        for (const index of [...order, 29]) {
          const event = pushed[index];
          if (event) follower.receive([event]);
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
        }
        expect(follower.getView().state).toEqual(main.state);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a refusal as a problem until it is cleared', async () => {
    const main = new Main();
    const follower = main.follow();
    await follower.propose([{ actor: 'interviewer', body: { type: 'resumed', payload: {} } }]);
    expect(follower.getView().problem?.code).toBe('session_not_in_this_state');
    follower.clearProblem();
    expect(follower.getView().problem).toBeNull();
  });
});

describe('what the console proposes', () => {
  async function atConsent(): Promise<{ main: Main; follower: Follower }> {
    const main = new Main();
    const follower = main.follow();
    for (const reason of ['start', 'continue', 'continue'] as const) {
      await follower.propose(moveOn(study, follower.getView().state, 'interviewer', reason));
    }
    return { main, follower };
  }
  const hereIn = ({ state }: ReturnType<Follower['getView']>) => {
    if (state.place === null) throw new Error('nowhere');
    return currentStepOf(study, state, state.place);
  };
  const unseen = { shownMs: null, answeredMs: null };

  it('is admitted: answering, going back, correcting, skipping, repeating', async () => {
    const { main, follower } = await atConsent();
    const answer = async (value: boolean | string) => {
      const { state } = follower.getView();
      const events = answerAndMoveOn(
        study,
        state,
        hereIn(follower.getView()),
        { kind: 'value', value },
        'participant',
        unseen,
      );
      return follower.propose(events);
    };
    expect((await answer(true)).ok).toBe(true);
    expect((await answer(false)).ok).toBe(true);
    expect((await follower.propose(moveBack(study, follower.getView().state))).ok).toBe(true);
    expect((await answer(true)).ok).toBe(true);
    const { state } = follower.getView();
    const currentStep = hereIn(follower.getView());
    const skipped = answerAndMoveOn(
      study,
      state,
      currentStep,
      { kind: 'missing', code: 'refused' },
      'interviewer',
      unseen,
    );
    expect((await follower.propose(skipped)).ok).toBe(true);
    expect((await answer('left')).ok).toBe(true);
    expect(follower.getView().state.place?.block).toBe('short_warm_up');
    expect((await follower.propose(moveBack(study, follower.getView().state))).ok).toBe(true);
    expect(follower.getView().state.place?.item).toBe('handedness');
    expect((await answer('right')).ok).toBe(true);
    const drop = skipBlock(study, follower.getView().state, hereIn(follower.getView()), 'technical', null);
    expect((await follower.propose(drop)).ok).toBe(true);
    expect(follower.getView().state.place?.block).toBe('short_association');
    const again = repeatBlock(study, follower.getView().state, 'short_welcome' as never, null);
    expect((await follower.propose(again)).ok).toBe(true);
    expect(main.state.ignored).toBe(0);
    expect(main.state.answers['consent_audio']?.superseded).toHaveLength(1);
  });

  it('stays at a refused mandatory consent: nothing behind it is opened', async () => {
    const { main, follower } = await atConsent();
    const { state } = follower.getView();
    const no = { kind: 'value', value: false } as const;
    const events = answerAndMoveOn(study, state, hereIn(follower.getView()), no, 'participant', unseen);
    expect(events.map(({ body }) => body.type)).toEqual(['answer_recorded']);
    expect((await follower.propose(events)).ok).toBe(true);
    expect(main.state.place?.item).toBe('consent_taking_part');
  });
});
