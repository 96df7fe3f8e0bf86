/** Composes the app in boot order, and nothing else. */
import path from 'node:path';
import { app, ipcMain } from 'electron';
import { catchEverything, isOnlyCopy, lockEverything, openWindowSession, prepare, showMenu } from './app/boot';
import { openConsole } from './app/console-window';
import { Displays } from './app/displays';
import { openErrorLog } from './app/error-log';
import { allHandlers } from './app/handlers/index';
import { push, registerBridge } from './app/ipc';
import { silenceChromium } from './app/network';
import { ORIGIN } from './app/origin';
import { followPower, preferProcess } from './app/power';
import { keepPreferences } from './app/preferences';
import { WindowRegistry } from './app/windows';

const places = prepare();
const log = openErrorLog(path.join(places.machine, 'logs'), app.getAppPath(), () => new Date().toISOString());
const preferences = keepPreferences(places.machine, () => app.getLocale());
catchEverything(log, preferences);
silenceChromium(app.commandLine);
lockEverything(log);

async function start(): Promise<void> {
  const windowSession = await openWindowSession(places, log);
  const windows = new WindowRegistry(places.preload, windowSession, !app.isPackaged);
  const displays = new Displays(windows, (state) => {
    push(windows.targets(), 'display_changed', state);
  });
  const desk = { places, preferences, displays, windows, log, version: app.getVersion() };
  registerBridge(
    allHandlers(desk, () => {
      showMenu(preferences);
    }),
    ipcMain,
    {
      windows,
      origin: ORIGIN,
      log: {
        refused: (channel, reason) => {
          log.note(`refused_${reason}`, channel);
        },
        unexpected: log.unexpected,
      },
    },
  );
  showMenu(preferences);
  followPower((event) => {
    push(windows.targets(), 'power', { event });
  });
  preferProcess(process.pid);
  openConsole(windows, places.machine);
  app.on('before-quit', () => {
    displays.letClose();
  });
}

app.on('window-all-closed', () => {
  app.quit();
});
if (isOnlyCopy(preferences)) void app.whenReady().then(start);
