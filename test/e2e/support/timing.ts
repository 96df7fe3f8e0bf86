import type { Page } from '@playwright/test';

/**
 * Presses E at every dot, like a person who pays attention, until the page is gone or shows something else.
 * @param restMs pause before each press
 */
export async function pressAtDots(page: Page, restMs: number): Promise<void> {
  let last = '';
  for (;;) {
    const shown = await page
      .evaluate(() => ({
        state: document.querySelector<HTMLElement>('.task-field')?.dataset['state'] ?? null,
        dot: document.querySelector('.task-stimulus')?.getAttribute('elementtiming') ?? null,
        over: document.querySelector('main.timing') !== null,
      }))
      .catch(() => null);
    if (shown === null || shown.over) return;
    if (shown.state === 'field' && shown.dot !== null && shown.dot !== last) {
      last = shown.dot;
      await page.waitForTimeout(restMs).catch(() => undefined);
      await page.keyboard.press('KeyE').catch(() => undefined);
    }
    await page.waitForTimeout(20).catch(() => undefined);
  }
}
