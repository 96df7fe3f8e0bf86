import { expect, test } from '@playwright/test';
import { journal, start } from './launch';
import type { Started } from './launch';

const hasDisplay = Boolean(process.env['DISPLAY']);

let started: Started;
test.beforeAll(async () => {
  started = await start({}, { STAND_IN_DISPLAYS: '1366x768,1920x1080' });
});
test.afterAll(() => started.electronApplication.close());

test("draws a window at its size, and at the display's in full screen", async () => {
  test.skip(hasDisplay, 'these displays are made up');
  const { electronApplication, page } = started;
  const size = () => page.evaluate(() => [innerWidth, innerHeight]);
  const shot = () => electronApplication.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.fromId(1)?.webContents.capturePage();
    return [image?.getSize(), image?.resize({ width: 90 }).getSize(), image?.toPNG().subarray(1, 4).toString()];
  }); // prettier-ignore
  expect(await size()).toEqual([900, 700]);
  expect(await shot()).toEqual([{ width: 900, height: 700 }, { width: 90, height: 70 }, 'PNG']);
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.setFullScreen(true));
  await expect.poll(size).toEqual([1366, 768]);
  await electronApplication.evaluate(({ BrowserWindow }) => {
    BrowserWindow.fromId(1)?.setFullScreen(false);
    BrowserWindow.fromId(1)?.setBounds({ x: 1400, y: 10, width: 640, height: 480 });
  });
  await expect.poll(size).toEqual([640, 480]);
  const screenshot = await page.screenshot();
  expect([screenshot.readUInt32BE(16), screenshot.readUInt32BE(20)]).toEqual([640, 480]);
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.setKiosk(true));
  await expect.poll(size).toEqual([1920, 1080]);
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.setKiosk(false));
});

test('lets tests plug displays in and out', async () => {
  test.skip(hasDisplay, 'these displays are made up');
  const { electronApplication } = started;
  const [before, after, events] = await electronApplication.evaluate(({ screen }) => {
    const seen: unknown[] = [];
    screen.on('display-removed', (_event, display) => seen.push(['removed', display.bounds.width]));
    screen.on('display-added', (_event, display) => seen.push(['added', display.bounds.x]));
    screen.on('display-metrics-changed', (_event, display, changed) =>
      seen.push(['changed', display.bounds.width, changed]),
    );
    const widths = () => screen.getAllDisplays().map(({ bounds }) => bounds.width);
    const first = widths();
    const hook = Reflect.get(screen, '__standIn');
    hook.setDisplays([{ width: 1366, height: 768 }]);
    hook.setDisplays([
      { width: 1280, height: 720 },
      { width: 800, height: 600 },
    ]);
    return [
      first,
      [
        widths(),
        screen.getDisplayMatching({ x: 1300, y: 5, width: 100, height: 100 }).bounds.width,
        screen.getDisplayNearestPoint({ x: -50, y: 0 }).bounds.width,
      ],
      seen,
    ];
  });
  expect(before).toEqual([1366, 1920]);
  expect(after).toEqual([[1280, 800], 800, 1280]);
  expect(events).toEqual([
    ['removed', 1920],
    ['changed', 1280, ['bounds', 'workArea']],
    ['added', 1280],
  ]);
});

test('shows the page the colours of nativeTheme', async () => {
  const { electronApplication, page } = started;
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await electronApplication.evaluate(({ nativeTheme }) => {
    nativeTheme.once('updated', () => Reflect.get(globalThis, 'journal').push('updated'));
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(background).toBe('rgb(10, 20, 30)');
  expect(await electronApplication.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await electronApplication.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'));
  await expect.poll(background).toBe('rgb(200, 30, 30)');
  expect(await journal(electronApplication)).toContain('updated');
});

test('stamps presentations, and gives frames in a window that is not focused', async () => {
  const { electronApplication, page } = started;
  const opened = electronApplication.waitForEvent('window');
  await electronApplication.evaluate(() => void Reflect.get(globalThis, 'openWindow')());
  await (await opened).getByRole('heading').waitFor();
  const frames = () => new Promise<number>((resolve) => {
    let count = 0;
    const step = () => (count++ === 30 ? resolve(count) : requestAnimationFrame(step));
    requestAnimationFrame(step);
  }); // prettier-ignore
  expect(await page.evaluate(frames)).toBe(31);
  const rendered = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(Reflect.get(list.getEntries()[0] ?? {}, 'renderTime'))).observe({ type: 'element', buffered: true });
  })); // prettier-ignore
  expect(rendered).toBeGreaterThan(0);
});

test('prints, records what it only records, and never claims to encrypt', async () => {
  const { electronApplication } = started;
  const facts = await electronApplication.evaluate(
    async ({ BrowserWindow, powerSaveBlocker, shell, safeStorage, Menu, dialog }) => {
      const pdf = await BrowserWindow.fromId(1)?.webContents.printToPDF({ pageSize: 'A4' });
      const blocker = powerSaveBlocker.start('prevent-display-sleep');
      await shell.openExternal('https://example.com/');
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'quit', role: 'quit' }] }]));
      const refused = await dialog.showOpenDialog({}).catch((error: Error) => error.message);
      return [
        pdf?.subarray(0, 5).toString(),
        powerSaveBlocker.isStarted(blocker),
        Reflect.get(shell, '__standIn').opened,
        safeStorage.isEncryptionAvailable(),
        Menu.getApplicationMenu()?.getMenuItemById('quit')?.role,
        refused,
      ];
    },
  );
  expect(facts).toEqual([
    '%PDF-',
    true,
    [{ what: 'openExternal', target: 'https://example.com/' }],
    false,
    'quit',
    "electron stand-in: 'dialog.showOpenDialog' is not stubbed by the test",
  ]);
});

test('covers the real display in full screen', async () => {
  test.skip(!hasDisplay, 'needs a display');
  const { electronApplication, page } = started;
  const display = await electronApplication.evaluate(({ screen }) => screen.getPrimaryDisplay().size);
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.setKiosk(true));
  await expect.poll(() => page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(display);
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.setKiosk(false));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900);
});

test('loads a window that is not shown, and shows it when it is ready', async () => {
  const { electronApplication } = started;
  const opened = electronApplication.waitForEvent('window');
  const seen = await electronApplication.evaluate(async () => {
    const window = Reflect.get(globalThis, 'openWindow')({ show: false });
    const states: boolean[] = [window.isVisible()];
    await new Promise<void>((resolve) => window.once('ready-to-show', resolve));
    window.show();
    return [...states, window.isVisible(), window.isFocused()];
  });
  expect(seen).toEqual([false, true, true]);
  const page = await opened;
  // Playwright may hear of the page's document later than the application did.
  await page.getByRole('heading').waitFor();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve('frame'))))).toBe(
    'frame',
  );
});
