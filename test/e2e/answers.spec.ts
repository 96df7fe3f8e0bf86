import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../../build/root.mjs';
import { words } from '../../shared/languages/words';
import type { Language } from '../../shared/base/ids';
import { expectAccessible } from './support/accessibility';
import { expectFitting } from './support/fitting';
import { languagesOf } from './support/languages';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { LEAD_PASSPHRASE } from './support/lead-files';
import { mergedStudy, type MergedStudy } from './support/merged-study';
import { withdrawalCodeOf } from '../../shared/session/withdrawal-code';
import { automaticD, numberAnswers, relationModel, slopeOf, stayers } from './support/recomputed';

let folder = '';
let study: MergedStudy;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-answers-'));
  study = await mergedStudy(folder, { participants: 36, seed: 25, form: 'full' });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The size the screens are drawn for, and the same laptop at 125 %. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
];

async function saves(app: LaunchedApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
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

/** Goes to the answers with the keyboard alone. */
async function openAnswers(page: Page, language: Language): Promise<void> {
  const w = words[language];
  await openLead(page, language);
  await page.getByRole('tab', { name: w.lead.tabs.inbox }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('navigation', { name: w.analyses.list }).waitFor();
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

async function cellsOf(page: Page, head: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: head, exact: true }) });
  return row.first().getByRole('cell').allTextContents();
}

for (const language of languagesOf('en')) {
  test(`the answers to the study's questions (${language})`, async () => {
    const profile = path.join(folder, language);
    cpSync(study.profile, profile, { recursive: true });
    const app = await launchApp({ profile, language });
    const w = words[language].analyses;
    const { console: page } = app;
    const choose = async (name: keyof typeof w.question) => {
      await page.getByRole('button', { name: w.question[name] }).press('Enter');
      await page.getByRole('heading', { name: w.question[name] }).waitFor();
    };
    try {
      await openAnswers(page, language);

      for (const name of Object.keys(w.question) as (keyof typeof w.question)[]) {
        await choose(name);
        await expect(page.getByRole('img')).toBeVisible();
        for (const size of SIZES) {
          await screenshot(page, `answers ${language} ${name} ${size.width}`, size);
          await expectFitting(page, `${language} ${name} ${size.width}`);
        }
        await screenshot(page, `answers ${language} ${name} whole`, { width: 1366, height: 2000 });
        await expectAccessible(page, `${language} ${name}`);
      }

      await test.step('the numbers are those of the merged sessions', async () => {
        await choose('relational_shares');
        const models = study.states.flatMap((state) => relationModel(state) ?? []);
        for (const model of ['market_pricing', 'communal_sharing', 'mixed'] as const) {
          const count = models.filter((held) => held === model).length;
          const [shown, share] = await cellsOf(page, w.model[model]);
          expect([shown, share]).toEqual([String(count), percent(count / models.length)]);
        }
        await choose('recommendation');
        const score = numberAnswers(
          study.states.filter((state) => numberAnswers([state], 'grade').length > 0),
          'recommendation',
        );
        const promoters = score.filter((answer) => answer >= 9).length;
        const detractors = score.filter((answer) => answer <= 6).length;
        const netPromoter = Math.round((100 * (promoters - detractors)) / score.length);
        expect((await cellsOf(page, w.recommendation.score))[0]).toBe(String(netPromoter).replace('-', '−'));
        await choose('discordance');
        const pairs = study.states.flatMap((state) => {
          const [grade] = numberAnswers([state], 'grade');
          const [recommended] = numberAnswers([state], 'recommendation');
          const d = automaticD(state, 'provider_pleasant');
          return grade === undefined || recommended === undefined || d === null ? [] : [{ grade, d }];
        });
        expect(pairs.length).toBeGreaterThan(20);
        const against = pairs.filter(({ grade, d }) => grade >= 7 && d < 0).length;
        expect((await cellsOf(page, w.discordance.quadrant.satisfied_negative))[0]).toBe(String(against));
        await choose('contact_change');
        const changes = study.states.flatMap((state) => {
          const [before] = numberAnswers([state], 'contact_intention_before');
          const [after] = numberAnswers([state], 'contact_intention_after');
          return before === undefined || after === undefined ? [] : [after - before];
        });
        const worse = changes.filter((change) => change < 0).length;
        expect((await cellsOf(page, w.change.worse)).slice(0, 2)).toEqual([
          String(worse),
          percent(worse / changes.length),
        ]);
        await choose('association_sources');
        const captured = study.states.flatMap((state) => Object.values(state.captures).map(({ capture }) => capture));
        const heard = captured.filter((capture) => capture.kind === 'association' && capture.source === 'hearsay');
        expect((await cellsOf(page, w.source.hearsay))[0]).toBe(String(heard.length));
        await choose('friendliness');
        const slope = slopeOf(stayers(study.states, 'attribute_friendliness')).toFixed(2).replace('-', '−');
        expect((await cellsOf(page, w.friendliness.slope))[0]).toBe(
          language === 'nl' ? slope.replace('.', ',') : slope,
        );
      });

      await test.step('a picture leaves with its caption, as SVG and as PNG', async () => {
        await choose('recommendation');
        const svg = path.join(folder, `picture-${language}.svg`);
        await saves(app, svg);
        await page.getByRole('button', { name: w.saveSvg }).press('Enter');
        await page.getByText(svg).waitFor();
        const drawn = readFileSync(svg, 'utf8');
        expect(drawn).toContain(`<title>${w.question.recommendation}</title>`);
        expect(drawn).toContain('Bain &amp; Company');
        const png = path.join(root, 'test-results/screens', `answers ${language} saved.png`);
        rmSync(png, { force: true });
        await saves(app, png);
        await page.getByRole('button', { name: w.savePng }).press('Enter');
        await page.getByText(png).waitFor();
        expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
      });

      await test.step('the pictures can be read in the dark', async () => {
        for (const name of ['discordance', 'association_sources'] as const) {
          await choose(name);
          await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
          await screenshot(page, `answers ${language} ${name} dark`);
          await expectAccessible(page, `${language} ${name} dark`);
        }
      });

      await test.step('who withdraws is gone from every answer', async () => {
        const [first] = study.states;
        if (first === undefined) throw new Error('no session');
        await page.getByRole('tab', { name: words[language].lead.tabs.withdrawal }).click();
        await page.getByRole('textbox').fill(withdrawalCodeOf(first.header.session));
        await page.keyboard.press('Control+Enter');
        await page.getByRole('button', { name: words[language].withdrawal.submit }).press('Enter');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Control+Enter');
        await page.getByText(words[language].withdrawal.doneFiles).waitFor();
        await page.getByRole('tab', { name: words[language].lead.tabs.answers }).click();
        await choose('association_sources');
        const everybody = w.everybody_other.replace('{{count}}', String(study.states.length - 1));
        await expect(page.getByText(everybody)).toBeVisible();
      });
    } finally {
      await app.close();
    }
  });
}

test('without sessions there is nothing, and with three too few', async () => {
  const w = words.nl.analyses;
  const none = path.join(folder, 'none');
  mkdirSync(none);
  const few = path.join(folder, 'few');
  mkdirSync(few);
  const empty = await mergedStudy(none, { participants: 0, seed: 1, form: 'short' });
  const three = await mergedStudy(few, { participants: 3, seed: 1, form: 'short' });
  for (const [profile, title] of [
    [empty.profile, w.empty],
    [three.profile, w.tooFew],
  ] as const) {
    const app = await launchApp({ profile, language: 'nl' });
    try {
      await openLead(app.console, 'nl');
      await app.console.getByRole('tab', { name: words.nl.lead.tabs.answers }).click();
      await expect(app.console.getByText(title, { exact: true })).toBeVisible();
      await expect(app.console.getByRole('img')).toHaveCount(0);
      await screenshot(app.console, `answers nl ${title}`);
      await expectAccessible(app.console, title);
    } finally {
      await app.close();
    }
  }
});
