import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../../build/root.mjs';
import { expectAccessible } from './accessibility';
import { expectFitting } from './fitting';
import { screenshot } from './launch';

/** A half-faded dialog has the contrast of neither picture. */
async function withoutFades(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Pictures a screen at the console's size and expects that axe finds nothing on it. */
export async function look(page: Page, name: string): Promise<void> {
  await withoutFades(page);
  await screenshot(page, name);
  await expectAccessible(page, name);
}

/**
 * Pictures a screen at the size it has and gives what is wrong with it, instead of failing at the first screen: words
 * that are cut off or lie over others, and what axe finds.
 */
export async function whatIsWrong(page: Page, name: string): Promise<string[]> {
  await withoutFades(page);
  await page.screenshot({ path: path.join(root, 'test-results/screens', `${name}.png`) });
  const wrong: string[] = [];
  for (const check of [expectFitting, expectAccessible]) {
    await check(page, name).catch((error: unknown) => {
      wrong.push(error instanceof Error ? error.message : String(error));
    });
  }
  return wrong;
}
