import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { exportPackage, importPackage, unlockKeyInStore } from '../../electron/exchange/study/study-service';
import { createProfile, openProfile } from '../../electron/store/profile/profile';
import { words } from '../../shared/languages/words';
import type { Language } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { CHEAP, valueOf } from '../support/profile';
import { launchApp, type LaunchedApp } from './support/launch';
import { look } from './support/looks';
import { PASSPHRASE, prepareProfile, STUDY_PASSPHRASE, unlock } from './support/prepared';

const RENEWED = 'paard batterij nietje wolk';
const SETTINGS = { programVersion: 'test', cost: CHEAP };
const study = builtInStudy.id;
let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);

/** A lead with keys, and two laptops that imported the package, in one folder. */
async function layTable(): Promise<void> {
  await prepareProfile(at('lead'));
  const lead = valueOf(await openProfile(at('lead'), PASSPHRASE, SETTINGS));
  const key = valueOf(await unlockKeyInStore(lead, study, STUDY_PASSPHRASE));
  valueOf(await exportPackage(lead, study, key, at('study.ucstudy')));
  lead.close();
  const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
  const laptop = valueOf(await createProfile(at('laptop'), wanted, SETTINGS));
  valueOf(await importPackage(laptop, at('study.ucstudy')));
  laptop.close();
}

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-keys-'));
  await layTable();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the person answers in the next native dialogs. */
async function chooses({ electron }: LaunchedApp, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function openDevices(app: LaunchedApp, language: Language): Promise<void> {
  const { console: page } = app;
  const w = words[language];
  await unlock(app, language);
  await page.getByRole('button', { name: w.home.openLead }).press('Enter');
  await page.getByRole('textbox').fill(STUDY_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: w.lead.tabs.devices }).click();
  await page.getByRole('button', { name: w.device.enrol }).waitFor();
}

/** Asks for a new passphrase at the laptop and gives the fingerprint it shows. */
async function requestAtLaptop(app: LaunchedApp, language: Language): Promise<string> {
  const { console: page } = app;
  const w = words[language].recovery;
  await page.getByRole('button', { name: w.open }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: w.newPassphrase, exact: true }).fill('kort');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(words[language].profile.create.passphraseDiffers)).toBeVisible();
  await dialog.getByRole('textbox', { name: w.newPassphrase, exact: true }).fill(RENEWED);
  await dialog.getByRole('textbox', { name: w.newAgain }).fill(RENEWED);
  await look(page, `keys ${language} forgotten`);
  await chooses(app, at('a.ucrequest'));
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(at('a.ucrequest')).waitFor();
  await look(page, `keys ${language} request saved`);
  return (await dialog.locator('.fingerprint--large').textContent()) ?? '';
}

/** Enters the new passphrase and chooses a file as the lead's answer. */
async function answerAtLaptop(app: LaunchedApp, language: Language, file: string, passphrase: string): Promise<void> {
  const w = words[language].recovery;
  await chooses(app, file);
  await app.console.getByRole('dialog').getByRole('textbox', { name: w.newPassphrase }).fill(passphrase);
  await app.console.keyboard.press('Control+Enter');
}

async function answerAtLead(language: Language, fingerprint: string): Promise<void> {
  const app = await launchApp({ profile: at('lead'), language });
  const { console: page } = app;
  const w = words[language].device;
  try {
    await openDevices(app, language);
    await look(page, `keys ${language} laptops`);
    writeFileSync(at('damaged.ucrequest'), readFileSync(at('a.ucrequest')).subarray(0, 200));
    await chooses(app, at('damaged.ucrequest'));
    await page.getByRole('button', { name: w.recoveryOpen }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('damaged.ucrequest');
    await chooses(app, at('a.ucrequest'));
    await page.getByRole('button', { name: w.recoveryOpen }).press('Enter');
    await expect(page.getByRole('dialog').locator('.fingerprint--large')).toHaveText(fingerprint);
    await look(page, `keys ${language} compare request`);
    await chooses(app, at('a.ucanswer'));
    await page.keyboard.press('Control+Enter');
    await page.getByText(at('a.ucanswer')).waitFor();
    await look(page, `keys ${language} answered`);
  } finally {
    await app.close();
  }
}

test('a forgotten passphrase becomes a new one with the lead’s answer, and with nothing else', async () => {
  const language = 'nl';
  const w = words[language];
  const before = await launchApp({ profile: at('laptop'), language });
  const fingerprint = await requestAtLaptop(before, language).finally(() => before.close());
  expect(fingerprint).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  await answerAtLead(language, fingerprint);

  const app = await launchApp({ profile: at('laptop'), language });
  const { console: page } = app;
  try {
    await page.getByRole('button', { name: w.recovery.open }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: w.recovery.ways.answer })).toBeChecked();
    await expect(dialog.getByText(fingerprint)).toBeVisible();
    writeFileSync(at('damaged.ucanswer'), readFileSync(at('a.ucanswer')).subarray(0, 150));
    await answerAtLaptop(app, language, at('damaged.ucanswer'), RENEWED);
    await expect(dialog.getByRole('alert')).toContainText('damaged.ucanswer');
    await look(page, `keys ${language} answer damaged`);
    const other = readFileSync(at('a.ucanswer'), 'utf8').replace(
      /"profile":"[^"]*"/,
      `"profile":"${crypto.randomUUID()}"`,
    );
    writeFileSync(at('other.ucanswer'), other);
    await answerAtLaptop(app, language, at('other.ucanswer'), RENEWED);
    await expect(dialog.getByRole('alert')).toContainText('other.ucanswer');
    await answerAtLaptop(app, language, at('a.ucanswer'), 'een heel andere wachtzin hier');
    await expect(dialog.getByRole('alert')).not.toContainText('ucanswer');
    await answerAtLaptop(app, language, at('a.ucanswer'), RENEWED);
    await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
  } finally {
    await app.close();
  }

  const again = await launchApp({ profile: at('laptop'), language });
  try {
    const field = again.console.getByRole('textbox', { name: w.profile.unlock.passphrase });
    await field.fill(PASSPHRASE);
    await again.console.keyboard.press('Control+Enter');
    await expect(again.console.getByRole('alert')).toBeVisible();
    await field.fill(RENEWED);
    await again.console.keyboard.press('Control+Enter');
    await again.console.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
  } finally {
    await again.close();
  }
});

test('the lead’s own profile opens again with the study key file', async () => {
  const language = 'en';
  const w = words[language].recovery;
  await prepareProfile(at('own'));
  const app = await launchApp({ profile: at('own'), language });
  const { console: page } = app;
  try {
    await unlock(app, language);
    await chooses(app, at('own.uckey'));
    await app.call('study.save_key', { study });
    await app.call('profile.lock', {});
    await page.reload();
    await page.getByRole('button', { name: w.open }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(w.ways.key).click();
    await dialog.getByRole('textbox', { name: w.newPassphrase, exact: true }).fill(RENEWED);
    await dialog.getByRole('textbox', { name: w.newAgain }).fill(RENEWED);
    await dialog.getByRole('textbox', { name: w.studyPassphrase }).fill('not the passphrase of it');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await look(page, `keys ${language} key, wrong passphrase`);
    await dialog.getByRole('textbox', { name: w.studyPassphrase }).fill(STUDY_PASSPHRASE);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: words[language].home.title, exact: true }).waitFor();
  } finally {
    await app.close();
  }
});

test('a laptop is enrolled by its file and struck off again', async () => {
  const language = 'nl';
  const w = words[language];
  const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
  valueOf(await createProfile(at('field'), wanted, SETTINGS)).close();
  const laptop = await launchApp({ profile: at('field'), language });
  let fingerprint = '';
  try {
    await unlock(laptop, language);
    await chooses(laptop, at('study.ucstudy'));
    await laptop.console.getByRole('button', { name: w.home.importPackage }).press('Enter');
    await laptop.console.getByRole('dialog').waitFor();
    await laptop.console.keyboard.press('Escape');
    await laptop.console.getByRole('button', { name: w.device.enrolment.open }).press('Enter');
    const dialog = laptop.console.getByRole('dialog');
    await expect(dialog.locator('.fingerprint')).toHaveCount(2);
    fingerprint = (await dialog.locator('.fingerprint').last().textContent()) ?? '';
    await chooses(laptop, at('laptop.ucdevice'));
    await laptop.console.keyboard.press('Control+Enter');
    await dialog.getByText(at('laptop.ucdevice')).waitFor();
    await look(laptop.console, `keys ${language} enrolment`);
  } finally {
    await laptop.close();
  }
  const lead = await launchApp({ profile: at('lead'), language });
  const { console: page } = lead;
  try {
    await openDevices(lead, language);
    await chooses(lead, at('laptop.ucdevice'));
    await page.getByRole('button', { name: w.device.enrol }).press('Enter');
    await expect(page.getByRole('dialog').locator('.fingerprint')).toHaveText(fingerprint);
    await page.keyboard.press('Control+Enter');
    const row = page.getByRole('row').filter({ hasText: fingerprint });
    await row.getByRole('button', { name: w.device.revoke }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('Gestolen in de trein');
    await look(page, `keys ${language} strike off`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('Gestolen in de trein');
    await look(page, `keys ${language} struck off`);
  } finally {
    await lead.close();
  }
});
