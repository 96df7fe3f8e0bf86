import path from 'node:path';
import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { root } from '../../../build/root.mjs';
import type { Language } from '../../../shared/base/ids';
import { whatDoesNotFit } from '../../e2e/support/fitting';
import type { GalleryPage } from './gallery-page';

/** The console's size, the same screen with the system's letters at 125 %, and a large screen. */
const CONSOLE = { width: 1366, height: 768 };
const SIZES = [{ width: 1093, height: 614 }, { width: 1920, height: 1080 }, CONSOLE] as const;

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** Runs axe in the page; the program of axe is brought there once. */
async function whatAxeFinds(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const results = await window.axe?.run(document, { ...asked, resultTypes: ['violations'] });
    if (results === undefined) throw new Error('axe is not in the page');
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }, options);
}

/** Words that say nothing to anybody: a place that was not filled in, or a value that is none. */
async function whatSaysNothing(page: Page): Promise<string[]> {
  const words = await page.locator('body').innerText();
  return words.match(/\{+\w+\}+|\bundefined\b|\bNaN\b|\[object \w+\]/g) ?? [];
}

/** Looks at a state in every size and theme, saves its pictures, and gives all that is wrong with it. */
export async function whatIsWrongWith(gallery: GalleryPage, state: string, language: Language): Promise<string[]> {
  const { page } = gallery;
  const wrong: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    for (const one of found) wrong.push(`${state} (${language}), ${where}: ${one}`);
  };
  const picture = (theme: string): Promise<Buffer> =>
    page.screenshot({ path: path.join(root, 'test-results/gallery', language, `${state} ${theme}.png`) });
  await gallery.show(state, language);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    note(`${size.width} × ${size.height}`, await whatDoesNotFit(page));
  }
  note('words', await whatSaysNothing(page));
  note('light', await whatAxeFinds(page, {}));
  await picture('light');
  await gallery.darken();
  note('dark', await whatAxeFinds(page, { runOnly: ['color-contrast'] }));
  await picture('dark');
  note('page', gallery.takeErrors());
  return wrong;
}
