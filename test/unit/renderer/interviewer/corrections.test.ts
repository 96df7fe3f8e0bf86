import { describe, expect, it } from 'vitest';
import { codesFor, correctionOf, givenItems } from '../../../../renderer/interviewer/console/dialogs/corrections';
import { drawnTraits, simulatedParticipant } from '../../../../shared/simulation/participant';
import { simulateSession } from '../../../../shared/simulation/session';
import { builtInStudy as study } from '../../../../shared/built-in-study';
import { briefTask, headerFor, Journal } from '../../../support/journal';

/** A short session from its first step to its end. */
function finished(): Journal {
  const journal = new Journal(study, headerFor(study, 3));
  const clock = { nowMs: () => journal.nowMs, wait: (ms: number) => void (journal.nowMs += ms) };
  const batches = simulateSession({
    study,
    state: () => journal.state,
    participant: simulatedParticipant(drawnTraits(3, 'nl')),
    clock,
    runTask: (place, settings, state) => briefTask(study, place, settings, state, clock),
    pauseChance: 0,
  });
  for (const batch of batches) journal.must(...batch);
  return journal;
}

describe('corrections', () => {
  it('reach every answer, also when the interview is finished, and keep what stood there with who and when', () => {
    const journal = finished();
    expect(journal.state.phase).toBe('finished');
    const before = journal.state;
    const given = givenItems(study, before);
    const open = given.filter(({ item }) => codesFor(item).length > 0);
    expect(given.map(({ key }) => key).toSorted()).toEqual(Object.keys(before.answers).toSorted());
    expect(open.length).toBeGreaterThan(5);
    for (const { record } of open) journal.must(correctionOf(record, { kind: 'missing', code: 'refused' }));
    expect(journal.state.ignored).toBe(0);
    for (const { key, record } of open) {
      const corrected = journal.state.answers[key];
      expect(corrected?.answer).toEqual({ kind: 'missing', code: 'refused' });
      expect(corrected?.actor).toBe('interviewer');
      expect(corrected?.superseded.at(-1)).toMatchObject({
        answer: record.answer,
        actor: record.actor,
        utc: record.utc,
      });
    }
  });

  it('are refused when the answer was corrected meanwhile, so that nothing is overwritten unseen', () => {
    const journal = finished();
    const first = givenItems(study, journal.state).find(({ item }) => codesFor(item).length > 0);
    if (!first) throw new Error('no answer');
    const correction = correctionOf(first.record, { kind: 'missing', code: 'dont_know' });
    journal.must(correction);
    const again = journal.propose(correction);
    expect(again.ok ? null : again.error.code).toBe('answer_already_there');
  });

  it('offer no way around a mandatory consent', () => {
    const consent = givenItems(study, finished().state).filter(({ item }) => item.format.kind === 'consent');
    expect(consent.map(({ item }) => codesFor(item).length)).toContain(0);
  });

  it('stand in the order of the plan', () => {
    const journal = finished();
    const blocks = givenItems(study, journal.state).map(({ block }) => block.id);
    expect([...new Set(blocks)]).toEqual(blocks.filter((block, index) => block !== blocks[index - 1]));
  });
});
