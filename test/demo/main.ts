import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../shared/base/ids';
import type { Form } from '../../shared/study/schema';
import { drawnTraits, simulatedParticipant } from '../../shared/simulation/participant';
import { words } from '../../renderer/ui/languages/words';
import { follow } from '../e2e/support/interview';
import { launchApp, type LaunchedApp } from '../e2e/support/launch';
import { holdInterview } from './interviewer';
import { openEyes } from './sorting';

interface Wanted {
  readonly participants: number;
  readonly seed: number;
  readonly out: string;
  readonly pace: number;
  readonly form: Form;
  readonly languages: readonly Language[];
}

const USAGE = 'npm run demo -- [--participants 3] [--seed 7] [--out DIR] [--fast] [--full] [--language nl|en|both]';
const PASSPHRASE = 'lantern violet anchor pepper';
const STUDY_PASSPHRASE = 'eleven zebras read papers';
const PIN = '2468';

function wantedFrom(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      participants: { type: 'string', default: '2' },
      seed: { type: 'string', default: '7' },
      out: { type: 'string', default: 'undercurrent-demo' },
      language: { type: 'string', default: 'both' },
      fast: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  const participants = Number(values.participants);
  const seed = Number(values.seed);
  if (!Number.isInteger(participants) || participants < 2) {
    throw new Error('--participants takes a whole number from 2: one person alone is never exported');
  }
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed takes a whole number');
  if (!['nl', 'en', 'both'].includes(values.language)) throw new Error('--language takes nl, en or both');
  const languages: readonly Language[] =
    values.language === 'both' ? ['nl', 'en'] : [values.language === 'nl' ? 'nl' : 'en'];
  const form = values.full ? 'full' : 'short';
  return { participants, seed, out: path.resolve(values.out), pace: values.fast ? 0 : 1, form, languages };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const WINDOWS: Language = 'en';
const w = words[WINDOWS];

/** First run: a profile, the built-in study and its keys, all through the windows. */
async function setUp({ console: page }: LaunchedApp): Promise<void> {
  await page.getByRole('heading', { name: w.profile.create.title }).waitFor();
  for (const typed of ['Demo', PASSPHRASE, PASSPHRASE, PIN]) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: w.home.addBuiltIn }).click();
  await page.getByRole('button', { name: w.home.createKeys }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(STUDY_PASSPHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.type(STUDY_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByText(w.home.keys.lead).waitFor({ timeout: 60_000 });
}

/** Makes and begins a session in the dialog; the code is the suggested one. */
async function beginSession({ console: page }: LaunchedApp, wanted: Wanted, language: Language, index: number) {
  await page.getByRole('button', { name: w.home.newSession }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const providers = dialog.getByRole('radiogroup', { name: w.home.create.provider }).getByRole('radio');
  await providers.nth(index % (await providers.count())).press('Space');
  await dialog.getByText(w.home.create.formName[wanted.form], { exact: true }).click();
  await dialog.getByText(w.common.languageName[language], { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText(w.console.primary.start).waitFor();
  await page.keyboard.press('Control+Enter');
}

async function oneInterview(app: LaunchedApp, wanted: Wanted, index: number): Promise<void> {
  const language = wanted.languages[index % wanted.languages.length] ?? 'nl';
  const person = simulatedParticipant(drawnTraits((Math.imul(wanted.seed, 0x9e37_79b1) + index) >>> 0, language));
  await beginSession(app, wanted, language, index);
  const participantPage = await app.participant();
  await openEyes(participantPage);
  const { state } = await follow(app);
  say(
    `${state.header.participant}: ${language}, cell ${state.header.assignment.cell}, association ${person.traits.association.toFixed(2)}`,
  );
  const started = Date.now();
  await holdInterview({
    app,
    participantPage,
    person,
    language: WINDOWS,
    pace: wanted.pace,
    onBlock: (title) => say(`  ${title}`),
  });
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByText(w.console.finished.show).waitFor();
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByText(w.home.newSession).waitFor();
  say(`  sealed after ${Math.round((Date.now() - started) / 1000)} s`);
}

/** As the lead: opens the sealed files as they would come on a stick, and exports. */
export async function openAsLead(app: LaunchedApp, wanted: Wanted): Promise<string> {
  const stick = path.join(wanted.out, 'sealed');
  mkdirSync(stick, { recursive: true });
  const sealed = readdirSync(path.join(app.profile, 'sealed'));
  for (const file of sealed) copyFileSync(path.join(app.profile, 'sealed', file), path.join(stick, file));
  const dataset = path.join(wanted.out, 'dataset');
  await app.electron.evaluate(
    ({ dialog }, [files, folder]) => {
      dialog.showOpenDialog = (...asked: unknown[]) => {
        // The last argument holds the options; the window before it cannot be turned into text.
        const wantsFolder = JSON.stringify(asked.at(-1)).includes('openDirectory');
        const filePaths = wantsFolder ? [folder] : files;
        return Promise.resolve({ canceled: false, filePaths });
      };
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: folder });
    },
    [sealed.map((file) => path.join(stick, file)), dataset] as const,
  );
  const { console: page } = app;
  await page.getByRole('button', { name: w.home.openLead }).click();
  await page.getByRole('textbox').first().fill(STUDY_PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: w.lead.tabs.inbox }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(w.lead.inbox.verdict.merged)
    .nth(sealed.length - 1)
    .waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: w.lead.tabs.export }).click();
  await page.getByRole('button', { name: w.exporting.steps.write }).click();
  await page.getByRole('button', { name: w.exporting.run }).click();
  await page.getByText(dataset).first().waitFor({ timeout: 120_000 });
  say(`sealed files: ${sealed.length} in ${stick}`);
  return dataset;
}

/** Share of trials whose onset is the frame's presentation, from the dataset itself. */
function presentationShare(dataset: string): { trials: number; share: number } {
  const folder = path.join(dataset, 'data');
  const file = readdirSync(folder).find((name) => name.includes('trials'));
  const [header = '', ...rows] = readFileSync(path.join(folder, file ?? ''), 'utf8')
    .trimEnd()
    .split('\n');
  const column = header.split(',').indexOf('onset_source');
  const presented = rows.filter((row) => row.split(',')[column] === 'presentation').length;
  return { trials: rows.length, share: presented / Math.max(1, rows.length) };
}

async function demo(wanted: Wanted): Promise<void> {
  mkdirSync(wanted.out, { recursive: true });
  const app = await launchApp({
    profile: path.join(wanted.out, 'laptop'),
    language: WINDOWS,
    displays: '1366x768,1920x1080',
  });
  try {
    await setUp(app);
    for (let index = 0; index < wanted.participants; index += 1) await oneInterview(app, wanted, index);
    const dataset = await openAsLead(app, wanted);
    const { trials, share } = presentationShare(dataset);
    say(`dataset: ${dataset}`);
    say(`trials: ${trials}, onset from presentation: ${(share * 100).toFixed(2)} %`);
    say(`profile: ${app.profile} (passphrase "${PASSPHRASE}", study key "${STUDY_PASSPHRASE}", PIN ${PIN})`);
  } finally {
    await app.close();
  }
}

/** `npm run demo`: a scripted interviewer and simulated participants in the real app. */
export async function run(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  let wanted: Wanted;
  try {
    wanted = wantedFrom(args);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  await demo(wanted);
}
