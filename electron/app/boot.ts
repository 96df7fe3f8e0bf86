import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, protocol, session, type Session } from 'electron';
import { sentenceFor } from '../../shared/languages/problems';
import { translator } from '../../shared/languages/translator';
import { problemOf } from '../../shared/base/problems';
import { serveFromDevelopment } from './development/development-pages';
import { developmentServer, isSocketOf } from './development/development-server';
import type { ErrorLog } from './services/error-log';
import { menuTemplate } from './windows/menu';
import { pinToPage } from './security/navigation';
import { cutOff } from './security/network';
import { SCHEME } from './security/origin';
import { denyPermissions } from './security/permissions';
import { decideRunFolders, type RunFolders } from './services/run-folders';
import type { PreferencesKeeper } from './services/preferences';
import { serveBundle } from './security/app-protocol';

/** Chromium keeps this session in memory only: nothing a window held can be read from the disk afterwards. */
const PARTITION = 'undercurrent';

/** Before Electron is ready: our own scheme, and where this run keeps things. */
export function prepare(): RunFolders {
  const runFolders = decideRunFolders({
    args: process.argv.slice(1),
    environment: process.env,
    workingFolder: process.cwd(),
    userData: app.getPath('userData'),
    output: path.dirname(__dirname),
  });
  app.setPath('userData', runFolders.machine);
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
  return runFolders;
}

/**
 * Locks every session and every web contents there will ever be, also ones we did not mean to open.
 * @param mayRecord whether the microphone may be heard at this moment
 */
export function lockEverything(log: ErrorLog, mayRecord: () => boolean): void {
  app.on('session-created', (created) => {
    void lockSession(created, log, mayRecord);
  });
  app.on('web-contents-created', (_event, contents) => {
    const noteRefused = (what: string): void => {
      log.note('refused', what);
    };
    // The dev server has a page loaded anew where it cannot bring a change into it.
    const mayReload = import.meta.env.DEV && development !== null;
    pinToPage(contents, noteRefused, mayReload ? (address) => address === contents.getURL() : undefined);
  });
}

/** Null in every run but those of `npm run dev`. */
const development = import.meta.env.DEV ? developmentServer(app.isPackaged, process.env) : null;

/** What a window may reach beside our own pages: nothing, or the socket of the dev server. */
function isExcepted(address: string): boolean {
  return import.meta.env.DEV && development !== null && isSocketOf(development, address);
}

const locked = new WeakSet<Session>();

async function lockSession(session_: Session, log: ErrorLog, mayRecord: () => boolean): Promise<void> {
  if (locked.has(session_)) return;
  locked.add(session_);
  denyPermissions(session_, mayRecord, (permission) => {
    log.note('refused_permission', permission);
  });
  const noteRefused = (scheme: string): void => {
    log.note('refused_request', scheme);
  };
  await cutOff(session_, noteRefused, isExcepted);
}

/** The session of our windows, which alone can see our pages. */
export async function openWindowSession(
  runFolders: RunFolders,
  log: ErrorLog,
  mayRecord: () => boolean,
): Promise<Session> {
  await lockSession(session.defaultSession, log, mayRecord);
  const windowSession = session.fromPartition(PARTITION);
  await lockSession(windowSession, log, mayRecord);
  const serve =
    import.meta.env.DEV && development !== null ? serveFromDevelopment(development) : serveBundle(runFolders.renderer);
  windowSession.protocol.handle(SCHEME, serve);
  return windowSession;
}

/** Keeps one copy of the app on one profile: a second copy brings the first to the front and says so. */
export function isOnlyCopy(preferences: PreferencesKeeper): boolean {
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => {
      const window = BrowserWindow.getAllWindows()[0];
      if (window?.isMinimized() === true) window.restore();
      window?.focus();
    });
    return true;
  }
  process.stderr.write(`${sentenceFor(problemOf('already_running'), preferences.get().language)}\n`);
  app.exit(1);
  return false;
}

/** Puts the native menu in the language of the preferences. */
export function showMenu(preferences: PreferencesKeeper): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(preferences.get().language)));
}

/** Notes errors nobody foresaw; one in main itself leaves an unknown state, so the app says so and stops. */
export function catchEverything(log: ErrorLog, preferences: PreferencesKeeper): void {
  process.on('unhandledRejection', (error) => {
    log.unexpected('main', error);
  });
  process.on('uncaughtException', (error) => {
    log.unexpected('main', error);
    const t = translator(preferences.get().language);
    dialog.showErrorBox(t('app.brokenTitle'), t('app.brokenDetail'));
    app.exit(1);
  });
  app.on('child-process-gone', (_event, details) => {
    log.note('child_process_gone', details.reason);
  });
  app.on('render-process-gone', (_event, contents, details) => {
    log.note('window_gone', details.reason);
    // Nothing is stored only in a window: a fresh page shows the session exactly as it is in the journal.
    if (details.reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload();
  });
}
