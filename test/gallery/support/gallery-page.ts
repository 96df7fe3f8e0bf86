import { chromium, type Browser, type Page } from '@playwright/test';
import { installedChromium } from '../../../build/binary.mjs';
import { buildGallery } from '../../../build/gallery-build.mjs';
import { serveBundle } from '../../../electron/app/security/app-protocol';
import { ORIGIN } from '../../../electron/app/security/origin';
import type { Language } from '../../../shared/base/ids';

/** Answered inside the browser, from the built gallery; no address of this name is ever looked up. */
const GALLERY = 'https://gallery.test';

/** A state as the gallery's index lists it. */
export interface ListedState {
  readonly id: string;
  readonly room: string;
}

/** The built gallery in one page that is never loaded anew, served with the headers of the program's own pages. */
export class GalleryPage {
  readonly page: Page;
  readonly states: readonly ListedState[];
  readonly #browser: Browser;
  #errors: string[] = [];

  private constructor(browser: Browser, page: Page, states: readonly ListedState[]) {
    this.#browser = browser;
    this.page = page;
    this.states = states;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`console: ${message.text().slice(0, 300)}`);
    });
    page.on('pageerror', (error) => this.#errors.push(`error: ${error.message.slice(0, 300)}`));
  }

  static async open(): Promise<GalleryPage> {
    const executablePath = installedChromium();
    if (executablePath === null)
      throw new Error('The gallery is looked at in Chromium; install it or set CHROMIUM_PATH.');
    const serve = serveBundle(await buildGallery());
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    // A half-faded dialog has the contrast of neither picture.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.route(`${GALLERY}/**`, async (route) => {
      const request = route.request();
      const response = await serve({ url: request.url().replace(GALLERY, ORIGIN), method: request.method() });
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
    await page.goto(`${GALLERY}/gallery.html`);
    await page.locator('html[data-gallery^="ready"]').waitFor();
    const states = await page.locator('a[data-state]').evaluateAll((links) =>
      links.map((link) => ({
        id: link.getAttribute('data-state') ?? '',
        room: link.getAttribute('data-room') ?? '',
      })),
    );
    return new GalleryPage(browser, page, states);
  }

  /** Shows a state in light, without loading the page anew; gives what went wrong on the way. */
  async show(state: string, language: Language): Promise<void> {
    this.#errors = [];
    const address = `?state=${state}&language=${language}&theme=light`;
    await this.page.evaluate((search) => {
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await this.page.locator(`html[data-gallery$="${address}"]`).waitFor({ state: 'attached', timeout: 0 });
    const outcome = await this.page.locator('html').getAttribute('data-gallery');
    if (outcome?.startsWith('ready') !== true) this.#errors.push('the state was never come to');
  }

  /** The same screen in the dark, as it stands. */
  async darken(): Promise<void> {
    await this.page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
  }

  /** What the page complained of since the state was shown. */
  takeErrors(): string[] {
    const errors = this.#errors;
    this.#errors = [];
    return errors;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
