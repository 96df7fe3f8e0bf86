import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { deviceOf } from '../../electron/store/database/device';
import { newestStudy } from '../../electron/store/session/studies';
import { openProfile } from '../../electron/store/profile/profile';
import { words } from '../../shared/languages/words';
import { builtInStudy } from '../../shared/built-in-study';
import { sealGenerated } from '../bench/sealed-sessions';
import { CHEAP, valueOf } from '../support/profile';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { PASSPHRASE, prepareProfile, STUDY_PASSPHRASE, unlock } from './support/prepared';

const FILES = 80;
const study = builtInStudy.id;
const w = words.nl;
let folder = '';
const files: string[] = [];

/** A stick with sessions of an hour and a half each, enough of them that a merge can be caught under way. */
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-merge-'));
  await prepareProfile(path.join(folder, 'lead'));
  const store = valueOf(
    await openProfile(path.join(folder, 'lead'), PASSPHRASE, { programVersion: 'test', cost: CHEAP }),
  );
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  const ground = { study: valueOf(newestStudy(store.database, study)).study, device: deviceOf(store.database) };
  await sealGenerated(ground, stick, FILES, (file) => files.push(file));
  store.close();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openInbox(app: LaunchedApp): Promise<void> {
  const { console: page } = app;
  await unlock(app, 'nl');
  await page.getByRole('button', { name: words.nl.home.openLead }).press('Enter');
  await page.getByRole('textbox').fill(STUDY_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: w.lead.tabs.inbox }).waitFor();
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

const start = (page: Page) => page.getByRole('button', { name: w.merge.merge }).press('Control+Enter');

/** Waits until some files have their verdict and others have not. */
async function underWay(page: Page): Promise<void> {
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expect(page.getByRole('button', { name: w.merge.cancel, exact: true })).toBeVisible();
}

test('a merge is stopped in the window: what was merged is in and whole, and the same files again go on', async () => {
  const app = await launchApp({ profile: path.join(folder, 'lead'), language: 'nl' });
  const { console: page } = app;
  try {
    await openInbox(app);
    await start(page);
    await underWay(page);
    // The window goes on meanwhile: another place opens and answers, and the merge is still there afterwards.
    await page.getByRole('tab', { name: w.lead.tabs.devices }).click();
    await page.getByText(w.device.own).waitFor();
    await page.getByRole('tab', { name: w.lead.tabs.inbox }).click();
    await screenshot(page, 'merge nl under way');
    await page.getByRole('button', { name: w.merge.cancel, exact: true }).press('Enter');
    await page.getByText(w.merge.cancelled).waitFor();
    await screenshot(page, 'merge nl stopped');
    const taken = await app.call('merge.sessions', { study });
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(FILES);
    const counted = w.merge.all.replace('{{count}}', String(taken.length));
    await expect(page.getByText(counted)).toBeVisible();
    await start(page);
    await page.getByText(w.merge.all.replace('{{count}}', String(FILES))).waitFor();
    await expect(page.getByText(w.merge.cancelled)).toHaveCount(0);
    expect(await app.call('merge.sessions', { study })).toHaveLength(FILES);
    expect(await app.call('merge.gaps', { study })).toEqual([]);
    expect(await app.call('merge.conflicts', { study })).toEqual([]);
  } finally {
    await app.close();
  }
});

test('a stick pulled out in the middle: the files that are gone say so, and come in when it is back', async () => {
  const profile = path.join(folder, 'pulled');
  await prepareProfile(profile);
  const store = valueOf(await openProfile(profile, PASSPHRASE, { programVersion: 'test', cost: CHEAP }));
  const stick = path.join(folder, 'second stick');
  mkdirSync(stick);
  files.length = 0;
  const ground = { study: valueOf(newestStudy(store.database, study)).study, device: deviceOf(store.database) };
  await sealGenerated(ground, stick, FILES, (file) => files.push(file));
  store.close();
  const app = await launchApp({ profile, language: 'nl' });
  const { console: page } = app;
  try {
    await openInbox(app);
    await start(page);
    await underWay(page);
    renameSync(stick, `${stick} away`);
    await page.getByText(w.merge.onlyProblems.split('{{count}}')[0] ?? '').waitFor();
    await expect(page.getByRole('button', { name: w.merge.merge })).toBeVisible();
    const taken = await app.call('merge.sessions', { study });
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(FILES);
    await page.getByText(w.merge.onlyProblems.replace('{{count}}', String(FILES - taken.length))).click();
    await expect(page.getByRole('row').nth(1)).toContainText(w.merge.verdict.cannot_be_opened);
    await expect(page.getByRole('row').nth(1)).toContainText(w.merge.advice.gone);
    await screenshot(page, 'merge nl stick pulled');
    renameSync(`${stick} away`, stick);
    await start(page);
    await expect.poll(async () => (await app.call('merge.sessions', { study })).length).toBe(FILES);
  } finally {
    await app.close();
  }
});
