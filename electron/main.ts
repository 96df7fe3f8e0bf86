/** Composes the app in boot order, and nothing else. */
import path from 'node:path';
import { app, ipcMain } from 'electron';
import { FileDialogs } from './app/services/file-dialogs';
import { catchEverything, isOnlyCopy, lockEverything, openWindowSession, prepare, showMenu } from './app/boot';
import { closeWithConsole } from './app/close-guard';
import { openConsole } from './app/windows/console-window';
import { Displays } from './app/windows/participant-display';
import { openDevelopmentProfile } from './app/development/open-profile';
import { letDevelopmentServerIn } from './app/development/development-server';
import { openErrorLog } from './app/services/error-log';
import type { HandlerContext } from './app/handlers/context';
import { allHandlers } from './app/handlers';
import { readClocks, recordLostDisplay, recordSleep, SleepWatch } from './app/interruptions';
import { giveFrom } from './app/services/give';
import { push, registerBridge } from './app/bridge/register';
import { silenceChromium } from './app/security/network';
import { ORIGIN } from './app/security/origin';
import { followPower, isOnBattery, preferProcess, Wakefulness } from './app/windows/power';
import { printPage } from './app/windows/print-pdf';
import { keepPreferences } from './app/services/preferences';
import { runLaboratory } from './app/timing-laboratory/run';
import { timingRequest } from './app/timing-laboratory/arguments';
import { TimingWindow } from './app/windows/timing-window';
import { WindowRegistry } from './app/windows/window-registry';
import { CurrentProfile } from './app/services/current-profile';

const runFolders = prepare();
const log = openErrorLog(path.join(runFolders.machine, 'logs'), app.getAppPath(), () => new Date().toISOString());
const preferences = keepPreferences(runFolders.machine, () => app.getLocale());
catchEverything(log, preferences);
silenceChromium(app.commandLine);
if (import.meta.env.DEV && !app.isPackaged) letDevelopmentServerIn(app.commandLine);
const laboratory = timingRequest(process.argv.slice(1), process.cwd());
const profile = new CurrentProfile();
const mayRecord = (): boolean => profile.mayRecord();
lockEverything(log, mayRecord);

async function start(): Promise<void> {
  const windows = new WindowRegistry(
    runFolders.preload,
    await openWindowSession(runFolders, log, mayRecord),
    !app.isPackaged,
  );
  const tell: HandlerContext['tell'] = (name, message, kind) => {
    push(windows.targets(kind), name, message);
  };
  const ask = new FileDialogs(windows, preferences);
  const displays = new Displays(
    windows,
    (state) => {
      tell('display_changed', state);
    },
    () => {
      recordLostDisplay({ profile, tell, log });
    },
  );
  const context: HandlerContext = {
    runFolders,
    version: app.getVersion(),
    preferences,
    profile,
    displays,
    timing: new TimingWindow(windows),
    wakefulness: new Wakefulness(),
    ask,
    printPage,
    isOnBattery,
    log,
    tell,
    preferencesChanged: () => {
      showMenu(preferences);
    },
  };
  registerBridge(allHandlers(context), ipcMain, {
    windows,
    origin: ORIGIN,
    give: giveFrom(profile),
    log: log.bridge,
  });
  showMenu(preferences);
  if (import.meta.env.DEV && !app.isPackaged) await openDevelopmentProfile(context, process.env);
  const sleep = new SleepWatch(readClocks, (ms) => {
    recordSleep(context, ms);
  });
  sleep.start();
  followPower((event) => {
    if (event === 'suspend') sleep.suspend();
    if (event === 'resume') sleep.resume();
    tell('power', { event });
  });
  preferProcess(process.pid);
  if (laboratory !== null) {
    runLaboratory(laboratory, context);
    return;
  }
  closeWithConsole(openConsole(windows, runFolders.machine), { profile, displays, ask });
}

app.on('window-all-closed', () => {
  app.quit();
});
if (isOnlyCopy(preferences)) void app.whenReady().then(start);
