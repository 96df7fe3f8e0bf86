import type { Page } from '@playwright/test';
import type { PlannedTrial, TaskPlan } from '../../../shared/associations/tasks';

/** How a trial is done: by the right key, by the wrong one first, or not at all. */
export type Manner = 'right' | 'wrong_first' | 'not_at_all';

function plannedAt(plan: TaskPlan, identifier: string): PlannedTrial | null {
  const [block, , trial, prime] = identifier.split('.');
  if (prime !== undefined) return null;
  const planned = plan.blocks.find((candidate) => candidate.block === Number(block));
  return planned?.trials.find((candidate) => candidate.trial === Number(trial)) ?? null;
}

interface Shown {
  readonly state: string | null;
  readonly identifier: string | null;
  readonly mark: string;
  /** The screen asks for the digits kept in mind. */
  readonly asksDigits: boolean;
}

function look(page: Page): Promise<Shown> {
  return page.evaluate(() => ({
    state: document.querySelector<HTMLElement>('.task-field')?.dataset['state'] ?? null,
    identifier: document.querySelector('.task-stage [elementtiming]')?.getAttribute('elementtiming') ?? null,
    mark: document.querySelector<HTMLElement>('.task-mark')?.dataset['mark'] ?? '',
    asksDigits:
      document.querySelector('.task-digits') !== null && document.querySelector('.task-action:empty') !== null,
  }));
}

export interface Responding {
  readonly plan: TaskPlan;
  /** The window of the participant. */
  readonly page: Page;
  readonly mannerOf: (block: number, trial: number) => Manner;
  /** Called once per block, in the middle of its trials. */
  readonly onTrial: (block: number, trial: number) => Promise<void>;
  /** Called with what is on the field, before anything is pressed. */
  readonly onSeen?: (seen: Seen, identifier: string | null) => Promise<void>;
}

/** What a participant sees: a screen to read, a prime or a stimulus, or a mark. */
export type Seen = 'screen' | 'stimulus' | 'error' | 'too_slow';

/** Does a whole task with real key presses, screens between its blocks included, until its field is gone. */
export async function respond({ plan, page, mannerOf, onTrial, onSeen }: Responding): Promise<void> {
  const done = new Set<string>();
  const { left, right } = plan.keys;
  for (;;) {
    const { state, identifier, mark, asksDigits } = await look(page);
    if (state === null) return;
    if (state === 'screen') await onSeen?.('screen', null);
    else if (mark === 'error' || mark === 'too_slow') await onSeen?.(mark, identifier);
    else if (identifier !== null) await onSeen?.('stimulus', identifier);
    const trial = identifier === null ? null : plannedAt(plan, identifier);
    if (state === 'screen') await page.keyboard.press(asksDigits ? 'Enter' : 'Space');
    else if (trial !== null && identifier !== null) {
      const block = Number(identifier.split('.')[0]);
      const [good, bad] = trial.sideCorrect === 'left' ? [left, right] : [right, left];
      if (mark === 'error') await page.keyboard.press(good);
      else if (!done.has(identifier)) {
        done.add(identifier);
        const manner = mannerOf(block, trial.trial);
        // A person needs a moment to see the word.
        await page.waitForTimeout(100);
        if (manner !== 'not_at_all') await page.keyboard.press(manner === 'right' ? good : bad);
        await onTrial(block, trial.trial);
      }
    }
    await page.waitForTimeout(20);
  }
}
