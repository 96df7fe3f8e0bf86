import { expect, test } from '@playwright/test';
import { journal, start } from './launch';
import type { Started } from './launch';

test.describe('a window of the application', () => {
  let started: Started;
  test.beforeAll(async () => {
    started = await start({ filter: true, permissions: 'refuse' });
  });
  test.afterAll(() => started.electronApplication.close());

  test('is cross-origin isolated and served whole bodies', async () => {
    const { page } = started;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const bodies = await page.evaluate(async () => [
      (await (await fetch('/big')).arrayBuffer()).byteLength,
      await (await fetch('/stream')).text(),
      await (await fetch('/echo?q=1', { method: 'POST', body: 'é' })).json(),
      (await fetch('/absent')).status,
    ]);
    expect(bodies).toEqual([
      20_000_000,
      'one two three',
      { method: 'POST', url: 'app://bundle/echo?q=1', text: 'é', origin: 'app://bundle' },
      404,
    ]);
  });

  test('reaches no network, and the application sees each attempt', async () => {
    const { electronApplication, page } = started;
    const outcome = await page.evaluate(async () => {
      const refused = (promise: Promise<unknown>) => promise.then(() => 'reached', () => 'refused'); // prettier-ignore
      const event = (target: EventTarget, good: string) => new Promise((resolve) => { target.addEventListener(good, () => resolve('reached')); target.addEventListener('error', () => resolve('refused')); }); // prettier-ignore
      const image = new Image();
      const drawn = event(image, 'load');
      image.src = 'https://example.com/image.png';
      const worker = new Worker(
        URL.createObjectURL(
          new Blob([
            'fetch("https://example.com/worker").then(() => postMessage("reached"), () => postMessage("refused"))',
          ]),
        ),
      );
      const answered = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
      return [
        await refused(fetch('https://example.com/fetch')), await refused(fetch('http://127.0.0.1:9/local')), await drawn,
        await event(new WebSocket('wss://example.com/socket'), 'open'), await answered,
      ]; // prettier-ignore
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    const urls = [
      'https://example.com/fetch',
      'http://127.0.0.1:9/local',
      'https://example.com/image.png',
      'wss://example.com/socket',
      'https://example.com/worker',
    ];
    const refused = await electronApplication.evaluate(
      ({ session }) => Reflect.get(session.defaultSession, '__standIn').refused,
    );
    for (const url of urls) expect(refused).toContainEqual({ url, by: 'application' });
    expect(await journal(electronApplication)).toContainEqual({
      request: 'wss://example.com/socket',
      type: 'webSocket',
    });
  });

  test('cannot be navigated away, by script or by link', async () => {
    const { electronApplication, page } = started;
    const currentStep = page.url();
    await page.evaluate(() => void (location.href = 'https://example.com/script'));
    await page.locator('#away').click({ noWaitAfter: true });
    await expect.poll(() => journal(electronApplication)).toContainEqual({ willNavigate: 'https://example.com/away' });
    expect(await journal(electronApplication)).toContainEqual({ willNavigate: 'https://example.com/script' });
    expect(page.url()).toBe(currentStep);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'fixture').echo('still here'))).toBe('still here');
  });

  test('loads no frame that the application refuses', async () => {
    const { electronApplication, page } = started;
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/frame';
      document.body.append(frame);
    });
    await expect
      .poll(() => journal(electronApplication))
      .toContainEqual({ willFrameNavigate: 'https://example.com/frame' });
    const currentStep = await journal(electronApplication);
    expect(currentStep).not.toContainEqual({ request: 'https://example.com/frame', type: 'subFrame' });
    expect(currentStep[0]).toBe('session-created');
  });

  test('opens no other window when the handler denies', async () => {
    const { electronApplication, page } = started;
    expect(await page.evaluate(() => window.open('https://example.com/open'))).toBeNull();
    await page.locator('#blank').click();
    await expect.poll(() => journal(electronApplication)).toContainEqual({ windowOpen: 'https://example.com/blank' });
    expect(await journal(electronApplication)).toContainEqual({ windowOpen: 'https://example.com/open' });
    await expect.poll(() => electronApplication.windows().length).toBe(1);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('has no permission that the handler refuses', async () => {
    const { page } = started;
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
    expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: Error) => error.name))).toBe('NotAllowedError'); // prettier-ignore
  });
});

test('grants what the handler grants, with media that only look real', async () => {
  const { electronApplication, page } = await start({ permissions: 'audio' }, { STAND_IN_FAKE_MEDIA: '1' });
  const ask = (constraints: MediaStreamConstraints) =>
    page.evaluate((wanted) => navigator.mediaDevices.getUserMedia(wanted).then((stream) => stream.getTracks().map(({ kind }) => kind).join(), (error: Error) => error.name), constraints); // prettier-ignore
  expect(await ask({ audio: true })).toBe('audio');
  expect(await ask({ video: true })).toBe('NotAllowedError');
  await electronApplication.close();
});

test('without the application refusing, it would show: windows open, permissions are granted, and still no network', async () => {
  const { electronApplication, page } = await start({ openFreely: true });
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'granted',
  );
  const opened = electronApplication.waitForEvent('window');
  await page.evaluate(() => void window.open('app://bundle/'.replace('app://bundle', location.origin)));
  await (await opened).getByRole('heading').waitFor();
  expect(await page.evaluate(() => fetch('https://example.com/').catch((error: Error) => error.name))).toBe(
    'TypeError',
  );
  await electronApplication.evaluate(() => void Reflect.set(globalThis, 'allowNavigation', true));
  await page.evaluate(() => void (location.href = 'https://example.com/gone'));
  await expect
    .poll(() => electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.webContents.getURL()))
    .toBe('https://example.com/gone');
  expect(
    await electronApplication.evaluate(({ session }) => Reflect.get(session.defaultSession, '__standIn').refused),
  ).toContainEqual({ url: 'https://example.com/gone', by: 'stand-in' });
  await electronApplication.close();
});
