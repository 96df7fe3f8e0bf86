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

/** Runs in the page: words that lie over other words. */
function overlaps(): string[] {
  // A dialog and the field of a task cover what is below them.
  const root = document.querySelector('.dialog-veil') ?? document.querySelector('.task-field') ?? document.body;
  const scrolled = (element: Element): boolean => {
    for (let parent: Element | null = element; parent; parent = parent.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(parent).overflowY) && parent !== document.body) {
        const box = parent.getBoundingClientRect();
        if (parent.scrollHeight > parent.clientHeight + 1 && box.height > 0) return true;
      }
    }
    return false;
  };
  const words: { box: DOMRect; text: string }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || text === '' || element.closest('.visually-hidden, [aria-hidden="true"], [inert], .picture, svg'))
      continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || scrolled(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) words.push({ box, text });
  }
  const found: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines of one paragraph may touch: their boxes are higher than their letters.
      const most = Math.min(one.box.height, other.box.height) / 3;
      if (one.text !== other.text && wide > 1 && high > most)
        found.push(`"${one.text.slice(0, 40)}" lies over "${other.text.slice(0, 40)}"`);
    }
  }
  return [...new Set(found)];
}

/** What on the screen cannot be read or reached at the window's present size. */
export async function whatDoesNotFit(page: Page): Promise<string[]> {
  return [...(await page.evaluate(misfits)), ...(await page.evaluate(overlaps))];
}

/** Expects that everything on the screen can be read and reached at the window's present size. */
export async function expectFitting(page: Page, screen: string): Promise<void> {
  expect(await whatDoesNotFit(page), screen).toEqual([]);
}
