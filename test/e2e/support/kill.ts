import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { verifyChain } from '../../../shared/session/hash-chain';
import { answerKey } from '../../../shared/session/check-answer';
import type { JournalEvent } from '../../../shared/session/events';
import type {} from '../../../renderer/bridge';
import type { LaunchedApp } from './launch';

/** Events a window was told are on disk: sequence and hash. */
export type Saved = Map<number, string>;

interface Told {
  readonly session: string;
  readonly events: readonly { readonly sequence: number; readonly hash: string }[];
}

/** Notes every event that reaches a window as saved, until the process dies. Doing it twice is doing it once. */
export async function noteSaved(page: Page, savedOf: (session: string) => Saved): Promise<void> {
  if (await page.evaluate(() => Reflect.has(window, 'noteSaved'))) return;
  await page.exposeFunction('noteSaved', ({ session, events }: Told) => {
    for (const { sequence, hash } of events) savedOf(session).set(sequence, hash);
  });
  await page.evaluate(() => {
    window.undercurrent.on('session_changed', ({ session, events }) => {
      const tell: unknown = Reflect.get(window, 'noteSaved');
      if (typeof tell === 'function')
        tell({ session, events: events.map(({ sequence, hash }) => ({ sequence, hash })) });
    });
  });
}

/** Kills the main process as a power cut would, and waits until it is gone. */
export async function killMain({ electron }: LaunchedApp): Promise<void> {
  const process = electron.process();
  const gone = process.exitCode === null && process.signalCode === null ? once(process, 'exit') : Promise.resolve([]);
  process.kill('SIGKILL');
  await gone;
}

/** What names the thing an event recorded; two events with one name would be the same thing twice. */
function namesIn({ body }: JournalEvent): string[] {
  switch (body.type) {
    case 'answer_recorded': {
      const { item, occasion, supersedes } = body.payload;
      return [`answer ${answerKey(item, occasion)} after ${supersedes}`];
    }
    case 'capture_recorded':
      return [`capture ${body.payload.capture.kind} ${body.payload.capture.text}`];
    case 'task_block_started':
      return [`start ${body.payload.place.step} ${body.payload.block} ${body.payload.attempt}`];
    case 'trials_recorded':
      return body.payload.trials.map(
        ({ block, attempt, trial }) => `trial ${body.payload.place.step} ${block} ${attempt} ${trial}`,
      );
    default:
      return [];
  }
}

/** How a journal stands after crashes: what a window was told and is gone, what is there twice, a broken chain. */
export function accountFor(events: readonly JournalEvent[], saved: Saved) {
  const hashes = new Map(events.map(({ sequence, hash }) => [sequence, hash]));
  const names = events.flatMap(namesIn);
  return {
    lost: [...saved].filter(([sequence, hash]) => hashes.get(sequence) !== hash).map(([sequence]) => sequence),
    twice: names.filter((name, index) => names.indexOf(name) !== index),
    chain: verifyChain(events).ok,
  };
}
