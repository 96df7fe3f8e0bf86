import type { WebContents } from 'electron';

/** Pins web contents to the page they were opened with: no navigation, no redirect, no new window, no webview. */
export function pinToPage(contents: WebContents, onRefused: (what: 'navigation' | 'window' | 'webview') => void): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    onRefused('navigation');
  });
  contents.on('will-frame-navigate', (event) => {
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
