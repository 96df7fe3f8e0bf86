import { expect, test, type Page } from '@playwright/test';
import type { Preferences } from '../../shared/bridge/preferences';
import { participantCode, studyId, type Language } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { words } from '../../shared/languages/words';
import { follow } from './support/interview';
import { launchApp, type LaunchedApp } from './support/launch';
import { whatIsWrong } from './support/looks';

const PASSPHRASE = 'anchor violet pepper lantern';
const STUDY = studyId.parse(builtInStudy.id);
/** The real screen, 1366 x 768, with the system's letters at 125 %: this many pixels are left. */
const AT_125_PERCENT = { width: 1093, height: 614 };
const RIGHT_TO_LEFT = 'שלום עולם 🙂 مرحبا';

type Theme = Preferences['theme'];

/** Collects what is wrong over all screens, so that one run tells everything. */
class Looks {
  readonly wrong: string[] = [];

  constructor(
    readonly language: Language,
    readonly theme: Theme,
  ) {}

  async at(page: Page, screen: string): Promise<void> {
    const name = `${this.language} ${this.theme} ${screen}`;
    await page.setViewportSize(AT_125_PERCENT);
    this.wrong.push(...(await whatIsWrong(page, `${name} at 125`)));
  }

  /** Opens a dialog by its key, looks at it, and closes it again. */
  async dialog(page: Page, key: string, screen: string): Promise<void> {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await this.at(page, screen);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

async function lookAtHome(app: LaunchedApp, looks: Looks): Promise<void> {
  const w = words[looks.language];
  const { console: page } = app;
  await page.getByRole('heading', { name: w.backup.title }).waitFor();
  await page.getByText(w.backup.none).waitFor();
  await looks.at(page, 'home, empty');
  await page.getByRole('button', { name: w.backup.make }).press('Enter');
  await expect.poll(async () => (await app.call('backup.list', {})).length).toBe(1);
  await page.getByRole('button', { name: new RegExp(w.common.theme) }).press('Enter');
  await page.getByRole('menu').waitFor();
  await looks.at(page, 'home, menu');
  await page.keyboard.press('Escape');
  await looks.dialog(page, 'Control+Enter', 'new session');
  await looks.dialog(page, 'F1', 'keys of home');
}

async function lookAtConsole(app: LaunchedApp, looks: Looks): Promise<void> {
  const w = words[looks.language];
  const { console: page } = app;
  await page.getByText(w.console.primary.start).waitFor();
  await looks.at(page, 'before the start');
  await page.keyboard.press('Control+Enter');
  const participant = await app.participant();
  await participant.getByRole('heading', { level: 1 }).waitFor();
  await looks.at(page, 'script');
  await page.keyboard.press('Control+n');
  await page.keyboard.type(RIGHT_TO_LEFT);
  await page.keyboard.press('Enter');
  await page.locator('.capture__line', { hasText: RIGHT_TO_LEFT }).waitFor();
  await page.keyboard.press('Control+n');
  await page.keyboard.insertText('ab '.repeat(33_334));
  await page.keyboard.press('Enter');
  await page.getByText(w.console.capture.tooLong.slice(-20)).waitFor();
  await looks.at(page, 'note that is too long');
  expect(Object.keys((await follow(app)).state.captures)).toHaveLength(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await looks.dialog(page, 'F6', 'skip');
  await looks.dialog(page, 'F7', 'repeat');
  await looks.dialog(page, 'F8', 'problem');
  await looks.dialog(page, 'F9', 'pause');
  await looks.dialog(page, 'F4', 'correct');
  await looks.dialog(page, 'F1', 'keys of the console');
  await page.reload();
  await page.locator('.capture__line', { hasText: RIGHT_TO_LEFT }).waitFor();
}

for (const language of ['nl', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every screen fits and reads at 125 %, menus and dialogs too (${language}, ${theme})`, async () => {
      const looks = new Looks(language, theme);
      const w = words[language];
      const app = await launchApp({ language, displays: '1366x768,1920x1080' });
      try {
        await app.call('preferences.set', { language, theme });
        await app.console.getByRole('heading', { name: w.profile.create.title }).waitFor();
        await looks.at(app.console, 'first run');
        await app.call('profile.create', { interviewer: RIGHT_TO_LEFT, passphrase: PASSPHRASE, pin: '2468' });
        await app.call('study.add_built_in', {});
        await app.console.reload();
        await lookAtHome(app, looks);
        const participant = participantCode.parse('P-0001');
        const provider = builtInStudy.providers[0]?.id;
        if (provider === undefined) throw new Error('the study has no provider');
        await app.call('session.create', {
          study: STUDY,
          form: 'full',
          participant,
          provider,
          language,
        });
        await app.console.reload();
        await app.console.getByRole('heading', { name: w.home.today }).waitFor();
        await looks.at(app.console, 'home, today');
        await app.console.getByRole('button', { name: /P-0001/ }).press('Enter');
        await lookAtConsole(app, looks);
        await app.call('display.close_participant', {});
        await app.call('profile.lock', {});
        await app.console.reload();
        await app.console.getByRole('heading', { name: w.profile.unlock.title }).waitFor();
        await looks.at(app.console, 'unlock');
        await app.console.getByRole('button', { name: w.backup.restore.open }).press('Enter');
        await app.console.getByRole('dialog').getByRole('radio').first().waitFor();
        await looks.at(app.console, 'restore a backup');
      } finally {
        await app.close();
      }
      expect(looks.wrong).toEqual([]);
    });
  }
}
