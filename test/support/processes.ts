import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { valueOf, freshStore, newSession } from './profile';
import { readJournal } from '../../electron/store/session/journal';
import type { OpenProfile } from '../../electron/store/profile/open-profile';
import { verifyChain } from '../../shared/session/hash-chain';
import { machineClock } from '../../electron/store/database/clock';

/** A profile with one running session, closed, for another process to take up. */
export async function profileForProcesses(folder: string): Promise<void> {
  const store = await freshStore(folder, machineClock);
  newSession(store, 'P-7731');
  store.close();
}

export interface Spoken {
  child: ChildProcess;
  lines: string[];
  /** Resolves at the first line that begins so. */
  heard(beginning: string): Promise<string>;
}

/** Starts a bundled script and listens to its lines. */
export function startProcess(
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Spoken {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines: string[] = [];
  const waiting: { beginning: string; resolve: (line: string) => void }[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop() ?? '';
    for (const line of pieces) {
      lines.push(line);
      for (const wait of waiting) if (line.startsWith(wait.beginning)) wait.resolve(line);
    }
  });
  const heard = (beginning: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const known = lines.find((line) => line.startsWith(beginning));
      if (known !== undefined) resolve(known);
      waiting.push({ beginning, resolve });
      child.once('exit', () => reject(new Error(`the process ended before "${beginning}": ${lines.join(' / ')}`)));
    });
  return { child, lines, heard };
}

/** Kills as a power cut would, and waits until the process is gone and everything it said was read. */
export async function killHard(spoken: Spoken): Promise<void> {
  const closed = once(spoken.child, 'close');
  spoken.child.kill('SIGKILL');
  await closed;
}

/** Numbers whose "saved" was seen. */
function savedNumbers(spoken: Spoken): number[] {
  return spoken.lines.flatMap((line) => line.match(/^saved (\d+)$/)?.[1] ?? []).map(Number);
}

/** What the journal holds after all the kills: the numbers in order, whether its chain is whole, and how often it was taken up. */
export function accountOf(store: OpenProfile): { numbers: number[]; chain: boolean; crashes: number } {
  const session = valueOf(store.sessions.list())[0]?.session;
  if (session === undefined) throw new Error('the profile has a session');
  const events = valueOf(readJournal(store.database, session));
  const numbers = events.flatMap((event) => {
    if (event.body.type !== 'capture_recorded') return [];
    return event.body.payload.capture.text.match(/answer number (\d+)/)?.[1] ?? [];
  });
  const crashes = events.filter(
    (event) => event.body.type === 'interruption_recorded' && event.body.payload.cause === 'crash',
  ).length;
  return { numbers: numbers.map(Number), chain: verifyChain(events).ok, crashes };
}

/**
 * Lets a process append and kills it at a random moment, over and over: also while it opens, so that recovery
 * itself is cut off.
 * @param random uniform in [0, 1)
 * @returns every number whose "saved" was seen, in order
 */
export async function killRepeatedly(
  script: string,
  folder: string,
  times: number,
  random: () => number,
  onKill: (done: number) => void = () => undefined,
): Promise<number[]> {
  const seen: number[] = [];
  for (let done = 0; done < times; done += 1) {
    const spoken = startProcess(script, [folder]);
    if (random() < 0.75) await spoken.heard('saved');
    await new Promise((resolve) => setTimeout(resolve, random() * 300));
    await killHard(spoken);
    seen.push(...savedNumbers(spoken));
    onKill(done + 1);
  }
  return seen;
}
