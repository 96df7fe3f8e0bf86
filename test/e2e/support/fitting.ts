import { expect, type Page } from '@playwright/test';

/** Runs in the page: words that are cut off, and anything outside the window, each named by its class and words. */
function misfits(): string[] {
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 60)}"`;
  const hidden = (element: Element): boolean =>
    element.closest('.visually-hidden, [aria-hidden="true"], [inert], .picture') !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const scrolls = (element: Element): boolean => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return true;
    }
    return false;
  };
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  const dialog = document.querySelector('.dialog-veil');
  for (const element of (dialog ?? document.body).querySelectorAll('*')) {
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    if (hidden(element) || !(hasWords || element.matches('button, input, textarea'))) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const isInput = element.matches('input, textarea');
    if (!isInput && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${name(element)}`);
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`beside the window: ${name(element)}`);
    const pageScrolls = document.documentElement.scrollHeight > innerHeight;
    if ((box.top < -1 || box.bottom > innerHeight + 1) && !scrolls(element) && !pageScrolls)
      found.push(`below the window: ${name(element)}`);
  }
  return [...new Set(found)];
}

/** Expects that everything on the screen can be read and reached at the window's present size. */
export async function expectFitting(page: Page, screen: string): Promise<void> {
  expect(await page.evaluate(misfits), screen).toEqual([]);
}
