import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { reopened, cleanUp } from '../support/profile';
import { contentsOf } from '../support/raw-database';
import { words } from '../../shared/languages/words';
import { expectAccessible } from './support/accessibility';
import { expectFitting } from './support/fitting';
import { follow } from './support/interview';
import { isWalkedIn } from './support/languages';
import { launchApp, screenshot } from './support/launch';
import { finishPractice, practiseToTheEnd, quickProfile, startPractice } from './support/practice';
import { unlock } from './support/prepared';

test.afterAll(cleanUp);

const SAID = 'Zeer bijzondere aantekening 7391';

/** Everything the profile's database holds. */
async function kept(profile: string): Promise<Record<string, unknown[]>> {
  const store = await reopened(profile);
  const contents = contentsOf(store.database);
  store.close();
  return contents;
}

/** Files of the profile that hold some words in the clear, in either of the usual codings. */
function filesHolding(folder: string, text: string): string[] {
  const patterns = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => patterns.some((pattern) => readFileSync(file).includes(pattern)));
}

for (const { language, displays, character } of [
  { language: 'nl', displays: '1366x768,1366x768', character: 'hurried' },
  { language: 'en', displays: '1366x768', character: 'attentive' },
] as const) {
  if (!isWalkedIn(language, 'en')) continue;
  test(`practice from start to finish by keyboard, and nothing is kept (${language}, ${displays})`, async () => {
    const w = words[language];
    const profile = await quickProfile();
    const before = await kept(profile);
    const app = await launchApp({ profile, language, displays });
    try {
      const page = app.console;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await unlock(app, language);
      await startPractice(app, language, character);
      await page.locator('.console__practice', { hasText: w.console.header.practice }).waitFor();
      await expectAccessible(page, `${language} practice, before the start`);
      await page.keyboard.press('Control+Enter');
      const participant = await app.participant();
      await participant.getByText(w.practice.mark, { exact: true }).waitFor();
      await page.keyboard.press('Control+n');
      await page.keyboard.type(SAID);
      await page.keyboard.press('Enter');
      await page.locator('.capture__line', { hasText: SAID }).waitFor();
      const pictured = new Set<string>();
      await practiseToTheEnd(app, language, async (step) => {
        if (pictured.has(step)) return;
        pictured.add(step);
        await screenshot(page, `${language} practice ${step}`);
        await expectFitting(page, `${language} practice ${step}`);
      });
      const { state } = await follow(app);
      expect(state.header.practice).toBe(true);
      expect(state.ignored).toBe(0);
      await finishPractice(app, language);
      await screenshot(page, `${language} practice finished`);
      await expectFitting(page, `${language} practice finished`);
      await expectAccessible(page, `${language} practice finished`);
      await expect.poll(() => app.call('session.current', {})).toBeNull();
      expect(await app.call('practice.state', {})).toBeNull();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
      expect(await app.call('session.list', {})).toEqual([]);
    } finally {
      await app.close();
    }
    expect(filesHolding(profile, SAID)).toEqual([]);
    expect(await kept(profile)).toEqual(before);
    expect(readdirSync(path.join(profile, 'sealed'))).toEqual([]);
  });
}
