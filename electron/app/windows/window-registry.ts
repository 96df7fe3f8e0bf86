import { BrowserWindow, type BrowserWindowConstructorOptions, type Session, type WebPreferences } from 'electron';
import type { WindowKind } from '../../../shared/bridge/channel';
import type { KnowsWindows, PushTarget } from '../bridge/register';
import { pageAddress } from '../security/origin';

const PAGES = { console: 'index.html', participant: 'participant.html', timing: 'timing-check.html' } as const;

/** The same lock on every window; `backgroundThrottling` off keeps a covered window's clock and frames going. */
function lockedPreferences(preload: string, session: Session, developing: boolean): WebPreferences {
  return {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    backgroundThrottling: false,
    devTools: developing,
  };
}

/** Our own windows, at most one of each kind; whoever is not in here gets nothing from the bridge. */
export class WindowRegistry implements KnowsWindows {
  private readonly windows = new Map<WindowKind, BrowserWindow>();

  constructor(
    private readonly preload: string,
    private readonly session: Session,
    private readonly developing: boolean,
  ) {}

  /** Opens the window of a kind, or gives the one that is open. */
  open(kind: WindowKind, options: BrowserWindowConstructorOptions): BrowserWindow {
    const existing = this.windows.get(kind);
    if (existing !== undefined) return existing;
    const window = new BrowserWindow({
      ...options,
      autoHideMenuBar: true,
      webPreferences: lockedPreferences(this.preload, this.session, this.developing),
    });
    this.windows.set(kind, window);
    window.on('closed', () => {
      if (this.windows.get(kind) === window) this.windows.delete(kind);
    });
    void window.loadURL(pageAddress(PAGES[kind]));
    return window;
  }

  get(kind: WindowKind): BrowserWindow | null {
    return this.windows.get(kind) ?? null;
  }

  kindOf(webContentsId: number): WindowKind | null {
    for (const [kind, window] of this.windows) {
      if (!window.isDestroyed() && window.webContents.id === webContentsId) return kind;
    }
    return null;
  }

  /** The windows a push goes to; all of them when no kind is named. */
  targets(kind?: WindowKind): PushTarget[] {
    return [...this.windows]
      .filter(([each, window]) => (kind === undefined || each === kind) && !window.isDestroyed())
      .map(([, window]) => window.webContents);
  }
}
