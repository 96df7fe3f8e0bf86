import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
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
