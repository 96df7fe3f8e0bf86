import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { currentStepOf } from '../../shared/session/propose';
import { cleanUp, PASSPHRASE, temporaryFolder } from '../support/profile';
import { takeUp, ordealOf } from './support/crashing';
import { follow, interviewToTheEnd } from './support/interview';
import { killMain } from './support/kill';
import { launchApp, type LaunchedApp } from './support/launch';
import { preparedProfile, STUDY_PASSPHRASE } from './support/prepared';

/** Rare enough that a match is no accident, and with letters that encodings treat differently. */
const SAID = ['Willemijntje Quispel-Önder', 'Zonnebloemdreef 4173'];
/** What the keyboard of the simulated interview answers to open questions. */
const ANSWERED = 'Altijd snel geholpen';

const usual = process.env['TMPDIR'];
test.afterEach(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  cleanUp();
});

/** Names below a folder; a browser at work may take a folder away in the middle of the listing. */
function namesBelow(folder: string, triesLeft = 10): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (triesLeft === 0) throw error;
    return namesBelow(folder, triesLeft - 1);
  }
}

/** Every regular file below a folder that can be read, absolute. */
function filesBelow(folder: string): string[] {
  return namesBelow(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** Where any of the texts lies in plain UTF-8 or UTF-16, as `file: text`. */
function found(files: readonly string[], texts: readonly string[]): string[] {
  return files.flatMap((file) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return [];
    }
    const isIn = (text: string): boolean => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    return texts.filter(isIn).map((text) => `${file}: ${text}`);
  });
}

/** What the app asked of a network and was refused. */
function refused({ electron }: LaunchedApp): Promise<unknown> {
  return electron.evaluate(({ session }) => {
    const standIn: unknown = Reflect.get(session.defaultSession, '__standIn');
    return typeof standIn === 'object' && standIn !== null ? Reflect.get(standIn, 'refused') : [];
  });
}

test('nothing that was said, answered or unlocked lies in any byte on the disk, and no network is tried', async () => {
  const temporary = temporaryFolder();
  process.env['TMPDIR'] = temporary;
  const profile = await preparedProfile();
  const ordeal = ordealOf(profile, 'nl', () => 0);
  const app = await launchApp({ profile, language: 'nl', displays: '1366x768,1920x1080' });
  const secrets = [...SAID, ANSWERED, PASSPHRASE, STUDY_PASSPHRASE];
  const look = (): string[] => found([...filesBelow(profile), ...filesBelow(temporary)], secrets);
  await takeUp(ordeal, app);
  const { keyboard } = app.console;
  for (const text of SAID) {
    await keyboard.press('Control+n');
    await keyboard.type(text);
    await keyboard.press('Enter');
    await app.console.getByText(text).first().waitFor();
  }
  const participant = await app.participant();
  // The tasks have words and keys of their own; here only what people say and answer counts.
  class Answered extends Error {}
  const beforeStep = async (): Promise<void> => {
    const { study, state } = await follow(app);
    if (state.place === null) return;
    const { step } = currentStepOf(study, state, state.place);
    if (step.kind === 'task' || step.kind === 'warm_up') throw new Answered();
  };
  await interviewToTheEnd(app, participant, { beforeStep }).catch((error: unknown) => {
    if (!(error instanceof Answered)) throw error;
  });
  expect(filesBelow(profile).some((file) => file.endsWith('-wal'))).toBe(true);
  expect(look()).toEqual([]);
  expect(await refused(app)).toEqual([]);
  await killMain(app);
  expect(look()).toEqual([]);
  const again = await launchApp({ profile, language: 'nl', displays: '1366x768,1920x1080' });
  try {
    await takeUp(ordeal, again);
    const { state } = await follow(again);
    const kept = Object.values(state.captures).map(({ capture }) => capture.text);
    for (const text of SAID) expect(kept.join(' ')).toContain(text);
    expect(await refused(again)).toEqual([]);
  } finally {
    await again.close();
  }
  expect(look()).toEqual([]);
});
