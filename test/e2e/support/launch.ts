import { HANG_MS } from '../../limits';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { BridgeAnswer, ChannelName, RequestOf, ResponseOf } from '../../../shared/bridge';
import type {} from '../../../renderer/bridge';
import type { Language } from '../../../shared/base/ids';
import { overrideFolder } from '../../../build/binary.mjs';
import { root } from '../../../build/root.mjs';

export interface LaunchOptions {
  /** Folder of the profile; a fresh temporary one, removed afterwards, when left out. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly language?: Language;
  /** Screens of the stand-in, e.g. `1366x768,1920x1080`; the real program uses the machine's own. */
  readonly displays?: string;
}

export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly console: Page;
  readonly profile: string;
  /** Calls a channel from the console's page and gives the value; fails the test on a problem. */
  readonly call: <Name extends ChannelName>(name: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;
  /** The participant's page, once the app has opened it. */
  readonly participant: () => Promise<Page>;
  /** Quits the app and removes the profile when it was temporary. */
  readonly close: () => Promise<void>;
}

function environmentOf(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const displays = options.displays === undefined ? {} : { STAND_IN_DISPLAYS: options.displays };
  return { ...Object.fromEntries(inherited), ...displays };
}

/** Runs in the page. As text, because the types of what crosses are the bridge's and not the test tool's. */
function callInPage(text: string): Promise<BridgeAnswer<ChannelName>> {
  const { name, request } = JSON.parse(text);
  return window.undercurrent.call<ChannelName>(name, request);
}

/** Starts the built app on a profile of its own and waits until the console shows something. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const override = overrideFolder();
  if (override !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = override;
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'undercurrent-e2e-'));
  if (options.language !== undefined) {
    mkdirSync(path.join(profile, 'machine'), { recursive: true });
    const preferences = JSON.stringify({ language: options.language, theme: 'light' });
    writeFileSync(path.join(profile, 'machine', 'preferences.json'), preferences);
  }
  const electron = await _electron.launch({
    args: [root, '--profile', profile, ...(options.args ?? [])],
    cwd: root,
    env: environmentOf(options),
    timeout: HANG_MS,
  });
  const console_ = await electron.firstWindow();
  await console_.locator('#root > *').first().waitFor();
  return {
    electron,
    console: console_,
    profile,
    call: async (name, request) => {
      const answer = await console_.evaluate(callInPage, JSON.stringify({ name, request }));
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value as ResponseOf<typeof name>;
    },
    participant: async () => {
      const isParticipant = (page: Page): boolean => page.url().endsWith('/participant.html');
      await expect.poll(() => electron.windows().some(isParticipant)).toBe(true);
      const page = electron.windows().find(isParticipant);
      if (page === undefined) throw new Error('the participant display closed again');
      return page;
    },
    close: async () => {
      // Closing in an interview asks, and not at all while the screen is the participant's; a test that closes means it.
      await electron.evaluate(({ dialog }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      });
      const giveBack = JSON.stringify({ name: 'display.close_participant', request: {} });
      await console_.evaluate(callInPage, giveBack).catch(() => undefined);
      await electron.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Saves a picture of a window, at the size screens are drawn for unless another is given, in test-results/screens. */
export async function screenshot(page: Page, name: string, size = { width: 1366, height: 768 }): Promise<void> {
  await page.setViewportSize(size);
  await page.screenshot({ path: path.join(root, 'test-results/screens', `${name}.png`) });
}
