import type { WebContents } from 'electron';

/**
 * Pins web contents to the page they were opened with: no navigation, no redirect, no new window, no webview.
 * @param mayGoTo where they may go all the same while somebody develops; nowhere in the program as it is built
 */
export function pinToPage(
  contents: WebContents,
  onRefused: (what: 'navigation' | 'window' | 'webview') => void,
  mayGoTo: (address: string) => boolean = () => false,
): void {
  contents.on('will-navigate', (event) => {
    if (mayGoTo(event.url)) return;
    event.preventDefault();
    onRefused('navigation');
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && mayGoTo(event.url)) return;
    event.preventDefault();
    onRefused('navigation');
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    onRefused('navigation');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('webview');
  });
  contents.setWindowOpenHandler(() => {
    onRefused('window');
    return { action: 'deny' };
  });
}
