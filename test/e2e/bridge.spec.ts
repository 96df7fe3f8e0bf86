import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ChannelName, PushName } from '../../shared/bridge';
import { launchApp, type LaunchedApp } from './support/launch';

const PASSPHRASE = 'fiets lantaarn muis wolken';
const PIN = '2468';

/** Calls a channel from a page and gives the whole answer, problems included. */
function ask(page: Page, name: ChannelName, request: unknown): Promise<unknown> {
  return page.evaluate(([channel, body]) => Reflect.apply(window.undercurrent.call, null, [channel, body]), [
    name,
    request,
  ] as const);
}

/** Gathers what a page is pushed from now on. */
async function gather(page: Page, name: PushName): Promise<() => Promise<unknown[]>> {
  await page.evaluate((push) => {
    const gathered: unknown[] = [];
    Reflect.set(window, `gathered_${push}`, gathered);
    window.undercurrent.on(push, (message) => gathered.push(message));
  }, name);
  return () => page.evaluate((push): unknown[] => Reflect.get(window, `gathered_${push}`), name);
}

async function withProfile(options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> {
  const app = await launchApp({ language: 'en', ...options });
  await app.call('profile.create', { interviewer: 'Interviewer', passphrase: PASSPHRASE, pin: PIN });
  return app;
}

async function withSession(app: LaunchedApp): Promise<string> {
  const study = await app.call('study.add_built_in', {});
  const provider = study.providers[0];
  if (provider === undefined) throw new Error('the built-in study has no provider');
  const created = await app.call('session.create', {
    study: study.id,
    form: 'short',
    participant: await app.call('session.next_code', {}),
    provider: provider.id,
    language: 'nl',
  });
  await app.call('session.open', { session: created.session });
  return created.session;
}

test('a profile is made, locked, refused a wrong passphrase, and opened again', async () => {
  const app = await launchApp({ language: 'en' });
  try {
    expect(await app.call('profile.status', {})).toEqual({ state: 'none' });
    expect(await ask(app.console, 'study.list', {})).toMatchObject({ ok: false, error: { code: 'profile_locked' } });
    const weak = { interviewer: 'Interviewer', passphrase: 'password', pin: PIN };
    expect(await ask(app.console, 'profile.create', weak)).toMatchObject({ error: { code: 'passphrase_weak' } });
    const made = await app.call('profile.create', { ...weak, passphrase: PASSPHRASE });
    expect(made).toMatchObject({ state: 'open', interviewer: 'Interviewer', folder: app.profile });
    expect(await app.call('profile.lock', {})).toMatchObject({ state: 'locked' });
    const wrong = await ask(app.console, 'profile.unlock', { passphrase: 'fiets lantaarn muis regen' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'passphrase_wrong' } });
    expect(await app.call('profile.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
    expect(await app.call('system.about', {})).toMatchObject({ encrypted: true });
  } finally {
    await app.close();
  }
});

test('preferences reach every window and the next start', async () => {
  const app = await launchApp({ language: 'en' });
  try {
    await app.call('display.open_participant', { mode: 'hand_over' });
    const gathered = await gather(await app.participant(), 'preferences_changed');
    await app.call('preferences.set', { language: 'nl', theme: 'dark' });
    await expect.poll(gathered).toEqual([{ language: 'nl', theme: 'dark' }]);
    const stored: unknown = JSON.parse(readFileSync(path.join(app.profile, 'machine/preferences.json'), 'utf8'));
    expect(stored).toEqual({ language: 'nl', theme: 'dark' });
  } finally {
    await app.close();
  }
});

test('what one window appends, both windows are told, and only what fits is appended', async () => {
  const app = await withProfile();
  try {
    await app.call('display.open_participant', { mode: 'hand_over' });
    const participant = await app.participant();
    expect(await ask(participant, 'session.current', {})).toEqual({ ok: true, value: null });
    const session = await withSession(app);
    const opened = await app.call('session.current', {});
    expect(opened?.session).toBe(session);
    const after = opened?.events.at(-1)?.sequence ?? 0;
    const told = [await gather(app.console, 'session_changed'), await gather(participant, 'session_changed')];
    const pause = { type: 'paused', payload: { reason: 'phone', note: null } };
    const asInterviewer = { session, after, events: [{ actor: 'interviewer', body: pause }] };
    expect(await ask(participant, 'session.append', asInterviewer)).toMatchObject({
      error: { code: 'request_refused' },
    });
    const answer = await ask(app.console, 'session.append', asInterviewer);
    expect(answer).toMatchObject({ ok: true, value: [{ body: pause }] });
    const paused = expect.objectContaining({ session, events: [expect.objectContaining({ body: pause })] });
    for (const each of told) await expect.poll(each).toContainEqual(paused);
    const stale = await ask(app.console, 'session.append', asInterviewer);
    expect(stale).toMatchObject({ ok: false, error: { code: 'session_busy' } });
    const clock = await app.call('session.clock', { session });
    expect(clock.sessionMs).toBeGreaterThan(0);
    expect(await ask(app.console, 'session.seal', { session })).toMatchObject({
      error: { code: 'session_not_finished' },
    });
  } finally {
    await app.close();
  }
});

test('on one screen only the PIN takes the screen back, and nothing closes meanwhile', async () => {
  const app = await withProfile();
  try {
    await withSession(app);
    await app.call('display.open_participant', { mode: 'hand_over' });
    const participant = await app.participant();
    expect(await app.call('display.hand_over', {})).toMatchObject({ face: 'participant', mode: 'hand_over' });
    await app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    expect(await ask(participant, 'display.take_back', { pin: '0000' })).toMatchObject({
      error: { code: 'pin_wrong' },
    });
    expect(await app.call('display.state', {})).toMatchObject({ face: 'participant', participantOpen: true });
    expect(await ask(participant, 'display.take_back', { pin: PIN })).toMatchObject({ value: { face: 'interviewer' } });
  } finally {
    await app.close();
  }
});

test('with a second screen the participant’s window fills it', async () => {
  const app = await launchApp({ language: 'en', displays: '1366x768,1920x1080' });
  try {
    const state = await app.call('display.open_participant', { mode: 'second_screen' });
    expect(state).toEqual({ screens: 2, participantOpen: true, mode: 'second_screen', face: 'both' });
    await app.participant();
    const places = await app.electron.evaluate(({ BrowserWindow, screen }) => ({
      windows: BrowserWindow.getAllWindows().map((window) => screen.getDisplayMatching(window.getBounds()).id),
      screens: screen.getAllDisplays().map((display) => display.id),
    }));
    expect(new Set(places.windows)).toEqual(new Set(places.screens));
    expect(await app.call('display.close_participant', {})).toMatchObject({ participantOpen: false });
  } finally {
    await app.close();
  }
});

test('closing during an interview asks first; staying keeps everything', async () => {
  const app = await withProfile();
  try {
    const session = await withSession(app);
    const asked = await app.electron.evaluate(async ({ dialog, BrowserWindow }) => {
      const questions: string[] = [];
      dialog.showMessageBox = (...received: unknown[]) => {
        questions.push(JSON.stringify(received.at(-1)));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
      BrowserWindow.getAllWindows()[0]?.close();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return questions;
    });
    expect(asked.length).toBe(1);
    expect(asked[0]).toContain('An interview is running.');
    expect((await app.call('session.current', {}))?.session).toBe(session);
  } finally {
    await app.close();
  }
});

test('keys, package and sealing stand on the same desk; logs hold nothing of it', async () => {
  const app = await withProfile();
  try {
    const study = await app.call('study.add_built_in', {});
    const keyed = await app.call('study.create_keys', { study: study.id, passphrase: PASSPHRASE });
    expect(keyed).toMatchObject({ hasKeys: true, isLead: true });
    expect(await ask(app.console, 'study.create_keys', { study: study.id, passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'study_has_keys' },
    });
    const file = path.join(app.profile, 'package.ucstudy');
    await app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    }, file);
    expect(await app.call('study.export_package', { study: study.id })).toEqual({ file });
    expect(await ask(app.console, 'study.import_package', {})).toMatchObject({ error: { code: 'cancelled' } });
    expect(await ask(app.console, 'merge.run', { study: study.id })).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(
      await ask(app.console, 'export.run', { study: study.id, profile: 'internal', texts: false, zip: false }),
    ).toMatchObject({
      value: { state: 'refused', reasons: [{ code: 'export_nothing' }] },
    });
    const logs = path.join(app.profile, 'machine/logs');
    for (const log of readdirSync(path.join(app.profile, 'machine')).includes('logs') ? readdirSync(logs) : []) {
      expect(readFileSync(path.join(logs, log), 'utf8')).not.toMatch(/unexpected|Interviewer|staple/);
    }
  } finally {
    await app.close();
  }
});
