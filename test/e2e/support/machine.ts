import type { Page } from '@playwright/test';
import type { LaunchedApp } from './launch';

/** What happens to a machine in an interview, done to the running app as its system would tell it. */

/** Runs in a window or in main, where it gets main's modules first: the wall clock jumps, the steady clock goes on. */
function shiftDate(...given: unknown[]): void {
  const ms = Number(given.at(-1));
  const Real = globalThis.Date;
  const Shifted = class extends Real {
    constructor(...values: []) {
      super(...values);
      if (values.length === 0) this.setTime(Real.now() + ms);
    }
    static override now(): number {
      return Real.now() + ms;
    }
  };
  globalThis.Date = Shifted as DateConstructor;
}

/** Sets the machine's wall clock on by so many ms, back when negative, for every part of the app. */
export async function setClock({ electron, console: page }: LaunchedApp, ms: number): Promise<void> {
  await electron.evaluate(shiftDate, ms);
  await page.evaluate(shiftDate, ms);
}

type PowerEvent = 'suspend' | 'resume' | 'on-battery' | 'on-ac';

/** The system tells something of its power. */
export async function tellPower({ electron }: LaunchedApp, event: PowerEvent): Promise<void> {
  await electron.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);
}

/** A battery as full as given, from the next look at it on. */
export async function setBattery(page: Page, level: number): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(navigator, 'getBattery', { configurable: true, value: async () => ({ level: now }) });
  }, level);
}

/** Plugs displays in and out, those that are left first. */
export async function setDisplays({ electron }: LaunchedApp, sizes: readonly string[]): Promise<void> {
  const displays = sizes.map((size) => size.split('x').map(Number)).map(([width, height]) => ({ width, height }));
  await electron.evaluate(({ screen }, wanted) => {
    const plugs: unknown = Reflect.get(screen, '__standIn');
    if (typeof plugs !== 'object' || plugs === null) throw new Error('only the stand-in can unplug a screen');
    const set: unknown = Reflect.get(plugs, 'setDisplays');
    if (typeof set === 'function') set(wanted);
  }, displays);
}
