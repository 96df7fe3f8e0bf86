import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../shared/languages/words';
import type { FileVerdict } from '../../shared/merge/verdicts';
import type { Language } from '../../shared/base/ids';
import { languagesOf } from './support/languages';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { look as lookAt } from './support/looks';
import { LEAD_PASSPHRASE, layTable, type LeadTable } from './support/lead-files';

let folder = '';
let table: LeadTable;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-lead-'));
  table = await layTable(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks and pictures a screen at both sizes the lead's screens are drawn for. */
function looker(language: Language) {
  return async (page: Page, name: string): Promise<void> => {
    await screenshot(page, `lead ${language} ${name} 1920`, { width: 1920, height: 1080 });
    await lookAt(page, `lead ${language} ${name}`);
  };
}

/** What the person chooses in the next open dialogs. */
async function chooses(app: LaunchedApp, files: readonly string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

async function saves(app: LaunchedApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Drops files on the inbox as the system's file manager does. */
async function drops(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.getByTestId('drop-place').boundingBox();
  if (box === null) throw new Error('nowhere to drop');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const place = { x: box.x + box.width - 20, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place });
  }
  await session.detach();
}

/** The verdict shown for a file. */
async function expectVerdict(page: Page, language: Language, file: string, verdict: FileVerdict['verdict']) {
  const row = page.getByRole('row').filter({ hasText: path.basename(file) });
  await expect(row).toContainText(words[language].merge.verdict[verdict]);
  await expect(row).toContainText(words[language].merge.advice[verdict]);
}

async function openLead(page: Page, language: Language): Promise<void> {
  const w = words[language];
  await page.getByRole('textbox').fill(LEAD_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: w.home.openLead }).press('Enter');
  await page.getByRole('textbox').fill(LEAD_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: w.lead.tabs.inbox }).waitFor();
}

for (const language of languagesOf('nl')) {
  test(`the lead merges, decides, enrols, withdraws and exports (${language})`, async () => {
    const profile = path.join(folder, language);
    cpSync(table.profile, profile, { recursive: true });
    const app = await launchApp({ profile, language });
    const w = words[language];
    const look = looker(language);
    const { console: page } = app;
    const tab = (name: keyof typeof w.lead.tabs) => page.getByRole('tab', { name: w.lead.tabs[name] }).click();
    const merge = async (files: readonly string[]) => {
      await chooses(app, files);
      await page.getByRole('button', { name: w.merge.merge }).press('Control+Enter');
    };
    try {
      await openLead(page, language);

      await test.step('files come by drop, each with its verdict', async () => {
        await page.getByText(w.merge.empty).waitFor();
        await look(page, 'inbox empty');
        const { own, changed, cutOff, noSession, foreign, field } = table;
        await drops(page, [...own, changed, cutOff, noSession, foreign, ...field]);
        for (const file of own) await expectVerdict(page, language, file, 'merged');
        await expectVerdict(page, language, changed, 'bad_signature');
        await expectVerdict(page, language, cutOff, 'cannot_be_opened');
        await expectVerdict(page, language, noSession, 'cannot_be_opened');
        await expectVerdict(page, language, foreign, 'unknown_study');
        for (const file of field) await expectVerdict(page, language, file, 'not_enrolled');
        await look(page, 'inbox');
        await page.getByText(w.merge.onlyProblems.replace('{{count}}', '5')).click();
        await expect(page.getByRole('row')).toHaveCount(6);
        const gap = w.merge.gap_one.replace('{{numbers}}', '4').split('{{laptop}}')[0] ?? '';
        await expect(page.getByText(gap)).toBeVisible();
      });

      await test.step('files come by dialog; a conflict is compared and decided', async () => {
        await merge([table.late, table.rival]);
        await expectVerdict(page, language, table.rival, 'conflict');
        await look(page, 'inbox with a conflict');
        await page.getByRole('button', { name: w.merge.conflicts.compare }).press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByText(w.merge.conflicts.differences)).toBeVisible();
        await look(page, 'conflict');
        await dialog.getByRole('radio').first().press('Space');
        await dialog.getByRole('textbox').fill('The correction was made later.');
        await page.keyboard.press('Control+Enter');
        await expect(dialog).toHaveCount(0);
        await expect(page.getByRole('button', { name: w.merge.conflicts.compare })).toHaveCount(0);
      });

      await test.step('a laptop is enrolled after its fingerprint was compared', async () => {
        await tab('devices');
        await chooses(app, [table.enrolment]);
        await page.getByRole('button', { name: w.device.enrol }).press('Enter');
        await page.getByRole('dialog').waitFor();
        await look(page, 'enrol');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByRole('row')).toHaveCount(3);
        const sheet = path.join(folder, `sheet-${language}.pdf`);
        await saves(app, sheet);
        await page.getByRole('button', { name: w.device.sheet }).press('Enter');
        await page.getByText(sheet).waitFor();
        expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');
        const key = path.join(folder, `key-${language}.uckey`);
        await saves(app, key);
        await page.getByRole('button', { name: w.device.saveKey }).press('Enter');
        await page.getByText(key).waitFor();
        expect(readFileSync(key, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
        await look(page, 'laptops');
        await tab('inbox');
        await merge(table.field);
        for (const file of table.field) await expectVerdict(page, language, file, 'merged');
      });

      await test.step('the study says who and how many', async () => {
        await tab('study');
        await expect(page.locator('.figures dd').first()).toHaveText('6');
        await look(page, 'study');
      });

      const dataset = path.join(folder, `dataset-${language}`);
      await test.step('a dataset leaves after its preview', async () => {
        await tab('export');
        const e = words[language].export;
        await page.getByText(e.profileName.internal).waitFor();
        await page.getByRole('button', { name: e.steps.risk }).press('Enter');
        await page.getByText(e.risk.title).waitFor();
        await chooses(app, [dataset]);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('button', { name: e.run }).press('Control+Enter');
        await page.getByText(dataset, { exact: true }).waitFor();
        await look(page, 'export done');
        expect(existsSync(path.join(dataset, 'datapackage.json'))).toBe(true);
      });

      await test.step('a participant withdraws, and no file brings the session back', async () => {
        await tab('withdrawal');
        await page.getByRole('textbox').fill('7ZK3M');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByRole('alert')).toBeVisible();
        await page.getByRole('textbox').fill(table.code.toLowerCase());
        await page.keyboard.press('Control+Enter');
        await page.getByText(w.withdrawal.found).waitFor();
        await look(page, 'withdrawal');
        await page.getByRole('button', { name: w.withdrawal.submit }).press('Enter');
        await page.getByRole('dialog').waitFor();
        await look(page, 'withdrawal, sure');
        await page.keyboard.press('Control+Enter');
        await page.getByText(w.withdrawal.doneFiles).waitFor();
        await expect(page.getByText(path.basename(dataset))).toBeVisible();
        await look(page, 'withdrawal, done');
        await tab('inbox');
        const [, withdrawn = ''] = table.own;
        await merge([withdrawn]);
        await expectVerdict(page, language, withdrawn, 'withdrawn');
      });
    } finally {
      await app.close();
    }
  });
}
