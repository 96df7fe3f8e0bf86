import type { PlannedTrial, TaskPlan } from '../../shared/associations/tasks';
import {
  certify,
  frameStatistics,
  recordStatistics,
  type PatchCorner,
  type TimingCertificate,
} from '../../shared/associations/timing-certificate';
import type { TrialRecord } from '../../shared/associations/trial';
import { taskSentence } from '../../shared/languages/tasks';
import { taskId, type Language } from '../../shared/base/ids';
import { success, type Result } from '../../shared/base/result';
import { browserClock } from './browser-clock';
import { browserDisplay } from './browser-display';
import { browserInput } from './browser-input';
import type { EngineInterfaces, TaskOutcome, TaskProgress } from './interfaces';
import { runTask } from './task-run';
import './task.css';

/** Fills the middle of the field, so that a photodiode or a person sees it equally well. */
const STIMULUS = '●';
const INTERVAL_MS = 500;

export interface TimingCheck {
  readonly trials: number;
  /** Where a white square shows while the stimulus is up, for a photodiode. */
  readonly patch: PatchCorner | null;
  readonly language: Language;
  /** Session ms = window ms + this; 0 outside a session. */
  readonly offsetMs: number;
  /** What the system says the screen's rate is, Hz. */
  readonly nominalHz: number | null;
  /** Starts without waiting for the space bar, for a key robot. */
  readonly startAtOnce: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TaskProgress) => void;
  /** Stores records as they come, as in a session. */
  readonly store?: (trials: readonly TrialRecord[]) => Promise<Result<void>>;
}

export interface TimingCheckResult {
  readonly outcome: TaskOutcome;
  readonly records: readonly TrialRecord[];
  readonly certificate: TimingCertificate;
}

/** A plan of simple reactions: one stimulus, one key (E), run by the same engine as every task. */
function timingCheckPlan(trials: number, language: Language): TaskPlan {
  const planned = Array.from({ length: trials }, (_, index): PlannedTrial => ({
    trial: index + 1,
    stimulus: { kind: 'word', name: STIMULUS },
    category: 'left',
    prime: null,
    sideCorrect: 'left',
  }));
  return {
    task: taskId.parse('timing_check'),
    kind: 'sorting',
    language,
    title: taskSentence('timing_title', language),
    keys: { left: 'KeyE', right: 'KeyI' },
    seed: 0,
    blocks: [
      {
        block: 1,
        role: 'warm_up',
        left: [],
        right: [],
        instructions: [taskSentence('timing', language)],
        trials: planned,
        deadlineMs: null,
        feedbackMs: 0,
        interTrialMs: INTERVAL_MS,
        forcedCorrection: false,
        memoryLoad: null,
        breakAfter: false,
      },
    ],
  };
}

/** Smallest step of the clock, ms: 0.005 in an isolated page, 0.1 elsewhere. */
function clockResolution(): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let found = 0; found < 200; found += 1) {
    const start = performance.now();
    let now = start;
    while (now === start) now = performance.now();
    smallest = Math.min(smallest, now - start);
  }
  return Math.round(smallest * 1000) / 1000;
}

/** Whether frames are drawn without graphics hardware; null when it cannot be told. */
function drawsInSoftware(): boolean | null {
  const drawing = document.createElement('canvas').getContext('webgl');
  if (!drawing) return true;
  const extension = drawing.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = extension ? drawing.getParameter(extension.UNMASKED_RENDERER_WEBGL) : null;
  drawing.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? /swiftshader|llvmpipe|software|basic render/i.test(name) : null;
}

/** Presses the space bar's part itself, where nobody sits at the keyboard. */
function startingAtOnce(interfaces: EngineInterfaces): EngineInterfaces {
  const { input, display, clock } = interfaces;
  const presses = new Set<Parameters<typeof input.onKey>[0]>();
  return {
    ...interfaces,
    input: {
      ...input,
      onKey(press, release) {
        presses.add(press);
        const stop = input.onKey(press, release);
        return () => {
          presses.delete(press);
          stop();
        };
      },
    },
    display: {
      prepare: (stimuli) => display.prepare(stimuli),
      field: (left, right, tooSlow) => display.field(left, right, tooSlow),
      arm: (stimulus, identifier) => display.arm(stimulus, identifier),
      present: () => display.present(),
      clear: () => display.clear(),
      mark: (mark) => display.mark(mark),
      onPresented: (listener) => display.onPresented(listener),
      screen(screen) {
        display.screen(screen);
        setTimeout(() => {
          const at = clock.now();
          for (const press of presses) press({ code: 'Space', at, handledAt: at, repeat: false });
        }, 1000);
      },
    },
  };
}

/**
 * Runs simple reactions through the real engine and judges the machine by their records: refresh, missed frames,
 * handler delay, key repeat, clock resolution, share of presentation times. Measures the machine, not the person.
 */
export async function runTimingCheck(element: HTMLElement, check: TimingCheck): Promise<TimingCheckResult> {
  const { crossOriginIsolated } = window;
  const softwareRendering = drawsInSoftware();
  const clockResolutionMs = clockResolution();
  const records: TrialRecord[] = [];
  const frames: number[] = [];
  const clock = browserClock();
  const stopFrames = clock.onFrame((start) => frames.push(start));
  const sink: EngineInterfaces['sink'] = {
    blockStarted: async () => success(undefined),
    trials: async (trials) => {
      records.push(...trials);
      return check.store ? check.store(trials) : success(undefined);
    },
    blockEnded: async () => success(undefined),
    progress: (progress) => check.onProgress?.(progress),
  };
  const plain = { clock, display: browserDisplay(element, check.patch), input: browserInput(), sink };
  const outcome = await runTask({
    plan: timingCheckPlan(check.trials, check.language),
    interfaces: check.startAtOnce ? startingAtOnce(plain) : plain,
    offsetMs: check.offsetMs,
    ...(check.signal ? { signal: check.signal } : {}),
  });
  stopFrames();
  element.replaceChildren();
  const certificate = certify({
    measuredUtc: new Date().toISOString(),
    nominalHz: check.nominalHz,
    clockResolutionMs,
    crossOriginIsolated,
    softwareRendering,
    ...frameStatistics(frames),
    ...recordStatistics(records),
  });
  return { outcome, records, certificate };
}
