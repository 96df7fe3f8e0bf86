import type { EventEmitter as Emitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({
  windows: [] as {
    options: Record<string, unknown>;
    calls: string[];
    id: number;
    destroyed: boolean;
    emit: (name: string, event: object) => void;
  }[],
  screens: [{ id: 1, x: 0 }],
  screen: null as Emitter | null,
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    calls: string[] = [];
    destroyed = false;
    id = world.windows.length + 1;
    webContents = { id: this.id };
    constructor(readonly options: Record<string, unknown>) {
      super();
      world.windows.push(this);
      for (const name of ['hide', 'show', 'showInactive', 'focus', 'removeMenu', 'setFullScreen', 'setKiosk']) {
        Reflect.set(this, name, (value: unknown) => this.calls.push(value === undefined ? name : `${name} ${value}`));
      }
    }
    setBounds(bounds: { x: number }): void {
      this.calls.push(`setBounds ${bounds.x}`);
    }
    getBounds(): object {
      return { x: 0 };
    }
    loadURL(address: string): Promise<void> {
      this.calls.push(address);
      return Promise.resolve();
    }
    isDestroyed(): boolean {
      return this.destroyed;
    }
    destroy(): void {
      this.destroyed = true;
      this.emit('closed');
    }
  }
  const displays = (): object[] => world.screens.map(({ id, x }) => ({ id, bounds: { x } }));
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: displays,
    getPrimaryDisplay: () => displays()[0],
    getDisplayMatching: () => displays()[0],
  });
  world.screen = screen;
  return { BrowserWindow, screen };
});

const { WindowRegistry } = await import('../../../../../electron/app/windows/window-registry');
const { Displays } = await import('../../../../../electron/app/windows/participant-display');

function open(): { registry: InstanceType<typeof WindowRegistry>; displays: InstanceType<typeof Displays> } {
  const registry = new WindowRegistry('/preload.cjs', {} as never, false);
  registry.open('console', {});
  return { registry, displays: new Displays(registry, () => undefined) };
}

beforeEach(() => {
  world.windows.length = 0;
  world.screens = [{ id: 1, x: 0 }];
  world.screen?.removeAllListeners();
});

describe('windows', () => {
  it('locks every window the same way, and loads only our pages', () => {
    const { displays } = open();
    displays.openParticipant('hand_over');
    expect(world.windows.map((window) => window.calls.find((call) => call.startsWith('app:')))).toEqual([
      'app://bundle/index.html',
      'app://bundle/participant.html',
    ]);
    for (const { options } of world.windows) {
      expect(options['webPreferences']).toMatchObject({
        preload: '/preload.cjs',
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
        devTools: false,
      });
    }
  });

  it('knows its own windows only, and no longer when they are gone', () => {
    const { registry, displays } = open();
    displays.openParticipant('hand_over');
    expect([1, 2, 3].map((id) => registry.kindOf(id))).toEqual(['console', 'participant', null]);
    displays.closeParticipant();
    expect(registry.kindOf(2)).toBeNull();
    expect(registry.targets('participant')).toEqual([]);
  });
});

describe('the participant’s window', () => {
  it('refuses to close until the app ends', () => {
    const { displays } = open();
    displays.openParticipant('hand_over');
    const preventDefault = vi.fn();
    world.windows[1]?.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
    displays.letClose();
    world.windows[1]?.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });

  it('goes to a second screen, falls back to the interviewer when it is pulled out, and returns with it', () => {
    const { displays } = open();
    world.screens.push({ id: 2, x: 1366 });
    expect(displays.openParticipant('second_screen')).toMatchObject({ mode: 'second_screen', face: 'both' });
    const window = world.windows[1];
    expect(window?.calls.slice(-4)).toEqual(['setBounds 1366', 'setFullScreen true', 'setKiosk true', 'showInactive']);
    world.screens.pop();
    world.screen?.emit('display-removed');
    expect(displays.state()).toMatchObject({ mode: 'hand_over', face: 'interviewer', participantOpen: true });
    expect(window?.calls.at(-1)).toBe('hide');
    world.screens.push({ id: 2, x: 1366 });
    world.screen?.emit('display-added');
    expect(displays.state()).toMatchObject({ mode: 'second_screen', face: 'both' });
    expect(window?.calls.at(-1)).toBe('showInactive');
  });

  it('covers the console only between handing over and taking back', () => {
    const { displays } = open();
    displays.openParticipant('hand_over');
    const window = world.windows[1];
    expect(window?.calls.at(-1)).toBe('hide');
    expect(displays.handOver()).toMatchObject({ face: 'participant' });
    expect(window?.calls.slice(-3)).toEqual(['setKiosk true', 'show', 'focus']);
    expect(displays.takeBack()).toMatchObject({ face: 'interviewer' });
    expect(window?.calls.at(-1)).toBe('hide');
  });
});
