import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../renderer/ui/languages/words';
import type { Language } from '../../shared/names';
import { expectAccessible } from './support/accessibility';
import { expectFitting } from './support/fitting';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { LEAD_PASSPHRASE } from './support/lead-files';
import { mergedStudy, type MergedStudy } from './support/merged-study';
import { automaticD, numberAnswers, relationModel } from './support/recomputed';

let folder = '';
let study: MergedStudy;

test.beforeAll(async () => {
  test.setTimeout(240_000);
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

/** Goes to the answers with the keyboard alone. */
async function openAnswers(page: Page, language: Language): Promise<void> {
  const w = words[language];
  await page.getByRole('textbox').fill(LEAD_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: w.home.openLead }).press('Enter');
  await page.getByRole('textbox').fill(LEAD_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  const inbox = page.getByRole('tab', { name: w.lead.tabs.inbox });
  await inbox.waitFor();
  await inbox.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('navigation', { name: w.answers.list }).waitFor();
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

async function cellsOf(page: Page, head: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: head, exact: true }) });
  return row.first().getByRole('cell').allTextContents();
}

for (const language of ['nl', 'en'] as const) {
  test(`the answers to the study's questions (${language})`, async () => {
    test.setTimeout(180_000);
    const profile = path.join(folder, language);
    cpSync(study.profile, profile, { recursive: true });
    const app = await launchApp({ profile, language });
    const w = words[language].answers;
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
        const against = pairs.filter(({ grade, d }) => grade >= 7 && d < 0).length;
        expect((await cellsOf(page, w.discordance.quadrant.satisfied_negative))[0]).toBe(String(against));
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
        const png = path.join(folder, `picture-${language}.png`);
        await saves(app, png);
        await page.getByRole('button', { name: w.savePng }).press('Enter');
        await page.getByText(png).waitFor();
        expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
      });
    } finally {
      await app.close();
    }
  });
}
