import type { TrialRecord } from './trial';
import { z } from 'zod';

/** A corner of the window in which a photodiode can be put. */
export const PATCH_CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type PatchCorner = (typeof PATCH_CORNERS)[number];

/** What can make a machine less fit for reaction times; each has a sentence in shared/associations/timing-words.ts. */
export const TIMING_WARNINGS = [
  'not_isolated',
  'coarse_clock',
  'slow_refresh',
  'refresh_differs',
  'missed_frames',
  'no_presentation',
  'late_handlers',
  'software_rendering',
  'few_trials',
] as const;
export type TimingWarning = (typeof TIMING_WARNINGS)[number];

/** A certificate before it is judged. */
export type TimingMeasurements = Omit<TimingCertificate, 'verdict' | 'warnings'>;

const LIMITS = {
  /** Below this the screen is a 30 Hz one or a remote session; a stimulus can come a thirtieth of a second late, Hz. */
  slowRefreshHz: 50,
  /** The clock of a page that is not isolated steps by 0.1 ms, and its presentation times by 4 ms. */
  coarseClockMs: 0.09,
  refreshDifference: 0.05,
  missedFrameShare: 0.01,
  manyMissedShare: 0.1,
  presentationShare: 0.95,
  fewPresentations: 0.5,
  handlerP95Ms: 10,
  fewTrials: 20,
} as const;

function warningsOf(measured: TimingMeasurements): TimingWarning[] {
  const { refreshHz, nominalHz } = measured;
  const differs = nominalHz !== null && Math.abs(refreshHz / nominalHz - 1) > LIMITS.refreshDifference;
  const found: Record<TimingWarning, boolean> = {
    not_isolated: !measured.crossOriginIsolated,
    coarse_clock: measured.clockResolutionMs >= LIMITS.coarseClockMs,
    slow_refresh: refreshHz < LIMITS.slowRefreshHz,
    refresh_differs: differs,
    missed_frames: measured.missedFrameShare > LIMITS.missedFrameShare,
    no_presentation: measured.presentationShare < LIMITS.presentationShare,
    late_handlers: measured.handlerDelayP95Ms > LIMITS.handlerP95Ms,
    software_rendering: measured.softwareRendering === true,
    few_trials: measured.trials < LIMITS.fewTrials,
  };
  return TIMING_WARNINGS.filter((warning) => found[warning]);
}

/**
 * Judges a machine. Unfit: response times would be wrong by more than the effects looked for (a coarse clock, a slow
 * screen, no presentation times, one frame in ten missed). Usable: right, but with more noise or less proof.
 */
export function certify(measured: TimingMeasurements): TimingCertificate {
  const warnings = warningsOf(measured);
  const unfit =
    warnings.includes('not_isolated') ||
    warnings.includes('coarse_clock') ||
    warnings.includes('slow_refresh') ||
    measured.missedFrameShare > LIMITS.manyMissedShare ||
    measured.presentationShare < LIMITS.fewPresentations;
  return { ...measured, verdict: unfit ? 'unfit' : warnings.length > 0 ? 'usable' : 'fit', warnings };
}

/** Value below which a share of the entries lies (nearest rank); NaN for none. */
function quantile(entries: readonly number[], share: number): number {
  const sorted = entries.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What the frame loop of a check was like. */
export interface FrameStatistics {
  /** From the median interval. */
  readonly refreshHz: number;
  /** Frames missed as a share of the frames there should have been. */
  readonly missedFrameShare: number;
}

/** Measures refresh and missed frames from the starts of successive frames, ms. Zeroes when there are too few. */
export function frameStatistics(starts: readonly number[]): FrameStatistics {
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
  const interval = quantile(gaps, 0.5);
  if (!(interval > 0)) return { refreshHz: 0, missedFrameShare: 0 };
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / interval)), 0);
  return { refreshHz: 1000 / interval, missedFrameShare: (due - gaps.length) / due };
}

/** What trial records tell about a machine: delays of handlers, key repeat, presentation times. */
export function recordStatistics(
  records: readonly TrialRecord[],
): Pick<
  TimingMeasurements,
  'trials' | 'handlerDelayMedianMs' | 'handlerDelayP95Ms' | 'keyRepeat' | 'presentationShare'
> {
  const delays = records.flatMap(({ handlerMs, responseMs }) =>
    handlerMs === null || responseMs === null ? [] : [handlerMs - responseMs],
  );
  const presented = records.filter(({ onsetSource }) => onsetSource === 'presentation').length;
  return {
    trials: records.length,
    handlerDelayMedianMs: delays.length === 0 ? 0 : quantile(delays, 0.5),
    handlerDelayP95Ms: delays.length === 0 ? 0 : quantile(delays, 0.95),
    keyRepeat: records.some(({ presses }) => presses.some(({ repeat }) => repeat)),
    presentationShare: records.length === 0 ? 0 : presented / records.length,
  };
}

/** The machine's fitness for timing, measured by the timing check; ms, Hz and shares 0..1. */
export const timingCertificate = z.strictObject({
  measuredUtc: z.iso.datetime(),
  trials: z.int(),
  refreshHz: z.number(),
  nominalHz: z.number().nullable(),
  missedFrameShare: z.number(),
  clockResolutionMs: z.number(),
  crossOriginIsolated: z.boolean(),
  handlerDelayMedianMs: z.number(),
  handlerDelayP95Ms: z.number(),
  keyRepeat: z.boolean(),
  presentationShare: z.number(),
  softwareRendering: z.boolean().nullable(),
  verdict: z.enum(['fit', 'usable', 'unfit']),
  warnings: z.array(z.string()),
});

export type TimingCertificate = z.infer<typeof timingCertificate>;
