import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certify,
  frameStatistics,
  recordStatistics,
  TIMING_WARNINGS,
  type TimingMeasurements,
  timingCertificate,
} from '../../../../shared/associations/timing-certificate';
import { timingSentence } from '../../../../shared/associations/timing-words';
import { place } from '../../../../shared/session/events';
import { reactionParameters, runSimulatedTask } from '../../../../shared/simulation/reaction-times';
import { planned, tasks } from '../../../support/task-materials';

const good: TimingMeasurements = {
  measuredUtc: '2026-03-01T10:00:00.000Z',
  trials: 100,
  refreshHz: 60.01,
  nominalHz: 60,
  missedFrameShare: 0.001,
  clockResolutionMs: 0.005,
  crossOriginIsolated: true,
  handlerDelayMedianMs: 0.4,
  handlerDelayP95Ms: 1.1,
  keyRepeat: true,
  presentationShare: 1,
  softwareRendering: false,
};

describe('the timing certificate', () => {
  it('finds nothing wrong with a good machine', () => {
    const certificate = certify(good);
    expect(timingCertificate.parse(certificate)).toEqual({ ...good, verdict: 'fit', warnings: [] });
  });

  it.each([
    ['a page that is not isolated', { crossOriginIsolated: false }, ['not_isolated'], 'unfit'],
    ['a clock of 0.1 ms', { clockResolutionMs: 0.1 }, ['coarse_clock'], 'unfit'],
    ['a screen of 30 Hz', { refreshHz: 30, nominalHz: 30 }, ['slow_refresh'], 'unfit'],
    ['another rate than the screen says', { refreshHz: 60, nominalHz: 75 }, ['refresh_differs'], 'usable'],
    ['just 1 % of the frames missed', { missedFrameShare: 0.01 }, [], 'fit'],
    ['over 1 % of the frames missed', { missedFrameShare: 0.011 }, ['missed_frames'], 'usable'],
    ['over 10 % of the frames missed', { missedFrameShare: 0.11 }, ['missed_frames'], 'unfit'],
    ['few presentation times', { presentationShare: 0.9 }, ['no_presentation'], 'usable'],
    ['hardly any presentation times', { presentationShare: 0.4 }, ['no_presentation'], 'unfit'],
    ['late handlers', { handlerDelayP95Ms: 12 }, ['late_handlers'], 'usable'],
    ['software rendering', { softwareRendering: true }, ['software_rendering'], 'usable'],
    ['rendering that cannot be told', { softwareRendering: null }, [], 'fit'],
    ['a screen that does not tell its rate', { nominalHz: null }, [], 'fit'],
    ['too few trials', { trials: 5 }, ['few_trials'], 'usable'],
  ] as const)('%s', (_, changes, warnings, verdict) => {
    expect(certify({ ...good, ...changes })).toMatchObject({ warnings, verdict });
  });

  it('says every warning in both languages, with what to do', () => {
    for (const warning of TIMING_WARNINGS) {
      const [en, nl] = [timingSentence(warning, 'en'), timingSentence(warning, 'nl')];
      expect(en).not.toBe(nl);
      expect(en.length).toBeGreaterThan(40);
    }
  });

  it('measures refresh from the median, so that missed frames do not move it, and counts those', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(30, 60, 75, 144, 240),
        fc.array(fc.constantFrom(1, 1, 1, 1, 1, 1, 2, 3), { minLength: 40, maxLength: 300 }),
        (hz, steps) => {
          fc.pre(steps.filter((step) => step === 1).length > steps.length / 2);
          let frame = 0;
          const starts = [0, ...steps.map((step) => ((frame += step) * 1000) / hz)];
          const { refreshHz, missedFrameShare } = frameStatistics(starts);
          expect(refreshHz).toBeCloseTo(hz, 6);
          expect(missedFrameShare).toBeCloseTo((frame - steps.length) / frame, 9);
        },
      ),
    );
    expect(frameStatistics([])).toEqual({ refreshHz: 0, missedFrameShare: 0 });
    expect(frameStatistics([5])).toEqual({ refreshHz: 0, missedFrameShare: 0 });
  });

  it('reads delays, key repeat and presentation from the records', () => {
    const where = place.parse({ block: 'tasks', step: 'own', item: null });
    const events = runSimulatedTask(planned(tasks.sciat()), reactionParameters(3, 0), { place: where, startMs: 0 });
    const records = events.flatMap(({ body }) => (body.type === 'trials_recorded' ? body.payload.trials : []));
    const found = recordStatistics(records);
    expect(found).toMatchObject({ trials: 192, keyRepeat: false, presentationShare: 1 });
    expect(found.handlerDelayMedianMs).toBeCloseTo(0.3, 6);
    const changed = records.map((record, index) => ({
      ...record,
      handlerMs: (record.responseMs ?? 0) + index,
      onsetSource: index < 48 ? ('frame' as const) : ('presentation' as const),
      presses: record.presses.map((press) => ({ ...press, repeat: index === 9 })),
    }));
    const worse = recordStatistics(changed);
    expect(worse).toMatchObject({ keyRepeat: true, presentationShare: 0.75 });
    expect(worse.handlerDelayP95Ms).toBeGreaterThan(175);
    expect(recordStatistics([])).toMatchObject({ trials: 0, presentationShare: 0, handlerDelayMedianMs: 0 });
  });
});
