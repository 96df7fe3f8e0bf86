import { expect, test } from '@playwright/test';
import { words } from '../../renderer/ui/languages/words';
import { cleanUp } from '../unit/store/given';
import { follow } from './support/interview';
import { launchApp, screenshot } from './support/launch';
import { preparedProfile, unlock } from './support/prepared';

test.afterAll(cleanUp);

test('look', async () => {
  test.setTimeout(600_000);
  const profile = await preparedProfile({ study: false });
  const app = await launchApp({ profile, language: 'nl', displays: '1366x768,1366x768' });
  const w = words.nl;
  try {
    await unlock(app, 'nl');
    await screenshot(app.console, 'practice home');
    await app.console.keyboard.press('Control+p');
    await app.console.getByRole('dialog').waitFor();
    await screenshot(app.console, 'practice dialog');
    await app.console.keyboard.press('Control+Enter');
    await app.console.getByText(w.console.primary.start).waitFor();
    await app.console.keyboard.press('Control+Enter');
    const participant = await app.participant();
    let seen = '';
    for (let round = 0; round < 400; round += 1) {
      const { state } = await follow(app);
      const name = `${state.place?.step} ${state.place?.item ?? ''}`;
      if (name !== seen) {
        seen = name;
        await app.console.waitForTimeout(700);
        await screenshot(app.console, `practice ${name}`);
        await screenshot(participant, `practice ${name} participant`);
      }
      const primary = app.console.getByRole('button', { name: w.console.primary.continue });
      if (await app.console.getByText(w.practice.skipIt).isVisible()) {
        await app.console.keyboard.press('F6');
        await app.console.getByRole('dialog').waitFor();
        await app.console.keyboard.press('Control+Enter');
      } else if ((await primary.isVisible()) && (await primary.isEnabled()))
        await app.console.keyboard.press('Control+Enter');
      if (await app.console.getByRole('button', { name: w.console.primary.finish }).isVisible()) break;
      await app.console.waitForTimeout(1000);
    }
    await app.console.keyboard.press('Control+Enter');
    await app.console.getByRole('dialog').waitFor();
    await app.console.keyboard.press('Control+Enter');
    await app.console.getByRole('heading', { name: w.practice.ended }).waitFor();
    await app.console.waitForTimeout(500);
    await screenshot(app.console, 'practice ended');
    expect(await app.call('session.current', {})).toBe(null);
    expect(await app.call('session.list', {})).toEqual([]);
  } finally {
    await app.close();
  }
});
