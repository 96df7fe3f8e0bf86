import { expect, test } from '@playwright/test';
import { start } from './launch';
import type { Started } from './launch';

let started: Started;
test.beforeAll(async () => {
  started = await start();
});
test.afterAll(() => started.electronApplication.close());

test('keeps 1000 messages in order, both ways', async () => {
  const { back, there } = await started.page.evaluate(async () => {
    const fixture = Reflect.get(globalThis, 'fixture');
    const seen: number[] = [];
    const all = new Promise<void>((resolve) => {
      const off = fixture.onCounted((number: number) => {
        if (seen.push(number) === 1000) {
          off();
          resolve();
        }
      });
    });
    for (let number = 0; number < 1000; number += 1) fixture.count(number);
    await all;
    fixture.count(-1);
    return { back: seen, there: (await fixture.counts()).slice(0, 1000) };
  });
  const expected = Array.from({ length: 1000 }, (_, index) => index);
  expect(there).toEqual(expected);
  expect(back).toEqual(expected);
});

test('clones what structured clone clones, from the preload and from the page', async () => {
  const fromPreload = await started.page.evaluate(() => Reflect.get(globalThis, 'fixture').makeOwnKinds());
  expect(fromPreload).toEqual({
    date: 5, map: [['a', undefined]], set: [1n], notANumber: true, negativeZero: true, big: String(2n ** 70n), floats: [0.1, -0], hasUndefined: true,
    error: 'out', shared: true, hole: true, dollar: 'undefined',
  }); // prettier-ignore
  const fromPage = await started.page.evaluate(async () => {
    const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251);
    const value = {
      bytes,
      date: new Date(7),
      map: new Map([[1, { a: undefined }]]),
      set: new Set(['x']),
      zero: -0,
      none: NaN,
      big: 5n,
      error: new TypeError('t'),
      list: [undefined, null],
    };
    const back = await Reflect.get(globalThis, 'fixture').echo(value);
    return [
      back.bytes.length === bytes.length && back.bytes.every((byte: number, index: number) => byte === bytes[index]),
      back.date.getTime(), back.map.get(1).a === undefined && 'a' in back.map.get(1), back.set.has('x'), Object.is(back.zero, -0), Number.isNaN(back.none), back.big === 5n,
      back.error instanceof Error && back.error.message, back.list[0] === undefined && back.list[1] === null,
    ]; // prettier-ignore
  });
  expect(fromPage).toEqual([true, 7, true, true, true, true, true, 't', true]);
});

test('refuses what Electron refuses to clone', async () => {
  const messages = await started.page.evaluate(async () => {
    const fixture = Reflect.get(globalThis, 'fixture');
    const of = (promise: Promise<unknown>) => promise.then(() => 'no error', (error: Error) => error.message); // prettier-ignore
    return [await of(fixture.echo(() => 1)), await of(fixture.uncloneable())];
  });
  expect(messages).toEqual([
    'An object could not be cloned.',
    "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
  ]);
});

test("gives errors Electron's text", async () => {
  const messages = await started.page.evaluate(() => {
    const fixture = Reflect.get(globalThis, 'fixture');
    return Promise.all(['fail', 'missing'].map((name) => fixture[name]().catch((error: Error) => error.message)));
  });
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: kaput",
    "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
  ]);
});

test('names the sender by its own address, from the first line of the preload on', async () => {
  const senders = await started.page.evaluate(() =>
    Promise.all([Reflect.get(globalThis, 'fixture').early, Reflect.get(globalThis, 'fixture').sender()]),
  );
  for (const sender of senders)
    expect(sender).toEqual({ url: 'app://bundle/', origin: 'app://bundle', parent: null, same: 1 });
});

test('bridges functions, callbacks and errors, and freezes what it exposes', async () => {
  const result = await started.page.evaluate(() => {
    const fixture = Reflect.get(globalThis, 'fixture');
    let thrown = '';
    try {
      fixture.throwing();
    } catch (error) {
      thrown = error instanceof Error ? error.message : 'not an error of this world';
    }
    return [
      fixture.nested.deep.answer(),
      fixture.twice((n: number) => n * 10),
      thrown,
      Object.isFrozen(fixture),
      Object.isFrozen(fixture.nested.deep),
      Reflect.get(globalThis, 'sawFixtureAtParse'),
    ];
  });
  expect(result).toEqual([42, [10, 20], 'thrown in the preload', true, true, 'object']);
});

test('keeps the worlds apart and gives the preload only what a sandboxed one has', async () => {
  const { page } = started;
  const leaks = ['preloadSecret', 'require', 'process', '__standInPost', '__standInReceive'];
  expect(await page.evaluate((names) => names.filter((name) => name in globalThis), leaks)).toEqual([]);
  const refusals = await page.evaluate(() =>
    ['refusedRequire', 'refusedSendSync', 'refusedWebFrame'].map((name) => Reflect.get(globalThis, 'fixture')[name]),
  );
  expect(refusals).toEqual([
    'module not found: fs',
    "electron stand-in: 'ipcRenderer.sendSync' is not implemented",
    "electron stand-in: 'webFrame.executeJavaScript' is not implemented",
  ]);
});

test('throws by name for what it lacks, at any depth', async () => {
  const messages = await started.electronApplication.evaluate((electron) => {
    const { app, BrowserWindow, session } = electron;
    const attempts = [
      () => electron.Tray, () => electron.net, () => Reflect.get(app, 'setFoo'), () => Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, 'bar'), () => electron.utilityProcess,
      () => Reflect.get(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, 'startDrag'), () => session.defaultSession.cookies, () => app.on('gpu-process-crashed' as 'quit', () => {}),
      () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }), () => electron.Notification,
    ]; // prettier-ignore
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'no error';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
  });
  const names = ['Tray', 'net', 'app.setFoo', 'win.bar', 'utilityProcess', 'webContents.startDrag', 'session.cookies', "app.on('gpu-process-crashed')", 'new BrowserWindow({ webPreferences: { nodeIntegration: true } })', 'Notification']; // prettier-ignore
  expect(messages).toEqual(names.map((name) => `electron stand-in: '${name}' is not implemented`));
});

test('goes on after a reload, and with a second window', async () => {
  const { electronApplication, page } = started;
  await page.reload();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'fixture').echo('after'))).toBe('after');
  const opened = electronApplication.waitForEvent('window');
  const id = await electronApplication.evaluate(() => Reflect.get(globalThis, 'openWindow')().id);
  const second = await opened;
  await second.getByRole('heading').waitFor();
  const senders = [
    await page.evaluate(() => Reflect.get(globalThis, 'fixture').sender()),
    await second.evaluate(() => Reflect.get(globalThis, 'fixture').sender()),
  ];
  expect(senders.map((sender) => sender.same)).toEqual([1, id]);
  await second.close();
  await expect
    .poll(() => electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
});

test('tells the path of a chosen file', async () => {
  const file = `${__dirname}/README.md`;
  await started.page.locator('input').setInputFiles(file);
  await expect.poll(() => started.page.evaluate(() => Reflect.get(globalThis, 'chosen'))).toEqual([file]);
});
