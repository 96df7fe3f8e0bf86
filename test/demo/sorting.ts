import type { Page } from '@playwright/test';
import { planTask } from '../../shared/associations/tasks';
import type { Step } from '../../shared/study/schema';
import { taskOf } from '../../shared/study/lookups';
import {
  simulateTaskBlocks,
  type ReactionParameters,
  type SimulatedResponse,
} from '../../shared/simulation/reaction-times';
import type { Followed } from '../e2e/support/interview';

/** What the page tells of its field: a stimulus came (`block.attempt.trial`), or a screen to read. */
interface Seen {
  readonly identifier: string;
  /** Wall clock, ms since 1970 with fractions. */
  readonly at: number;
}

const seen = new WeakMap<Page, (event: Seen) => void>();

/** Runs in the page: reports each stimulus the moment it is put there. Watching is all it does. */
function watch(): void {
  const report = (node: Node): void => {
    if (!(node instanceof HTMLElement)) return;
    const timed = node.matches('[elementtiming]') ? node : node.querySelector('[elementtiming]');
    const identifier = timed?.getAttribute('elementtiming');
    if (!identifier) return;
    const told: unknown = Reflect.get(window, 'simulatedEyes');
    if (typeof told === 'function') told({ identifier, at: performance.timeOrigin + performance.now() });
  };
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) report(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
}

/** Gives the simulated participant eyes on a page, once. */
export async function openEyes(page: Page): Promise<void> {
  await page.exposeFunction('simulatedEyes', (event: Seen) => seen.get(page)?.(event));
  await page.evaluate(watch);
}

/** Waits, ms; a moment already past is no wait. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** Presses as sampled: the first key at its latency from the moment the stimulus came, then any correction. */
async function press(page: Page, response: SimulatedResponse, keys: { left: string; right: string }, at: number) {
  if (response.key === null || response.latencyMs === null) return;
  await sleep(at + response.latencyMs - Date.now());
  await page.keyboard.down(keys[response.key]);
  await sleep(Math.min(response.heldMs, 120));
  await page.keyboard.up(keys[response.key]);
  if (response.correctionLatencyMs === null) return;
  const other = response.key === 'left' ? keys.right : keys.left;
  await sleep(at + response.correctionLatencyMs - Date.now());
  await page.keyboard.press(other, { delay: 60 });
}

/**
 * Does the task of a step with real key presses at sampled times. Each block is done by its own responses, also
 * when it is repeated; screens between blocks are left with the space bar as soon as they are there.
 * @param onTrial called with the trial of the whole task, from 1, whenever a word comes
 */
export async function sortWords(
  page: Page,
  { study, state }: Followed,
  step: Step,
  reactions: ReactionParameters,
  onTrial?: (trial: number) => void,
): Promise<void> {
  if (step.kind !== 'task' && step.kind !== 'warm_up') return;
  const settings = taskOf(study, step.task);
  const { header } = state;
  const plan = planTask(settings, { ...header, study, seed: header.assignment.seed });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const blocks = simulateTaskBlocks(plan.value, reactions);
  seen.set(page, ({ identifier, at }) => {
    const [block, , trial, prime] = identifier.split('.');
    if (prime !== undefined) return;
    const before = plan.value.blocks.filter((each) => each.block < Number(block));
    onTrial?.(before.reduce((sum, each) => sum + each.trials.length, 0) + Number(trial));
    const response = blocks
      .find((candidate) => candidate.block === Number(block))
      ?.responses.find((candidate) => candidate.trial === Number(trial));
    if (response) void press(page, response, settings.keys, at).catch(() => undefined);
  });
  await leaveScreens(page);
  seen.delete(page);
}

/** Leaves every instruction screen with the space bar until the field is gone. */
async function leaveScreens(page: Page): Promise<void> {
  const field = page.locator('.task-field');
  await field.waitFor();
  while ((await field.count()) > 0) {
    const shown = await page.evaluate(
      () => document.querySelector<HTMLElement>('.task-field')?.dataset['state'] ?? null,
    );
    if (shown === 'screen') await page.keyboard.press('Space');
    // Between two looks the machine belongs to the trials.
    await sleep(100);
  }
}
