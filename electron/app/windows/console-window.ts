import path from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { readSmallFile, writeSmallFile } from '../../files/json-file';
import type { WindowRegistry } from './window-registry';

const bounds = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800).max(10_000),
  height: z.int().min(600).max(10_000),
});
const windowState = z.strictObject({ bounds, maximized: z.boolean() });

const FIRST_SIZE = { width: 1366, height: 768 };

function overlaps(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** True where a remembered place is still on a screen. */
function isVisiblePlace(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => overlaps(place, area));
}

/** Opens the console where it was left, or on the first screen at the size it is drawn for. */
export function openConsole(windows: WindowRegistry, stateFolder: string): BrowserWindow {
  const file = path.join(stateFolder, 'window.json');
  const saved = readSmallFile(file, windowState);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const place = saved !== null && isVisiblePlace(saved.bounds, areas) ? saved.bounds : FIRST_SIZE;
  const window = windows.open('console', { ...place, minWidth: 1024, minHeight: 640, show: false });
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      writeSmallFile(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch {
      // Where the window stood is not worth a message.
    }
  });
  return window;
}
