import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from './support/launch';

let app: LaunchedApp;
const pages: { name: string; page: Page }[] = [];

test.beforeAll(async () => {
  app = await launchApp({ language: 'en' });
  await app.call('display.open_participant', { mode: 'hand_over' });
  pages.push({ name: 'console', page: app.console }, { name: 'participant', page: await app.participant() });
});
test.afterAll(() => app.close());

/** What the app noted of its refusals: kinds and schemes, never addresses. */
function noted(): string {
  return readFileSync(path.join(app.profile, 'machine/logs/errors.log'), 'utf8');
}

test('both pages are isolated and come with the policy and its headers', async () => {
  for (const { page } of pages) {
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers));
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('a page has the bridge and nothing of Node or Electron', async () => {
  for (const { page } of pages) {
    const found = await page.evaluate(() => ({
      bridge: Object.keys(window.undercurrent).sort(),
      frozen: Object.isFrozen(window.undercurrent),
      others: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ bridge: ['call', 'on', 'pathsOf'], frozen: true, others: [] });
  }
});

test('unknown names are refused, also those every object has', async () => {
  for (const name of [
    'nope',
    '',
    '__proto__',
    'constructor',
    'toString',
    'undercurrent:profile.status',
    'push:power',
  ]) {
    const answer = await app.console.evaluate(
      (each) => Reflect.apply(window.undercurrent.call, null, [each, {}]),
      name,
    );
    expect(answer).toEqual({ ok: false, error: { code: 'request_refused', details: {} } });
  }
});

test('listening to an unknown push or without a listener does nothing', async () => {
  const stops = await app.console.evaluate(() => [
    typeof Reflect.apply(window.undercurrent.on, null, ['nope', () => undefined]),
    typeof Reflect.apply(window.undercurrent.on, null, ['power', 'text']),
  ]);
  expect(stops).toEqual(['function', 'function']);
});

test('the participant display may not call what is the console’s', async () => {
  const participant = await app.participant();
  for (const name of ['session.list', 'profile.lock', 'merge.sessions', 'system.about'] as const) {
    const answer = await participant.evaluate(
      (each) => Reflect.apply(window.undercurrent.call, null, [each, {}]),
      name,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'request_refused' } });
  }
});

test('nothing outside can be reached, and each try is noted by its kind only', async () => {
  for (const { page } of pages) {
    const reached = await page.evaluate(async () => {
      const image = (source: string): Promise<boolean> =>
        new Promise((resolve) => {
          const element = new Image();
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          element.src = source;
        });
      const socket = (address: string): Promise<boolean> =>
        new Promise((resolve) => {
          try {
            const opened = new WebSocket(address);
            opened.onopen = () => resolve(true);
            opened.onerror = () => resolve(false);
          } catch {
            resolve(false);
          }
        });
      const request = (address: string): Promise<boolean> =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        );
      return Promise.all([
        request('https://example.test/?name=Jansen'),
        request('http://127.0.0.1:9/'),
        request('file:///etc/passwd'),
        image('https://example.test/a.png'),
        socket('wss://example.test/'),
        request(`${location.origin}/../../package.json`),
      ]);
    });
    expect(reached.slice(0, 5)).toEqual([false, false, false, false, false]);
  }
});

test('no script can be written into a page', async () => {
  for (const { page } of pages) {
    const results = await page.evaluate(async () => {
      const attempts: Record<string, boolean> = {};
      const inline = document.createElement('script');
      try {
        inline.textContent = 'window.__inline = true';
        document.head.append(inline);
      } catch {
        attempts['threw'] = true;
      }
      attempts['inline'] = '__inline' in window;
      const element = document.createElement('div');
      try {
        element.innerHTML = '<img src=x onerror="window.__handler = true">';
        document.body.append(element);
      } catch {
        attempts['innerHTML'] = false;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      attempts['handler'] = '__handler' in window;
      return attempts;
    });
    expect(results['inline']).toBe(false);
    expect(results['innerHTML']).toBe(false);
    expect(results['handler']).toBe(false);
  }
});

test('permissions are denied without a question', async () => {
  for (const { page } of pages) {
    const states = await page.evaluate(async () => {
      const denied = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'granted',
          () => 'denied',
        );
      const place = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject);
      });
      return {
        place: await denied(place),
        microphone: await denied(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await denied(navigator.mediaDevices.getDisplayMedia()),
        notification: await Notification.requestPermission(),
      };
    });
    expect(states).toEqual({ place: 'denied', microphone: 'denied', screen: 'denied', notification: 'denied' });
  }
});

test('a page stays where it is and opens no window', async () => {
  for (const { page } of pages) {
    const before = page.url();
    const windows = app.electron.windows().length;
    expect(await page.evaluate(() => window.open('https://example.test/') === null)).toBe(true);
    await page.evaluate(() => {
      window.location.href = 'https://example.test/';
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.test/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect.poll(noted).toContain('"where":"navigation"');
    await expect.poll(noted).toContain('"where":"window"');
    expect(page.url()).toBe(before);
    const ours = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(ours).toBe(pages.length);
    // Chromium under the stand-in makes the page before it can be refused, and then lets it go.
    await expect.poll(() => app.electron.windows().length).toBe(windows);
    expect(await page.evaluate(() => typeof window.undercurrent.call)).toBe('function');
  }
  expect(noted()).not.toContain('example.test');
});
