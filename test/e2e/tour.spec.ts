import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../shared/base/ids';
import { TOUR_STEPS, type TourStep } from '../../renderer/interviewer/tour/steps';
import { words } from '../../shared/languages/words';
import { cleanUp } from '../support/profile';
import { isWalkedIn } from './support/languages';
import { expectAccessible } from './support/accessibility';
import { expectFitting } from './support/fitting';
import { follow } from './support/interview';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { takeBack } from './support/practice';
import { preparedProfile, unlock } from './support/prepared';

test.afterAll(cleanUp);

/** The real screen, 1366 x 768, with the system's letters at 125 %. */
const AT_125_PERCENT = { width: 1093, height: 614 };

function titleOf(language: Language, stop: TourStep, isSecond: boolean): string {
  const { stops } = words[language].tour;
  return stops[stop === 'answers' && isSecond ? 'answersThere' : stop].title;
}

async function dialogDone(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Does with the keyboard what a stop asks for. */
async function tryStop(app: LaunchedApp, language: Language, stop: TourStep, isSecond: boolean): Promise<void> {
  const { console: page } = app;
  const { keyboard } = page;
  const w = words[language];
  switch (stop) {
    case 'start':
      await page.getByRole('button', { name: w.console.primary.start }).waitFor();
      return keyboard.press('Control+Enter');
    case 'say':
      for (const step of ['short_privacy', 'short_consent']) {
        await keyboard.press('Control+Enter');
        await expect.poll(async () => (await follow(app)).state.place?.step).toBe(step);
      }
      return;
    case 'answers':
      if (!isSecond) await keyboard.press('Control+Enter');
      await expect.poll(async () => (await follow(app)).state.place?.step).not.toBe('short_consent');
      return isSecond ? undefined : takeBack(await app.participant(), language);
    case 'note':
      await keyboard.press('Control+n');
      await keyboard.type('lacht');
      return keyboard.press('Enter');
    case 'association':
      await keyboard.press('Control+a');
      await keyboard.type('drie keer bellen');
      await keyboard.press('Alt+1');
      await keyboard.press('Alt+5');
      return keyboard.press('Enter');
    case 'keys':
      await keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
      await keyboard.press('Escape');
      return expect(page.getByRole('dialog')).toHaveCount(0);
    case 'pause':
      await keyboard.press('F9');
      await page.getByRole('dialog').waitFor();
      await keyboard.press('Space');
      await keyboard.press('Control+Enter');
      await page.getByRole('button', { name: w.console.pause.resume }).waitFor();
      return keyboard.press('F9');
    case 'skip':
      await keyboard.press('F6');
      await page.getByRole('dialog').waitFor();
      await keyboard.press('Space');
      return dialogDone(page);
    case 'repeat':
      await keyboard.press('F7');
      return dialogDone(page);
    default:
      return undefined;
  }
}

for (const { language, displays } of [
  { language: 'nl', displays: '1366x768' },
  { language: 'en', displays: '1366x768,1366x768' },
] as const) {
  if (!isWalkedIn(language, 'nl')) continue;
  test(`the tour is offered to somebody new and tried stop by stop, by keyboard (${language}, ${displays})`, async () => {
    const w = words[language];
    const isSecond = displays.includes(',');
    const app = await launchApp({ profile: await preparedProfile({ study: false }), language, displays });
    const { console: page } = app;
    try {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await unlock(app, language);
      await page.getByRole('heading', { name: w.tour.offer.title }).waitFor();
      await page.setViewportSize(AT_125_PERCENT);
      await expectFitting(page, `${language} home with the offer, at 125 %`);
      await screenshot(page, `${language} tour offer`);
      await expectAccessible(page, `${language} home with the offer`);
      await page.getByRole('button', { name: w.tour.offer.start }).press('Enter');
      for (const [index, stop] of TOUR_STEPS.entries()) {
        const title = page
          .locator('.tour')
          .getByRole('heading', { name: titleOf(language, stop, isSecond), exact: true });
        await title.waitFor();
        await expect(title).toBeFocused();
        await screenshot(page, `${language} tour ${index + 1} ${stop}`);
        await page.setViewportSize(AT_125_PERCENT);
        await expectFitting(page, `${language} tour ${stop}, at 125 %`);
        await page.setViewportSize({ width: 1366, height: 768 });
        if (index % 4 === 0) await expectAccessible(page, `${language} tour ${stop}`);
        await tryStop(app, language, stop, isSecond);
        if (!['sees', 'plan', 'saved', 'finish'].includes(stop)) await page.getByText(w.tour.done).waitFor();
        await page.keyboard.press('F3');
      }
      await expect(page.locator('.tour')).toHaveCount(0);
      await page.getByRole('button', { name: w.console.home }).press('Enter');
      await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
      await expect(page.getByRole('heading', { name: w.tour.offer.title })).toHaveCount(0);
      await expect(page.getByRole('button', { name: w.tour.open, exact: true })).toBeVisible();
    } finally {
      await app.close();
    }
  });
}

test('the tour is left with Escape and goes on another day where it was', async () => {
  const w = words.nl;
  const profile = await preparedProfile({ study: false });
  const first = await launchApp({ profile, language: 'nl' });
  try {
    await unlock(first, 'nl');
    await first.console.getByRole('button', { name: w.tour.offer.start }).press('Enter');
    await first.console.locator('.tour').getByRole('heading', { name: w.tour.stops.start.title }).waitFor();
    await first.console.keyboard.press('F3');
    await first.console.keyboard.press('Control+Enter');
    await first.console.getByText(w.tour.done).waitFor();
    for (let stop = 0; stop < 5; stop += 1) await first.console.keyboard.press('F3');
    await first.console.locator('.tour').getByRole('heading', { name: w.tour.stops.note.title, exact: true }).waitFor();
    await first.console.keyboard.press('Escape');
    await expect(first.console.locator('.tour')).toHaveCount(0);
    await expect(first.console.getByRole('main')).toBeFocused();
  } finally {
    await first.close();
  }
  const second = await launchApp({ profile, language: 'nl' });
  try {
    await unlock(second, 'nl');
    await second.console.getByRole('button', { name: w.tour.resume }).press('Enter');
    await second.console.locator('.tour').getByRole('heading', { name: w.tour.stops.start.title }).waitFor();
    await second.console.getByRole('button', { name: w.console.primary.start }).waitFor();
    await second.console.keyboard.press('Control+Enter');
    await second.console
      .locator('.tour')
      .getByRole('heading', { name: w.tour.stops.note.title, exact: true })
      .waitFor();
  } finally {
    await second.close();
  }
});
