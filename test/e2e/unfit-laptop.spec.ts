import { expect, test } from '@playwright/test';
import { openProfile } from '../../electron/store/profile/profile';
import { saveTimingCertificate } from '../../electron/store/database/preferences';
import { certify } from '../../shared/associations/timing-certificate';
import { timingAdvice } from '../../shared/associations/timing-words';
import { words } from '../../shared/languages/words';
import { cleanUp, PASSPHRASE, valueOf } from '../support/profile';
import { languagesOf } from './support/languages';
import { goTo, TWO_SCREENS } from './support/drive';
import { follow } from './support/interview';
import { launchApp } from './support/launch';
import { look } from './support/looks';
import { preparedProfile, unlock } from './support/prepared';

test.afterEach(cleanUp);

/** What a laptop with a slow screen measures, one frame in five missed. */
const UNFIT = certify({
  measuredUtc: '2026-11-20T08:00:00.000Z',
  trials: 100,
  refreshHz: 30,
  nominalHz: 30,
  missedFrameShare: 0.2,
  clockResolutionMs: 0.005,
  crossOriginIsolated: true,
  handlerDelayMedianMs: 0.5,
  handlerDelayP95Ms: 2,
  keyRepeat: false,
  presentationShare: 1,
  softwareRendering: true,
});

for (const language of languagesOf('en')) {
  test(`a laptop that is unfit for reaction times says so before the session, and its summary keeps it (${language})`, async () => {
    expect(UNFIT.verdict).toBe('unfit');
    const profile = await preparedProfile();
    const store = valueOf(await openProfile(profile, PASSPHRASE, { programVersion: 'test' }));
    valueOf(saveTimingCertificate(store.database, UNFIT));
    store.close();
    const w = words[language];
    const app = await launchApp({ profile, language, displays: TWO_SCREENS });
    const { console: page } = app;
    try {
      await unlock(app, language);
      await page.getByText(w.home.keys.lead).waitFor();
      await page.keyboard.press('Control+Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radiogroup', { name: w.home.create.provider }).getByRole('radio').first().press('Space');
      await dialog.getByText(w.home.create.formName.short, { exact: true }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByText(w.console.primary.start).waitFor();
      const warning = page.getByText(w.timing.warning.unfit);
      await warning.waitFor();
      for (const advice of timingAdvice(UNFIT, language)) await expect(page.getByText(advice)).toBeVisible();
      await look(page, `unfit ${language} before the start`);

      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await follow(app)).state.certificate).toEqual(UNFIT);
      await goTo(app, ({ step }) => step.kind === 'warm_up');
      await page.keyboard.press('F8');
      await page.getByRole('button', { name: w.console.breakOff.open }).click();
      await page.keyboard.type('x');
      await page.keyboard.press('Control+Enter');
      const row = page.locator('.quality__row').filter({ hasText: w.console.quality.timing });
      await expect(row).toContainText(w.console.quality.verdict.unfit);
      await look(page, `unfit ${language} summary`);
    } finally {
      await app.close();
    }
  });
}
