import { describe, expect, it } from 'vitest';
import { blockId, captureId } from '../../../../shared/base/ids';
import { firstPlaceOf, nextPlace } from '../../../../shared/session/plan';
import { qualitySummary } from '../../../../shared/session/quality';
import { simulatedJournal } from '../../../../shared/simulation/journal';
import { practicePerson } from '../../../../shared/simulation/practice';
import { trainerRemarks, type TrainerRemark } from '../../../../shared/simulation/trainer';
import { builtInStudy } from '../../../../shared/built-in-study';
import { baselineOf, isTriable, isTried, TOUR_STEPS, type TourStep } from '../../../../renderer/interviewer/tour/steps';
import { asInterviewer, briefTask, headerFor, Journal, START_UTC_MS } from '../../../support/journal';

const MINUTE = 60_000;
const NOTE = captureId.parse('018f3c1e-0000-4000-8000-000000000010');
const ASSOCIATION = captureId.parse('018f3c1e-0000-4000-8000-000000000011');

function begun(): Journal {
  const journal = new Journal(builtInStudy, headerFor(builtInStudy));
  goOn(journal, 'start');
  return journal;
}

function goOn(journal: Journal, reason: 'start' | 'continue' = 'continue'): void {
  const to = nextPlace(builtInStudy, journal.state);
  if (to === null) throw new Error('the plan has ended');
  journal.must(asInterviewer({ type: 'moved', payload: { to, reason } }));
}

function skipHere(journal: Journal): void {
  const payload = { block: blockId.parse('short_warm_up'), code: 'skipped_by_interviewer', note: null } as const;
  journal.must(asInterviewer({ type: 'block_skipped', payload }));
}

function capture(journal: Journal, kind: 'note' | 'association'): void {
  const text = 'altijd op tijd';
  const captured =
    kind === 'note'
      ? ({ kind, id: NOTE, text } as const)
      : ({ kind, id: ASSOCIATION, text, source: 'own', valence: 'positive' } as const);
  journal.must(asInterviewer({ type: 'capture_recorded', payload: { capture: captured, place: journal.state.place } }));
}

const kinds = (remarks: readonly TrainerRemark[]): string[] => remarks.map(({ kind }) => kind);

describe('what a trainer says', () => {
  it('tells a whole interview apart from one that was cut short and full of holes', () => {
    const person = practicePerson(3, 'attentive', 'nl');
    const { state } = simulatedJournal({
      study: builtInStudy,
      header: headerFor(builtInStudy),
      participant: person.participant,
      startUtcMs: START_UTC_MS,
      pauseChance: 0,
      runTask: (place, settings, now, clock) => briefTask(builtInStudy, place, settings, now, clock),
    });
    const whole = kinds(trainerRemarks(builtInStudy, state, 0));
    expect(whole).toContain('nothing_skipped');
    expect(whole).not.toContain('still_open');
    const journal = begun();
    journal.nowMs += 20 * MINUTE;
    capture(journal, 'note');
    skipHere(journal);
    journal.must(asInterviewer({ type: 'session_finished', payload: { early: true, reason: 'tijd om' } }));
    const remarks = trainerRemarks(builtInStudy, journal.state, 4);
    expect(kinds(remarks)).toEqual(['over_plan', 'slow_block', 'skipped_blocks', 'ended_early', 'captured']);
    expect(remarks[0]).toMatchObject({ elapsedMs: 20 * MINUTE, byMs: 17.5 * MINUTE });
    expect(remarks[3]).toMatchObject({ count: qualitySummary(builtInStudy, journal.state).open });
    expect(remarks[4]).toMatchObject({ captures: 1, said: 4 });
  });

  it('names what was said and not written down, and the pauses', () => {
    const journal = begun();
    journal.nowMs += 2 * MINUTE;
    journal.must(asInterviewer({ type: 'paused', payload: { reason: 'phone', note: null } }));
    journal.nowMs += MINUTE;
    journal.must(asInterviewer({ type: 'resumed', payload: {} }));
    const remarks = trainerRemarks(builtInStudy, journal.state, 3);
    expect(remarks).toContainEqual({ kind: 'nothing_captured', said: 3 });
    expect(remarks).toContainEqual({ kind: 'pauses', count: 1, ms: MINUTE });
    expect(kinds(remarks)).toContain('on_plan');
  });
});

describe('the stops of the tour', () => {
  const display = { screens: 1, participantOpen: true, mode: 'hand_over', face: 'interviewer' } as const;
  const sightOf = ({ state }: Journal, keysAreListed = false) => ({
    study: builtInStudy,
    state,
    display,
    keysAreListed,
  });

  /** Does what a stop asks for. */
  const deeds: Partial<Record<TourStep, (journal: Journal) => void>> = {
    say: (journal) => {
      goOn(journal);
      goOn(journal);
    },
    note: (journal) => capture(journal, 'note'),
    association: (journal) => capture(journal, 'association'),
    pause: (journal) => {
      journal.must(asInterviewer({ type: 'paused', payload: { reason: 'phone', note: null } }));
      journal.must(asInterviewer({ type: 'resumed', payload: {} }));
    },
    skip: skipHere,
    repeat: (journal) => {
      const block = journal.state.place?.block;
      const to = block === undefined ? null : firstPlaceOf(builtInStudy, journal.state, block);
      if (to === null) throw new Error('nowhere');
      journal.must(asInterviewer({ type: 'block_repeated', payload: { block: to.block, note: null } }));
    },
  };

  it('know when they were tried: not before, and not by what another one asks for', () => {
    for (const stop of TOUR_STEPS) {
      const deed = deeds[stop];
      if (deed === undefined) continue;
      const journal = begun();
      const since = baselineOf(sightOf(journal));
      expect(isTried(stop, since, sightOf(journal)), stop).toBe(false);
      deed(journal);
      expect(isTried(stop, since, sightOf(journal)), stop).toBe(true);
      for (const other of TOUR_STEPS) {
        if (other === stop || other === 'start' || !isTriable(other)) continue;
        expect(isTried(other, since, sightOf(journal)), `${other} after ${stop}`).toBe(false);
      }
      expect(isTried(stop, baselineOf(sightOf(journal)), sightOf(journal)) && stop !== 'say', stop).toBe(false);
    }
  });

  it('begin with the start and see the list of keys', () => {
    const journal = new Journal(builtInStudy, headerFor(builtInStudy));
    const since = baselineOf(sightOf(journal));
    expect(isTried('start', since, sightOf(journal))).toBe(false);
    goOn(journal, 'start');
    expect(isTried('start', since, sightOf(journal))).toBe(true);
    expect(isTried('keys', since, sightOf(journal, true))).toBe(true);
  });
});
