import { screen, type BrowserWindow, type Display } from 'electron';
import type { DisplayState } from '../../../shared/bridge/display';
import { displayStateOf, participantPlace, type DisplayFacts } from './display-plan';
import type { WindowRegistry } from './window-registry';

/** The participant's window: where it is, who the screen faces, and that only the console closes it. */
export class Displays {
  private wanted: DisplayState['mode'] = 'hand_over';
  private handedOver = false;
  private mayClose = false;

  constructor(
    private readonly windows: WindowRegistry,
    private readonly changed: (state: DisplayState) => void,
    lost: () => void = () => undefined,
  ) {
    const follow = (): void => {
      // A screen that disappears leaves the machine with the interviewer, not with the participant.
      this.handedOver = false;
      this.settle();
    };
    screen.on('display-added', follow);
    screen.on('display-removed', () => {
      const { wanted, participantOpen, screens } = this.facts();
      follow();
      if (wanted === 'second_screen' && participantOpen && screens === 1) lost();
    });
  }

  state(): DisplayState {
    return displayStateOf(this.facts());
  }

  /** Opens the participant's window, or moves the open one; on one screen it stays hidden until handed over. */
  openParticipant(mode: DisplayState['mode']): DisplayState {
    this.wanted = mode;
    this.handedOver = false;
    if (this.windows.get('participant') === null) this.createParticipant();
    return this.settle();
  }

  closeParticipant(): DisplayState {
    this.handedOver = false;
    // Its page holds nothing that could be lost, and the answer below must already be true.
    this.windows.get('participant')?.destroy();
    return this.settle();
  }

  handOver(): DisplayState {
    this.handedOver = this.windows.get('participant') !== null;
    return this.settle();
  }

  takeBack(): DisplayState {
    this.handedOver = false;
    return this.settle();
  }

  /** From now on windows close: the app is quitting. */
  letClose(): void {
    this.mayClose = true;
  }

  private facts(): DisplayFacts {
    return {
      screens: Math.max(1, screen.getAllDisplays().length),
      wanted: this.wanted,
      participantOpen: this.windows.get('participant') !== null,
      handedOver: this.handedOver,
    };
  }

  private createParticipant(): void {
    this.mayClose = false;
    const window = this.windows.open('participant', {
      show: false,
      frame: false,
      backgroundColor: '#ffffff',
      minimizable: false,
      skipTaskbar: true,
    });
    window.removeMenu();
    // Alt+F4 or a stray click must not end what the participant is doing.
    window.on('close', (event) => {
      if (!this.mayClose) event.preventDefault();
    });
    window.on('closed', () => {
      this.handedOver = false;
      this.changed(this.state());
    });
  }

  private settle(): DisplayState {
    const window = this.windows.get('participant');
    if (window !== null) this.place(window);
    const state = this.state();
    this.changed(state);
    return state;
  }

  private place(window: BrowserWindow): void {
    switch (participantPlace(this.facts())) {
      case 'second_screen':
        fill(window, this.secondScreen());
        window.showInactive();
        break;
      case 'over_console':
        fill(window, this.consoleScreen());
        window.show();
        window.focus();
        break;
      case 'hidden':
      case 'none':
        window.setKiosk(false);
        window.setFullScreen(false);
        window.hide();
        this.windows.get('console')?.focus();
        break;
    }
  }

  private consoleScreen(): Display {
    const consoleWindow = this.windows.get('console');
    return consoleWindow === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(consoleWindow.getBounds());
  }

  private secondScreen(): Display {
    const first = this.consoleScreen();
    return screen.getAllDisplays().find((display) => display.id !== first.id) ?? first;
  }
}

/** Covers a display with a window, without a frame or a way past it. */
export function fill(window: BrowserWindow, display: Display): void {
  window.setBounds(display.bounds);
  window.setFullScreen(true);
  window.setKiosk(true);
}
