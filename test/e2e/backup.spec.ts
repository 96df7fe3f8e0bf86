import { expect, test } from '@playwright/test';
import { formatShare } from '../../renderer/ui/format';
import { words } from '../../shared/languages/words';
import { cleanUp } from '../support/profile';
import { smallDisk } from '../support/disks';
import { languagesOf } from './support/languages';
import { goTo, interviewing } from './support/drive';
import { follow } from './support/interview';
import { look } from './support/looks';
import { setBattery, setClock, tellPower } from './support/machine';
import { prepareProfile } from './support/prepared';

test.afterEach(cleanUp);

const HOUR = 3_600_000;

for (const language of languagesOf('nl')) {
  const w = words[language].console;

  test(`the break counts down for the interviewer alone, and says when it is over (${language})`, async () => {
    const { app, participant } = await interviewing({ language, form: 'full' });
    const { console: page } = app;
    try {
      const { step } = await goTo(app, (currentStep) => currentStep.step.kind === 'break');
      if (step.kind !== 'break') throw new Error('not at the break');
      const timer = page.getByRole('timer');
      await expect(timer).toHaveText(new RegExp(`^0${step.minutes - 1}:[0-5]\\d$`));
      const first = await timer.textContent();
      await expect(timer).not.toHaveText(first ?? '');
      await page.getByText(w.break.words).waitFor();
      await participant.getByText(step.participantSees[language]).waitFor();
      expect(await participant.locator('body').textContent()).not.toMatch(/\d\d:\d\d/);
      await look(app.console, `care ${language} break`);
      await page.evaluate((ms) => {
        const now = performance.now.bind(performance);
        performance.now = () => now() + ms;
      }, step.minutes * 60_000);
      await page.getByText(w.break.over).waitFor();
      await expect(timer).toHaveText('00:00');
      // Nothing ends by itself: the interviewer goes on.
      expect((await follow(app)).state.place?.step).toBe(step.id);
      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await follow(app)).state.place?.step).not.toBe(step.id);
    } finally {
      await app.close();
    }
  });

  test(`a battery that runs down, an hour of sleep and a clock set back are said, and sleep is recorded once (${language})`, async () => {
    const { app } = await interviewing({ language });
    const { console: page } = app;
    try {
      await setBattery(page, 0.64);
      await tellPower(app, 'on-battery');
      const charged = w.warnings.batteryAt.replace('{{level}}', formatShare(0.64, language));
      await page.getByText(charged).waitFor();
      await setBattery(page, 0.12);
      await tellPower(app, 'suspend');
      await setClock(app, HOUR);
      await tellPower(app, 'resume');
      const minutes = words[language].common.minutes.replace('{{count}}', '60');
      await page.getByText(w.warnings.slept.replace('{{duration}}', minutes)).waitFor();
      const low = w.warnings.batteryLow.replace('{{level}}', formatShare(0.12, language));
      await expect(page.getByText(low)).toBeVisible();
      await look(app.console, `care ${language} slept and nearly empty`);
      const { interruptions } = (await follow(app)).state;
      expect(interruptions.map(({ cause }) => cause)).toEqual(['sleep']);
      expect(Math.abs((interruptions[0]?.durationMs ?? 0) - HOUR)).toBeLessThan(60_000);
      await tellPower(app, 'on-ac');
      await expect(page.getByText(low)).toHaveCount(0);
      await page.getByRole('button', { name: words[language].common.close }).click();

      const before = (await follow(app)).state;
      await setClock(app, -2 * HOUR);
      await page.getByText(w.warnings.set_back.split('{{duration}}')[0] ?? '').waitFor();
      await look(app.console, `care ${language} set back`);
      await page.keyboard.press('Control+n');
      await page.keyboard.type('na het terugzetten');
      await page.keyboard.press('Enter');
      await expect.poll(async () => Object.keys((await follow(app)).state.captures)).toHaveLength(1);
      const after = (await follow(app)).state;
      expect(Date.parse(after.last.utc)).toBeLessThan(Date.parse(before.last.utc));
      expect(after.last.monotonicMs).toBeGreaterThan(before.last.monotonicMs);
      expect(after.last.monotonicMs - before.last.monotonicMs).toBeLessThan(HOUR);
      expect(after.interruptions).toHaveLength(1);
    } finally {
      await app.close();
    }
  });

  test(`a disk that is nearly full is said before anything is lost (${language})`, async () => {
    const disk = smallDisk(60_000);
    test.skip('refused' in disk, 'refused' in disk ? disk.refused : '');
    if ('refused' in disk) return;
    await prepareProfile(disk.folder);
    const { app } = await interviewing({ profile: disk.folder, language });
    try {
      const [start] = w.warnings.space.almost_none.split('{{free}}');
      await app.console.getByText(start ?? '').waitFor();
      await look(app.console, `care ${language} nearly full`);
    } finally {
      await app.close();
      disk.release();
    }
  });
}
