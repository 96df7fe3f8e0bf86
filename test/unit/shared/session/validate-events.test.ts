import { describe, expect, it } from 'vitest';
import type { Answer, EventBody, NewEvent, Place } from '../../../../shared/session/events';
import { eventBody } from '../../../../shared/session/events';
import { nextPlace, placesOf } from '../../../../shared/session/plan';
import { openEnds, itemOutcomes } from '../../../../shared/session/completeness';
import { simulateSession } from '../../../../shared/simulation/session';
import { drawnTraits, simulatedParticipant } from '../../../../shared/simulation/participant';
import { builtInStudy } from '../../../../shared/built-in-study';
import { asInterviewer, asParticipant, briefTask, headerFor, Journal, previousPlace } from '../../../support/journal';

const study = builtInStudy;
const participant = simulatedParticipant({ ...drawnTraits(5, 'en'), missingChance: 0 });

function moved(to: Place | null, reason: string): EventBody {
  return eventBody.parse({ type: 'moved', payload: { to, reason } });
}

function answered(
  place: Place,
  answer: Answer,
  supersedes: number | null = null,
  occasion: string | null = null,
): EventBody {
  return eventBody.parse({
    type: 'answer_recorded',
    payload: { place, item: place.item, occasion, answer, shownMs: null, answeredMs: null, supersedes },
  });
}

const value = (given: unknown): Answer => ({ kind: 'value', value: given }) as Answer;

/** A short session that has just come to the first place of a step. */
function journalAt(step: string): Journal {
  const journal = new Journal(study, headerFor(study));
  const clock = { nowMs: () => journal.nowMs, wait: (ms: number) => void (journal.nowMs += ms) };
  const session = {
    study,
    state: () => journal.state,
    participant,
    clock,
    pauseChance: 0,
    runTask: (...[place, settings, state]: Parameters<Parameters<typeof simulateSession>[0]['runTask']>) =>
      briefTask(study, place, settings, state, clock),
  };
  for (const batch of simulateSession(session)) {
    journal.must(...batch);
    if (journal.state.place?.step === step) return journal;
  }
  return journal;
}

function codeOf(journal: Journal, ...events: NewEvent[]): string {
  const before = journal.state;
  const result = journal.propose(...events);
  if (!result.ok) expect(journal.state).toBe(before);
  return result.ok ? 'admitted' : result.error.code;
}

function currentStep(journal: Journal): Place {
  const { place } = journal.state;
  if (place === null) throw new Error('nowhere');
  return place;
}

describe('answers', () => {
  it('are taken once: a double click is refused and the first answer kept', () => {
    const journal = journalAt('short_judgement_items');
    const first = asParticipant(answered(currentStep(journal), value(7.5)));
    expect(codeOf(journal, first)).toBe('admitted');
    expect(codeOf(journal, first)).toBe('answer_already_there');
    expect(codeOf(journalAt('short_judgement_items'), first, first)).toBe('answer_already_there');
  });

  it('must fit, must be for the screen shown, and be the participant’s to give', () => {
    const journal = journalAt('short_judgement_items');
    const place = currentStep(journal);
    const next = nextPlace(study, journal.state);
    expect(codeOf(journal, asParticipant(answered(place, value(7.3))))).toBe('answer_out_of_range');
    expect(codeOf(journal, asParticipant(answered(place, value('x'.repeat(20_000)))))).toBe('answer_out_of_range');
    expect(codeOf(journal, asParticipant(answered(next as Place, value(8))))).toBe('session_not_in_this_state');
    expect(codeOf(journal, asParticipant(answered(place, value(8), null, 'elsewhere')))).toBe(
      'session_not_in_this_state',
    );
    const rating = journalAt('short_suspicion_rating');
    expect(codeOf(rating, asParticipant(answered(currentStep(rating), value(1))))).toBe('session_not_in_this_state');
    expect(codeOf(rating, asInterviewer(answered(currentStep(rating), value(1))))).toBe('admitted');
  });

  it('are corrected only against the current answer, and the old one is kept', () => {
    const journal = journalAt('short_judgement_items');
    const place = currentStep(journal);
    journal.must(asParticipant(answered(place, value(7))));
    const first = journal.state.last.sequence;
    expect(codeOf(journal, asInterviewer(answered(place, value(8), 1)))).toBe('answer_already_there');
    expect(codeOf(journal, asInterviewer(answered(place, value(8), first)))).toBe('admitted');
    expect(codeOf(journal, asInterviewer(answered(place, value(9), first)))).toBe('answer_already_there');
    const record = journal.state.answers['grade'];
    expect(record?.answer).toEqual(value(8));
    expect(record?.superseded.map(({ answer, sequence }) => [answer, sequence])).toEqual([[value(7), first]]);
  });

  it('are needed before going on; a code will do', () => {
    const journal = journalAt('short_judgement_items');
    const on = asParticipant(moved(nextPlace(study, journal.state), 'continue'));
    expect(codeOf(journal, on)).toBe('answer_needed_first');
    expect(
      codeOf(journal, asInterviewer(answered(currentStep(journal), { kind: 'missing', code: 'refused' })), on),
    ).toBe('admitted');
  });
});

describe('consent', () => {
  it('must be given before anything else; declining leaves only the early end', () => {
    const journal = journalAt('short_consent');
    journal.must(asParticipant(answered(currentStep(journal), value(false))));
    for (const consent of [true, false]) {
      journal.must(asParticipant(moved(nextPlace(study, journal.state), 'continue')));
      journal.must(asParticipant(answered(currentStep(journal), value(consent))));
    }
    journal.must(asParticipant(moved(nextPlace(study, journal.state), 'continue')));
    journal.must(asParticipant(answered(currentStep(journal), value('left'))));
    expect(journal.state.consent).toEqual({ takingPart: false, audio: true, sharing: false });
    expect(codeOf(journal, asInterviewer(moved(nextPlace(study, journal.state), 'continue')))).toBe('consent_needed');
    const skip = { type: 'block_skipped', payload: { block: 'short_welcome', code: 'refused', note: null } };
    expect(codeOf(journal, asInterviewer(eventBody.parse(skip)))).toBe('consent_needed');
    const finish = (early: boolean) =>
      asInterviewer({ type: 'session_finished', payload: { early, reason: 'declined' } });
    expect(codeOf(journal, finish(false))).not.toBe('admitted');
    expect(codeOf(journal, finish(true))).toBe('admitted');
    const late = itemOutcomes(study, journal.state).filter(({ place }) => place.block !== 'short_welcome');
    expect(late.every(({ answer }) => answer?.kind === 'missing' && answer.code === 'interrupted')).toBe(true);
  });

  it('to recording comes before any recording, and can be withdrawn', () => {
    const chunk = {
      type: 'audio_recorded',
      payload: { chunk: 1, startMs: 0, durationMs: 10_000, sha256: 'a'.repeat(64) },
    };
    const audio = { actor: 'system', body: eventBody.parse(chunk) } as const;
    const journal = journalAt('short_consent');
    journal.must(asParticipant(answered(currentStep(journal), value(true))));
    expect(codeOf(journal, audio)).toBe('audio_without_consent');
    journal.must(asParticipant(moved(nextPlace(study, journal.state), 'continue')));
    journal.must(asParticipant(answered(currentStep(journal), value(true))));
    const given = journal.state.last.sequence;
    expect(codeOf(journal, audio)).toBe('admitted');
    journal.must(asInterviewer(answered(currentStep(journal), value(false), given)));
    expect(codeOf(journal, audio)).toBe('audio_without_consent');
  });

  it('is not given by a missing code', () => {
    const journal = journalAt('short_consent');
    expect(codeOf(journal, asInterviewer(answered(currentStep(journal), { kind: 'missing', code: 'refused' })))).toBe(
      'answer_out_of_range',
    );
  });
});

describe('moving', () => {
  it('back stays in the block, and never leads into or out of a running task', () => {
    const journal = journalAt('short_provider_pleasant');
    const place = currentStep(journal);
    const [begin] = briefTask(study, place, study.tasks[1] as never, journal.state, {
      nowMs: () => 0,
      wait: () => undefined,
    });
    journal.must(asParticipant(begin as EventBody));
    expect(codeOf(journal, asInterviewer(moved(previousPlace(study, journal.state), 'back')))).toBe('task_running');
    expect(codeOf(journal, asParticipant(begin as EventBody))).toBe('task_running');
    const later = journalAt('short_relation_items');
    const task = placesOf(study, later.header, {}).find(({ step }) => step === 'short_provider_pleasant') as Place;
    expect(codeOf(later, asInterviewer(moved(task, 'back')))).toBe('session_not_in_this_state');
    expect(codeOf(later, asInterviewer(moved(task, 'correct')))).toBe('session_not_in_this_state');
    expect(previousPlace(study, later.state)).toBeNull();
  });

  it('goes to the next place only, and to none outside the plan', () => {
    const journal = journalAt('short_provider_script');
    const last = placesOf(study, journal.header, {}).at(-1) as Place;
    expect(codeOf(journal, asInterviewer(moved(last, 'continue')))).toBe('session_not_in_this_state');
    const nowhere = { ...last, step: 'nowhere' } as Place;
    expect(codeOf(journal, asInterviewer(moved(nowhere, 'resume')))).toBe('session_not_in_this_state');
    expect(codeOf(journal, asParticipant(moved(nextPlace(study, journal.state), 'resume')))).toBe(
      'session_not_in_this_state',
    );
  });

  it('waits while paused', () => {
    const journal = journalAt('short_provider_script');
    journal.must(asInterviewer({ type: 'paused', payload: { reason: 'phone', note: null } }));
    expect(codeOf(journal, asInterviewer(moved(nextPlace(study, journal.state), 'continue')))).toBe('session_paused');
    expect(codeOf(journal, asParticipant({ type: 'resumed', payload: {} }))).toBe('session_not_in_this_state');
    expect(codeOf(journal, asInterviewer({ type: 'resumed', payload: {} }))).toBe('admitted');
  });

  it('jumps over a dropped block, whose items take its code', () => {
    const journal = journalAt('short_relation_items');
    const skip = {
      type: 'block_skipped',
      payload: { block: 'short_relationship', code: 'skipped_by_interviewer', note: null },
    };
    journal.must(
      asInterviewer(eventBody.parse(skip)),
      asInterviewer(
        moved(placesOf(study, journal.header, {}).find(({ block }) => block === 'short_emotions') as Place, 'skip'),
      ),
    );
    const skipped = itemOutcomes(study, journal.state).filter(({ place }) => place.block === 'short_relationship');
    expect(skipped).toHaveLength(8);
    expect(skipped.every(({ answer }) => answer?.kind === 'missing' && answer.code === 'skipped_by_interviewer')).toBe(
      true,
    );
    expect(openEnds(study, journal.state).map(({ block }) => block)).not.toContain('short_relationship');
  });
});

describe('a task interrupted by a crash', () => {
  it('is kept as interrupted, and repeated as the next attempt', () => {
    const journal = journalAt('short_provider_pleasant');
    const place = currentStep(journal);
    const [begin] = briefTask(study, place, study.tasks[1] as never, journal.state, {
      nowMs: () => 0,
      wait: () => undefined,
    });
    journal.must(asParticipant(begin as EventBody));
    const opened = { type: 'session_opened', payload: { gapMs: 9000, clockSetBack: true, first: false } };
    journal.must({ actor: 'system', body: eventBody.parse(opened) });
    expect(journal.state.taskAttempts.at(-1)).toMatchObject({ outcome: 'interrupted', reason: 'crash', attempt: 1 });
    expect(codeOf(journal, asInterviewer(moved(nextPlace(study, journal.state), 'continue')))).toBe(
      'answer_needed_first',
    );
    expect(codeOf(journal, asParticipant(begin as EventBody))).toBe('session_not_in_this_state');
    const [again] = briefTask(study, place, study.tasks[1] as never, journal.state, {
      nowMs: () => 0,
      wait: () => undefined,
    });
    expect(codeOf(journal, asParticipant(again as EventBody))).toBe('admitted');
  });
});

describe('a finished session', () => {
  it('takes corrections by the interviewer and notes, and nothing else', () => {
    const journal = journalAt('nowhere');
    expect(journal.state.phase).toBe('finished');
    const record = journal.state.answers['grade'];
    if (!record) throw new Error('no grade');
    const correction = answered(record.place, value(9), record.sequence);
    const note = {
      type: 'capture_recorded',
      payload: { place: null, capture: { kind: 'note', id: '018f3c1e-0000-4000-8000-000000000009', text: 'x' } },
    };
    expect(codeOf(journal, asParticipant(correction))).toBe('session_already_finished');
    expect(codeOf(journal, asInterviewer(moved(record.place, 'correct')))).toBe('session_already_finished');
    expect(codeOf(journal, asInterviewer({ type: 'paused', payload: { reason: 'phone', note: null } }))).toBe(
      'session_already_finished',
    );
    expect(codeOf(journal, asInterviewer(correction))).toBe('admitted');
    expect(codeOf(journal, asInterviewer(eventBody.parse(note)))).toBe('admitted');
    expect(codeOf(journal, asInterviewer({ type: 'session_finished', payload: { early: true, reason: null } }))).toBe(
      'session_already_finished',
    );
  });
});

describe('a task left halfway', () => {
  it('keeps the session there until every block of it is completed', () => {
    const journal = journalAt('short_provider_pleasant');
    const place = currentStep(journal);
    const clock = { nowMs: () => 0, wait: () => undefined };
    const bodies = [...briefTask(study, place, study.tasks[1] as never, journal.state, clock)];
    expect(bodies).toHaveLength(8);
    const on = asInterviewer(moved(nextPlace(study, journal.state), 'continue'));
    for (const body of bodies) {
      expect(codeOf(journal, on)).not.toBe('admitted');
      journal.must(asParticipant(body));
    }
    expect(codeOf(journal, on)).toBe('admitted');
  });
});
