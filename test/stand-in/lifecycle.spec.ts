import { expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journal, room, start } from './launch';

/** Chromium processes whose profile belongs to the given main process. */
function chromiumOf(processId: number): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return new RegExp(`user-data-dir=\\S*electron-stand-in-\\d+-${processId}-`).test(
        readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '),
      );
    } catch {
      return false;
    }
  });
}

/** What the test itself had written down, in order. */
const notes = async (electronApplication: ElectronApplication): Promise<unknown[]> =>
  (await journal(electronApplication)).filter((entry) => typeof entry === 'string' && entry !== 'session-created');

const profilesOf = (processId: number): string[] =>
  readdirSync(tmpdir()).filter((name) => new RegExp(`^electron-stand-in-\\d+-${processId}-`).test(name));

test('ends everything when it is closed, in the order of events', async () => {
  const { electronApplication, folder } = await start();
  const processId = electronApplication.process().pid ?? 0;
  expect(chromiumOf(processId).length).toBeGreaterThan(0);
  expect(profilesOf(processId)).toHaveLength(1);
  await electronApplication.close();
  await expect.poll(() => chromiumOf(processId)).toEqual([]);
  expect(profilesOf(processId)).toEqual([]);
  expect(readFileSync(path.join(folder, 'log'), 'utf8')).toBe('will-quit\nquit\n');
});

test('leaves no Chromium when the main process is killed, and the next start clears its profile', async () => {
  const { electronApplication } = await start();
  const child = electronApplication.process();
  const processId = child.pid ?? 0;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(processId, 'SIGKILL');
  await ended;
  await expect.poll(() => chromiumOf(processId)).toEqual([]);
  const next = await start();
  expect(profilesOf(processId)).toEqual([]);
  await next.electronApplication.close();
});

test('leaves a window open when its close is refused, and the application when its quit is', async () => {
  const { electronApplication, page } = await start();
  const open = await electronApplication.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.once('close', (event) => event.preventDefault());
    window?.close();
    Reflect.set(globalThis, 'refuseQuit', true);
    app.quit();
    Reflect.set(globalThis, 'refuseQuit', false);
    window?.once('close', (event) => event.preventDefault());
    app.quit();
    return BrowserWindow.getAllWindows().length;
  });
  expect(open).toBe(1);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'fixture').echo('open'))).toBe('open');
  expect((await journal(electronApplication)).filter((entry) => entry === 'before-quit')).toHaveLength(2);
  const ended = new Promise((resolve) => electronApplication.process().once('exit', resolve));
  await electronApplication.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toBe(0);
});

test('says closed when the page is closed from Chromium', async () => {
  const { electronApplication, page } = await start();
  await electronApplication.evaluate(({ app, BrowserWindow }) => {
    app.removeAllListeners('window-all-closed');
    app.on('window-all-closed', () => {});
    const window = BrowserWindow.getAllWindows()[0];
    for (const name of ['close', 'closed'])
      window?.on(name as 'close', () => Reflect.get(globalThis, 'journal').push(name));
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.close').catch(() => {});
  await expect.poll(() => notes(electronApplication)).toEqual(['close', 'closed']);
  await electronApplication.close();
});

test('gives one instance the lock, tells it of the second, and frees a dead one', async () => {
  const { electronApplication, folder } = await start({ singleInstance: true });
  const second = spawnSync(path.join(room, 'dist', 'electron'), [path.join(room, 'fixture-app'), 'a-file'], {
    env: { ...process.env, FIXTURE: '{"singleInstance":true}', FIXTURE_USER_DATA: folder },
    encoding: 'utf8',
  });
  expect([second.status, second.stdout]).toEqual([7, 'second instance refused\n']);
  await expect
    .poll(() => journal(electronApplication))
    .toContainEqual({ secondInstance: 'a-file', data: { greeting: 'hello' } });
  const ended = new Promise((resolve) => electronApplication.process().once('exit', resolve));
  process.kill(electronApplication.process().pid ?? 0, 'SIGKILL');
  await ended;
  const third = await start({ singleInstance: true }, {}, folder);
  await third.electronApplication.close();
  expect(existsSync(path.join(folder, 'SingletonLock'))).toBe(false);
});

test('tells of a crashed page and shows it again after a reload', async () => {
  const { electronApplication } = await start();
  await electronApplication.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('render-process-gone', (_event, { reason }) => {
      Reflect.get(globalThis, 'journal').push(reason);
      contents.once('did-finish-load', () => Reflect.get(globalThis, 'journal').push('loaded again'));
      contents.reload();
    });
    contents?.forcefullyCrashRenderer();
  });
  await expect.poll(() => journal(electronApplication)).toEqual(expect.arrayContaining(['crashed', 'loaded again']));
  await electronApplication.close();
});

test('stays out of workers and child processes', async () => {
  const { electronApplication } = await start();
  const answers = await electronApplication.evaluate(async () => {
    const builtin = (name: string) => process.getBuiltinModule(name as 'node:child_process');
    const { Worker } = builtin('node:worker_threads') as unknown as typeof import('node:worker_threads');
    const worker = new Worker(
      "let m='no error';try{require('electron')}catch(e){m=e.message}require('node:worker_threads').parentPort.postMessage(m)",
      { eval: true },
    );
    const fromWorker = await new Promise((resolve) => worker.once('message', resolve));
    const { spawnSync: run } = builtin('node:child_process');
    const child = run(
      process.execPath,
      [
        ...process.execArgv.filter((argument) => !argument.startsWith('--inspect')),
        '-e',
        'process.stdout.write(String(6 * 7))',
      ],
      { encoding: 'utf8' },
    );
    return [fromWorker, child.stdout.trim()];
  });
  expect(answers).toEqual(["electron stand-in: 'electron' is only there in the main process", '42']);
  await electronApplication.close();
});

test('reads the application as Electron does', async () => {
  const { electronApplication } = await start();
  const facts = await electronApplication.evaluate(({ app }) =>
    [app.getName(), app.getVersion(), app.isPackaged, app.isReady(), app.getAppPath().split('/').at(-1)]
      .map(String)
      .concat(String(app.dock)),
  );
  expect(facts).toEqual(['Stand-in fixture', '3.2.1', 'false', 'true', 'fixture-app', 'undefined']);
  await electronApplication.close();
});
