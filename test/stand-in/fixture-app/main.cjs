'use strict';
/** A small application for the stand-in's own tests; what a test wants otherwise comes in as FIXTURE (JSON). */
const { app, BrowserWindow, ipcMain, protocol, session } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const wishes = JSON.parse(process.env.FIXTURE ?? '{}');
if (process.env.FIXTURE_USER_DATA) app.setPath('userData', process.env.FIXTURE_USER_DATA);

globalThis.journal = [];
const note = (entry) => globalThis.journal.push(entry);

if (wishes.singleInstance && !app.requestSingleInstanceLock({ greeting: 'hello' })) {
  process.stdout.write('second instance refused\n');
  app.exit(7);
}
app.on('second-instance', (_event, argv, _folder, data) => note({ secondInstance: argv.at(-1), data }));
app.on('before-quit', (event) => {
  note('before-quit');
  if (globalThis.refuseQuit) event.preventDefault();
});
app.on('will-quit', () => fs.appendFileSync(process.env.FIXTURE_LOG ?? '/dev/null', 'will-quit\n'));
app.on('quit', () => fs.appendFileSync(process.env.FIXTURE_LOG ?? '/dev/null', 'quit\n'));
app.on('session-created', () => note('session-created'));
app.on('web-contents-created', (_created, contents) =>
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
    note({ willFrameNavigate: event.url });
  }),
);
app.on('window-all-closed', () => app.quit());

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
function serve(request) {
  const url = new URL(request.url);
  if (url.host !== 'bundle') return new Response('no such bundle', { status: 404 });
  if (url.pathname === '/big') return new Response(Buffer.alloc(20_000_000, 7));
  if (url.pathname === '/stream') return new Response(new ReadableStream({ start(controller) { for (const part of ['one ', 'two ', 'three']) controller.enqueue(new TextEncoder().encode(part)); controller.close(); } })); // prettier-ignore
  if (url.pathname === '/echo')
    return request
      .text()
      .then((text) =>
        Response.json({ method: request.method, url: request.url, text, origin: request.headers.get('origin') }),
      );
  const name = url.pathname === '/' ? '/index.html' : url.pathname;
  const file = path.join(__dirname, name);
  if (!fs.existsSync(file)) return new Response('not found', { status: 404 });
  return new Response(fs.readFileSync(file), {
    headers: {
      'content-type': TYPES[path.extname(file)],
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('kinds', (_event, value) => ({
  date: value.date instanceof Date && value.date.getTime(), map: value.map instanceof Map && [...value.map], set: value.set instanceof Set && [...value.set],
  notANumber: Number.isNaN(value.notANumber), negativeZero: Object.is(value.negativeZero, -0), big: typeof value.big === 'bigint' && String(value.big),
  floats: value.floats instanceof Float64Array && [...value.floats], hasUndefined: 'inner' in value.nested && value.nested.inner === undefined,
  error: value.error instanceof RangeError && value.error.message, shared: value.shared[0] === value.shared[1], hole: !(1 in value.sparse), dollar: value.dollar.$,
})); // prettier-ignore
ipcMain.handle('fail', () => {
  throw new TypeError('kaput');
});
ipcMain.handle('uncloneable', () => () => {});
ipcMain.handle('sender', (event) => ({
  url: event.senderFrame.url,
  origin: event.senderFrame.origin,
  parent: event.senderFrame.parent,
  same: BrowserWindow.fromWebContents(event.sender)?.id,
}));
const received = [];
ipcMain.on('count', (event, number) => {
  received.push(number);
  event.sender.send('counted', number);
});
ipcMain.handle('counts', () => received);

globalThis.openWindow = (options = {}) => {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    ...options,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true },
  });
  if (!wishes.openFreely) window.webContents.setWindowOpenHandler((details) => { note({ windowOpen: details.url }); return { action: 'deny' }; }); // prettier-ignore
  window.webContents.on('will-navigate', (event, url) => {
    note({ willNavigate: url });
    if (!globalThis.allowNavigation) event.preventDefault();
  });
  void window.loadURL('app://bundle/');
  return window;
};

function setHandlers() {
  const { webRequest } = session.defaultSession;
  if (wishes.filter)
    webRequest.onBeforeRequest((details, answer) => {
      note({ request: details.url, type: details.resourceType });
      answer({ cancel: !details.url.startsWith('app:') });
    });
  if (wishes.permissions === undefined) return;
  const onlyAudio = (permission, details) =>
    permission === 'media' && details.mediaTypes.every((type) => type === 'audio');
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(wishes.permissions === 'audio' && onlyAudio(permission, details)),
  );
}

void app.whenReady().then(() => {
  protocol.handle('app', serve);
  setHandlers();
  globalThis.openWindow();
});
