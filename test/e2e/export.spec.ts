import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../shared/languages/words';
import { studyId, type Language } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { cleanUp, temporaryFolder } from '../support/profile';
import { mergedProfile } from './support/export-profile';
import { expectFitting } from './support/fitting';
import { languagesOf } from './support/languages';
import { launchApp, type LaunchedApp } from './support/launch';
import { look as lookAt } from './support/looks';
import { STUDY_PASSPHRASE, unlock } from './support/prepared';

test.afterEach(cleanUp);

const STUDY = studyId.parse(builtInStudy.id);

async function chooses(app: LaunchedApp, folder: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

async function openExport(app: LaunchedApp, language: Language): Promise<void> {
  const w = words[language];
  const { console: page } = app;
  await unlock(app, language);
  await page.getByRole('button', { name: w.home.openLead }).press('Enter');
  await page.getByRole('textbox').first().fill(STUDY_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: w.lead.tabs.export }).click();
  await page.getByText(w.export.profileName.internal).waitFor();
}

/** Pictures a screen at the size it is drawn for and finds what does not fit or cannot be read. */
function looker(language: Language) {
  return async (page: Page, name: string): Promise<void> => {
    await lookAt(page, `export ${language} ${name}`);
    await expectFitting(page, `${language} ${name}`);
  };
}

/** Decides on the text in front and waits until another, or none, is there. */
async function decides(page: Page, keys: string, decided: RegExp): Promise<void> {
  await page.keyboard.press(keys);
  await page.getByText(decided).waitFor();
  await page.locator('.text-review textarea').waitFor();
}

for (const language of languagesOf('nl')) {
  test(`variables, texts, risk and the dataset itself, by the keyboard (${language})`, async () => {
    const profile = await mergedProfile(6, 'full');
    const dataset = path.join(temporaryFolder(), 'dataset');
    const app = await launchApp({ profile, language });
    const w = words[language].export;
    const look = looker(language);
    const { console: page } = app;
    const classOf = (id: string) => page.locator(`[data-variable="${id}"]`);
    const next = () => page.keyboard.press('Control+Enter');
    try {
      await openExport(app, language);

      await test.step('texts go along when the lead says so', async () => {
        await page.getByText(w.choose.textsOn).click();
        await look(page, 'choose');
        await next();
      });

      await test.step('every variable of the study is classified, and the lead decides otherwise', async () => {
        await classOf('grade').waitFor();
        await expect(page.getByText(`${w.classes.unclassified} (0)`)).toBeVisible();
        await look(page, 'variables');
        await page.keyboard.press('Control+f');
        await page.keyboard.type('grade');
        await classOf('grade').focus();
        await page.keyboard.press('0');
        await expect(classOf('grade')).toHaveText(w.classes.unclassified);
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await look(page, 'variable unclassified');
        await page.keyboard.press('Escape');
        await page.getByRole('textbox').fill('tenure');
        await classOf('tenure_years').focus();
        await page.keyboard.press('4');
        await page.getByText(w.classify.weaker).waitFor();
        await look(page, 'variable weaker');
        await page.getByRole('dialog').getByText(w.classHints.quasi).click();
        await page.getByText(w.classify.stepsBands).click();
        await page.getByRole('textbox', { name: w.classify.widths }).fill('5; 12');
        await page.getByText(w.classify.widthsWrong).waitFor();
        await page.getByRole('textbox', { name: w.classify.widths }).fill('5; 10; 20');
        await look(page, 'variable in bands');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByRole('row').filter({ has: classOf('tenure_years') })).toContainText('5; 10; 20');
        await page.getByRole('textbox').fill('suspicion');
        await classOf('suspicion').focus();
        await page.keyboard.press('4');
        await page.getByText(w.classify.lock.typed).waitFor();
        await look(page, 'variable locked');
        await page.keyboard.press('Escape');
        await page.getByRole('textbox').fill('zzzz');
        await page.getByText(w.classify.none).waitFor();
        await look(page, 'variables none');
        await page.getByRole('button', { name: w.classify.clear }).press('Enter');
        await next();
      });

      await test.step('texts are read one by one, and reading goes on where it stopped', async () => {
        await page.getByRole('textbox', { name: w.texts.written }).waitFor();
        await look(page, 'text');
        const counted = (count: number) => new RegExp(`^${w.texts.progress.split('{{')[0]}${count} `);
        await decides(page, 'Alt+3', counted(1));
        await decides(page, 'Control+Enter', counted(2));
        await decides(page, 'Alt+1', counted(3));
        await page.getByRole('textbox', { name: w.texts.written }).fill('Written by hand');
        await decides(page, 'Control+Enter', counted(4));
        await page.getByRole('button', { name: w.steps.risk }).press('Enter');
        await page.getByText(w.refused).waitFor();
        await look(page, 'risk refused');
        await page.getByRole('button', { name: w.toTexts }).press('Enter');
        await page.getByText(counted(4)).waitFor();
        const { total } = await app.call('export.open_texts', { study: STUDY, profile: 'internal' });
        for (let decided = 4; decided < total; decided += 1) await decides(page, 'Alt+3', counted(decided + 1));
        await page.getByText(w.texts.allDone).waitFor();
        await page.getByText(w.texts.decided.dropped).waitFor();
        await look(page, 'texts done');
        await page.getByRole('button', { name: w.next, exact: true }).press('Enter');
      });

      await test.step('the risk is shown before and after, and what nobody classified is named', async () => {
        await page.getByText(w.risk.title).waitFor();
        await expect(page.getByText(w.unclassified_one.replace('{{count}}', '1'))).toBeVisible();
        await look(page, 'risk');
        await next();
      });

      await test.step('the dataset is one folder and one archive', async () => {
        await chooses(app, dataset);
        await page.getByRole('button', { name: w.run }).waitFor();
        await look(page, 'write');
        await next();
        await page.getByText(dataset, { exact: true }).waitFor();
        await page.getByText(w.zipAt.replace('{{file}}', `${dataset}.zip`)).waitFor();
        await look(page, 'done');
        expect(readdirSync(path.dirname(dataset)).toSorted()).toEqual(['dataset', 'dataset.zip']);
        const changes = readFileSync(path.join(dataset, 'CHANGES.md'), 'utf8');
        expect(changes).toContain('- `grade`');
        const data = readdirSync(path.join(dataset, 'data'));
        const texts = data.find((name) => name.includes('texts')) ?? '';
        expect(readFileSync(path.join(dataset, 'data', texts), 'utf8')).toContain('Written by hand');
      });
    } finally {
      await app.close();
    }
  });
}

test('an export that is stopped in the window leaves nothing, and one beyond the rules says what to change', async () => {
  const profile = await mergedProfile(12, 'short');
  const place = temporaryFolder();
  const app = await launchApp({ profile, language: 'en' });
  const w = words.en.export;
  const look = looker('en');
  const { console: page } = app;
  try {
    await openExport(app, 'en');
    await chooses(app, path.join(place, 'dataset'));
    await page.getByRole('button', { name: w.steps.write }).press('Enter');
    await page.getByRole('button', { name: w.run }).press('Enter');
    await page.getByRole('button', { name: w.cancel }).press('Enter');
    await page.getByText(w.stopped).waitFor();
    await look(page, 'stopped');
    expect(readdirSync(place)).toEqual([]);
    await page.getByRole('button', { name: w.steps.choose }).press('Enter');
    await page.getByText(w.profileName.public).click();
    await page.getByRole('button', { name: w.steps.write }).press('Enter');
    await page.getByRole('button', { name: w.run }).press('Enter');
    await page.getByText(w.refused).waitFor();
    expect(readdirSync(place)).toEqual([]);
  } finally {
    await app.close();
  }
});

for (const participants of [0, 1]) {
  test(`a study of ${participants} participants is refused with the reason`, async () => {
    const profile = await mergedProfile(participants, 'short');
    const place = temporaryFolder();
    const app = await launchApp({ profile, language: 'nl' });
    const w = words.nl.export;
    const { console: page } = app;
    try {
      await openExport(app, 'nl');
      await chooses(app, path.join(place, 'dataset'));
      await page.getByRole('button', { name: w.steps.risk }).press('Enter');
      await page.getByText(w.refused).waitFor();
      await looker('nl')(page, `refused with ${participants}`);
      await page.getByRole('button', { name: w.steps.write }).press('Enter');
      await page.getByRole('button', { name: w.run }).press('Enter');
      await page.getByText(w.refused).waitFor();
      expect(existsSync(path.join(place, 'dataset'))).toBe(false);
      expect(readdirSync(place)).toEqual([]);
    } finally {
      await app.close();
    }
  });
}
