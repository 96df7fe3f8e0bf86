import { screen } from 'electron';
import type { PatchCorner, TimingCertificate } from '../../../shared/associations/timing-certificate';
import type { TrialRecord } from '../../../shared/associations/trial';
import type { TimingSettings } from '../../../shared/bridge/timing';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { fill } from './participant-display';
import type { WindowRegistry } from './window-registry';

/** Takes what a timing check measures. */
export interface TimingTaker {
  readonly trials: number;
  readonly patch: PatchCorner | null;
  /** True for a check started from the command line. */
  readonly laboratory: boolean;
  /** Records as they come; settles once they are kept. */
  take(trials: readonly TrialRecord[]): Result<void>;
  finish(certificate: TimingCertificate): Result<void> | Promise<Result<void>>;
  /** The window was closed; `finished` tells whether a certificate came before. */
  closed(finished: boolean): void;
}

/** The window of a timing check: over the whole of the console's screen, one at a time. */
export class TimingWindow {
  #running: { readonly plan: TimingSettings; readonly taker: TimingTaker; finished: boolean } | null = null;

  constructor(private readonly windows: WindowRegistry) {}

  /** Opens the window for a check; does nothing but come to the front while one is open. */
  open(taker: TimingTaker): void {
    const open = this.windows.get('timing');
    if (open !== null) {
      open.focus();
      return;
    }
    const consoleWindow = this.windows.get('console');
    const display =
      consoleWindow === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(consoleWindow.getBounds());
    const { trials, patch, laboratory } = taker;
    const nominalHz = display.displayFrequency > 0 ? display.displayFrequency : null;
    this.#running = { plan: { trials, patch, laboratory, nominalHz }, taker, finished: false };
    const window = this.windows.open('timing', {
      ...display.bounds,
      show: false,
      frame: false,
      backgroundColor: '#9a9a9a',
    });
    window.removeMenu();
    window.once('closed', () => {
      const running = this.#running;
      this.#running = null;
      consoleWindow?.focus();
      running?.taker.closed(running.finished);
    });
    fill(window, display);
    window.show();
    window.focus();
  }

  settings(): Result<TimingSettings> {
    return this.#running === null ? failure(problemOf('request_refused')) : success(this.#running.plan);
  }

  take(trials: readonly TrialRecord[]): Result<void> {
    return this.#running === null ? failure(problemOf('request_refused')) : this.#running.taker.take(trials);
  }

  async finish(certificate: TimingCertificate): Promise<Result<void>> {
    const running = this.#running;
    if (running === null) return failure(problemOf('request_refused'));
    running.finished = true;
    return running.taker.finish(certificate);
  }

  close(): void {
    // Its page holds nothing that could be lost.
    this.windows.get('timing')?.destroy();
  }
}
