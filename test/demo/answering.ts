import type { Page } from '@playwright/test';
import type { AnswerValue } from '../../shared/session/events';
import type { Language } from '../../shared/base/ids';
import { assertNever } from '../../shared/base/result';
import type { AnswerFormat, Item, Option } from '../../shared/study/schema';
import { words } from '../../shared/languages/words';
import { formatNumber } from '../../renderer/ui/format';

type Slider = Extract<AnswerFormat, { kind: 'slider' }>;
type Vignette = Extract<AnswerFormat, { kind: 'vignette' }>;

/** The window in which a simulated person answers, in which language. */
export interface Answering {
  readonly page: Page;
  readonly language: Language;
}

function labelOf(options: readonly Option[], value: string, language: Language): string {
  const option = options.find((candidate) => candidate.value === value);
  if (!option) throw new Error(`no option ${value}`);
  return option.label[language];
}

async function choose({ page }: Answering, name: string): Promise<void> {
  const answer = page.locator('.answer-option', { hasText: name });
  const exact = answer.filter({ has: page.getByText(name, { exact: true }) });
  await ((await exact.count()) > 0 ? exact : answer).first().click();
}

async function slide({ page }: Answering, format: Slider, value: number): Promise<void> {
  const slider = page.getByRole('slider');
  await slider.focus();
  await slider.press('Home');
  for (let step = format.min; step < value; step += format.step) await slider.press('ArrowRight');
}

async function point({ page, language }: Answering, value: number): Promise<void> {
  const written = formatNumber(value, language);
  await page
    .locator('.scale__point')
    .filter({ hasText: new RegExp(`^${written}(,|$)`) })
    .first()
    .click();
}

async function vignette(answering: Answering, format: Vignette, value: AnswerValue): Promise<void> {
  if (typeof value !== 'object' || Array.isArray(value) || !('ratings' in value)) throw new Error('not a vignette');
  const { page, language } = answering;
  await choose(answering, labelOf(format.options, value.chosen, language));
  await page.getByRole('button', { name: words[language].participant.next }).click();
  for (const [index, option] of format.options.entries()) {
    const row = page.locator('.vignette__rating').nth(index);
    const written = formatNumber(value.ratings[option.value] ?? format.min, language);
    await row
      .locator('.scale__point')
      .filter({ hasText: new RegExp(`^${written}(,|$)`) })
      .first()
      .click();
  }
}

/** Fills in an answer as a person would, on the screen of the item. */
export async function fillIn(answering: Answering, item: Item, value: AnswerValue): Promise<void> {
  const { page, language } = answering;
  const { format } = item;
  switch (format.kind) {
    case 'consent':
      return choose(answering, words[language].participant[value === true ? 'yes' : 'no']);
    case 'choice':
      return choose(answering, labelOf(format.options, String(value), language));
    case 'scale': {
      const words_ = format.points?.[(Number(value) - format.min) / format.step];
      return words_ ? choose(answering, words_[language]) : point(answering, Number(value));
    }
    case 'slider':
      return slide(answering, format, Number(value));
    case 'several':
    case 'ranking':
      for (const option of Array.isArray(value) ? value : []) {
        await choose(answering, labelOf(format.options, option, language));
      }
      return;
    case 'vignette':
      return vignette(answering, format, value);
    case 'grid':
      if (typeof value === 'object' && 'x' in value) await page.locator(`[data-cell="${value.x}-${value.y}"]`).click();
      return;
    case 'text':
    case 'date':
      return page.locator('.answer-text').fill(String(value));
    case 'number':
      return page.locator('.answer-text').fill(formatNumber(Number(value), language, 6));
    default:
      return assertNever(format, 'fillIn');
  }
}
