import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../shared/base/ids';
import { placeKey } from '../../shared/session/plan';
import { builtInStudy } from '../../shared/built-in-study';
import { drawnTraits, simulatedParticipant } from '../../shared/simulation/participant';
import { overrideFolder, standInFolder } from '../../build/binary.mjs';
import { words } from '../../shared/languages/words';
import { follow, type Followed } from '../e2e/support/interview';
import { launchApp, type LaunchedApp } from '../e2e/support/launch';
import { holdInterview, reactionsOf } from './interviewer';
import { languageOf, USAGE, wantedFrom, type Wanted } from './options';
import { durationOf, leftMs, partsOf, Progress, type Moment } from './progress';
import { addSimulated } from './simulated';
import { openEyes } from './sorting';

const PASSPHRASE = 'lantern violet anchor pepper';
const STUDY_PASSPHRASE = 'eleven zebras read papers';
const PIN = '2468';

/** About sealing, adding the simulated, opening as lead and exporting, ms. */
const CLOSING_MS = 20_000;
/** About simulating and sealing one participant, ms. */
const SIMULATED_MS = 1500;

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

/** The machine as the demo uses it, and where it says how far it is. */
interface Stage {
  readonly app: LaunchedApp;
  readonly wanted: Wanted;
  readonly progress: Progress;
}

function titleOf({ study, state }: Followed): string {
  return study.blocks.find(({ id }) => id === state.place?.block)?.title[WINDOWS] ?? '';
}

/** Until the end of the demo once an interview is over, ms; `whole` is about an interview. */
function afterwardsMs({ participants, windows }: Wanted, index: number, whole: number): number {
  return (windows - index - 1) * whole + (participants - windows) * SIMULATED_MS + CLOSING_MS;
}

async function oneInterview({ app, wanted, progress }: Stage, index: number): Promise<void> {
  const language = languageOf(wanted, index);
  const person = simulatedParticipant(drawnTraits((Math.imul(wanted.seed, 0x9e37_79b1) + index) >>> 0, language));
  await beginSession(app, wanted, language, index);
  const participantPage = await app.participant();
  await openEyes(participantPage);
  const { state } = await follow(app);
  const { participant, assignment } = state.header;
  const association = person.traits.association.toFixed(2);
  progress.say(`${participant}, in the windows: ${language}, cell ${assignment.cell}, association ${association}`);
  const started = Date.now();
  await holdInterview({
    app,
    participantPage,
    person,
    language: WINDOWS,
    onMoment: (followed, trial) => {
      const { place } = followed.state;
      if (place === null) return;
      const parts = partsOf(followed.study, followed.state, reactionsOf({ person }));
      const key = placeKey(place);
      const of = parts.find((part) => part.key === key)?.trials ?? 0;
      const left = leftMs(parts, key, trial ?? 0) + afterwardsMs(wanted, index, leftMs(parts, '', 0));
      const counted = trial === null ? {} : { trial: { now: trial, of } };
      progress.at({ step: `  ${titleOf(followed)}`, leftMs: left, ...counted });
    },
  });
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByText(w.console.finished.show).waitFor();
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByText(w.home.newSession).waitFor();
  progress.say(`  sealed after ${durationOf(Date.now() - started)}`);
}

/** As the lead: opens the sealed files as they would come on a stick, and exports. */
async function openAsLead(app: LaunchedApp, wanted: Wanted): Promise<string> {
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
    .getByText(w.merge.verdict.merged)
    .nth(sealed.length - 1)
    .waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: w.lead.tabs.export }).click();
  await page.getByRole('button', { name: w.export.steps.write }).click();
  await page.getByRole('button', { name: w.export.run }).click();
  await page.getByText(dataset).first().waitFor({ timeout: 120_000 });
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

/** Exit code of a program ended by Ctrl+C. */
const STOPPED = 130;

/** Two screens: handing one over is a person's work. */
const DISPLAYS = '1366x768,1920x1080';

/** The stand-in has its two screens only where it draws them in memory. */
function drawInMemory(): void {
  if (overrideFolder() !== standInFolder) return;
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) Reflect.deleteProperty(process.env, name);
}

async function needsTwoScreens(app: LaunchedApp): Promise<void> {
  const screens = await app.electron.evaluate(({ screen }) => screen.getAllDisplays().length);
  if (screens < 2) throw new Error('The demo needs a second screen, for the participant: connect one and start again.');
}

async function holdInterviews(wanted: Wanted, profile: string, progress: Progress): Promise<void> {
  const app = await launchApp({ profile, language: WINDOWS, displays: DISPLAYS });
  // In an interview the app does not let itself be closed, and Ctrl+C means now; the rest is the test tool's.
  const stop = (): void => {
    process.exitCode = STOPPED;
    app.electron.process().kill('SIGKILL');
  };
  process.once('SIGINT', stop);
  try {
    await needsTwoScreens(app);
    await setUp(app);
    for (let index = 0; index < wanted.windows; index += 1) await oneInterview({ app, wanted, progress }, index);
  } finally {
    process.off('SIGINT', stop);
    await app.close();
  }
}

async function exportAll(wanted: Wanted, profile: string): Promise<string> {
  const app = await launchApp({ profile, displays: DISPLAYS });
  try {
    await app.console.getByRole('textbox', { name: w.profile.unlock.passphrase }).fill(PASSPHRASE);
    await app.console.keyboard.press('Control+Enter');
    await app.console.getByText(w.home.newSession).waitFor();
    return await openAsLead(app, wanted);
  } finally {
    await app.close();
  }
}

/** What the demo leaves, with what to open first. */
function leftBehind({ out, participants }: Wanted, { trials, share }: { trials: number; share: number }): string[] {
  const start = `npm start -- --profile ${path.join(out, 'laptop')}`;
  return [
    `Left in ${out}:`,
    '  dataset/codebook.html  open this first: what every table and variable of the dataset means',
    `  dataset/, dataset.zip  ${participants} participants, ${trials} trials (${(share * 100).toFixed(2)} % with the onset from presentation)`,
    `  sealed/                ${participants} sealed session files, as they go to the research lead`,
    `  laptop/                the profile: ${start}`,
    `                         passphrase "${PASSPHRASE}", study key "${STUDY_PASSPHRASE}", PIN ${PIN}`,
  ];
}

async function demo(wanted: Wanted, progress: Progress): Promise<void> {
  const profile = path.join(wanted.out, 'laptop');
  const simulated = wanted.participants - wanted.windows;
  const people = (count: number): string => `${count} participant${count === 1 ? '' : 's'}`;
  progress.say(
    `${people(wanted.windows)} through the windows, by a scripted interviewer. Questions are answered at once;`,
  );
  progress.say('the trials of the tasks take the time that the participant takes.');
  if (simulated > 0) progress.say(`${people(simulated)} from "undercurrent simulate", without windows.`);
  await holdInterviews(wanted, profile, progress);
  if (simulated > 0) {
    const step = (done: number): Moment => ({
      step: 'Simulating and sealing the others',
      leftMs: CLOSING_MS + (simulated - done) * SIMULATED_MS,
    });
    progress.at(step(0));
    const made = { profile, study: builtInStudy.id, passphrase: PASSPHRASE };
    await addSimulated(wanted, made, (done) => progress.at(step(done)));
  }
  progress.at({ step: 'Opening the sealed files as research lead, and exporting', leftMs: CLOSING_MS });
  const dataset = await exportAll(wanted, profile);
  progress.clear();
  for (const line of leftBehind(wanted, presentationShare(dataset))) progress.say(line);
}

/** True where an earlier demo, or anything else, is in the folder already. */
function isTaken(folder: string): boolean {
  return existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0);
}

/** `npm run demo`: a scripted interviewer and simulated participants in the real app. */
export async function run(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const { stdout } = process;
  const isTerminal = stdout.isTTY === true;
  const progress = new Progress({
    isTerminal,
    columns: isTerminal ? stdout.columns : 80,
    write: (text) => void stdout.write(text),
  });
  const wanted = wantedFrom(args);
  if (!wanted.ok) {
    for (const line of [wanted.error, USAGE].filter((each) => each !== '')) progress.say(line);
    process.exitCode = wanted.error === '' ? 0 : 2;
    return;
  }
  if (isTaken(wanted.value.out)) {
    progress.say(`${wanted.value.out} is not an empty folder: name another with --out, or remove it first.`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(wanted.value.out, { recursive: true });
  drawInMemory();
  try {
    await demo(wanted.value, progress);
  } catch (error) {
    if (process.exitCode !== STOPPED) throw error;
    progress.say('Stopped.');
  }
}
