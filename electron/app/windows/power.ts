import { constants, setPriority } from 'node:os';
import { powerMonitor, powerSaveBlocker } from 'electron';
import type { PushOf } from '../../../shared/bridge';

type PowerEvent = PushOf<'power'>['event'];

/** Tells the windows what happens to the machine: a closed lid is an interruption of the interview. */
export function followPower(tell: (event: PowerEvent) => void): void {
  powerMonitor.on('suspend', () => {
    tell('suspend');
  });
  powerMonitor.on('resume', () => {
    tell('resume');
  });
  powerMonitor.on('on-battery', () => {
    tell('on_battery');
  });
  powerMonitor.on('on-ac', () => {
    tell('on_mains');
  });
  powerMonitor.on('lock-screen', () => {
    tell('lock_screen');
  });
  powerMonitor.on('unlock-screen', () => {
    tell('unlock_screen');
  });
}

/** Whether the machine runs on its battery now. */
export function isOnBattery(): boolean {
  return powerMonitor.isOnBatteryPower();
}

/** Keeps the display awake while an interview is open; asking twice is the same as asking once. */
export class Wakefulness {
  private blocker: number | null = null;

  keepAwake(): void {
    this.blocker ??= powerSaveBlocker.start('prevent-display-sleep');
  }

  relax(): void {
    if (this.blocker === null) return;
    powerSaveBlocker.stop(this.blocker);
    this.blocker = null;
  }
}

/** Puts a process ahead of others for steady frames, where the system lets us; without it the timing audit tells. */
export function preferProcess(processId: number): void {
  try {
    setPriority(processId, constants.priority.PRIORITY_HIGH);
  } catch {
    // Most Linux systems refuse this to ordinary users.
  }
}
