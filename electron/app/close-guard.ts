import { app, type BrowserWindow } from 'electron';
import type { FileDialogs } from './services/file-dialogs';
import type { Displays } from './windows/participant-display';
import type { CurrentProfile } from './services/current-profile';

/**
 * Ends the app with the console, in good order. During an interview it asks first, and while the screen faces the
 * participant nothing closes at all. Whatever is answered, everything is in the journal already and the session can
 * be taken up again.
 */
export function closeWithConsole(
  consoleWindow: BrowserWindow,
  parts: { profile: CurrentProfile; displays: Displays; ask: FileDialogs },
): void {
  let isAgreed = false;
  let isAsking = false;
  const wish = async (): Promise<void> => {
    if (isAsking || parts.displays.state().face === 'participant') return;
    isAsking = true;
    isAgreed = !parts.profile.isInterviewing() || (await parts.ask.closeDuringInterview());
    isAsking = false;
    if (!isAgreed) return;
    parts.displays.letClose();
    // Not inside the event that was just refused: Electron is still busy with it.
    setImmediate(() => {
      app.quit();
    });
  };
  const holdBack = (event: { preventDefault(): void }): void => {
    if (isAgreed) return;
    event.preventDefault();
    void wish();
  };
  consoleWindow.on('close', holdBack);
  app.on('before-quit', holdBack);
  app.on('will-quit', () => {
    parts.profile.close();
  });
}
