'use strict';
/** Puts a window of the display where it was asked to be. */
const { send } = require('./runtime.cjs');

/** A window manager that is still busy with a window's last change drops the next; then it is asked again. */
const ATTEMPTS = 5;
const BETWEEN_ATTEMPTS_MS = 60;

function stands(bounds, { left, top, width, height }) {
  return bounds.left === left && bounds.top === top && bounds.width === width && bounds.height === height;
}

/**
 * @param {string} targetId of the window's page
 * @param {{ x: number, y: number, width: number, height: number }} rectangle of the window, also while it covers its
 *   display or is minimized: it goes back there
 * @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} windowState
 */
async function placeWindow(targetId, { x, y, width, height }, windowState) {
  const { windowId } = await send('Browser.getWindowForTarget', { targetId });
  const wanted = { left: x, top: y, width, height };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { bounds } = await send('Browser.getWindowBounds', { windowId });
    const isThere = windowState === 'minimized' || (bounds.left === x && bounds.top === y);
    if (windowState !== 'normal' && bounds.windowState === windowState && isThere) return;
    if (bounds.windowState !== 'normal')
      await send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    else if (stands(bounds, wanted)) break;
    else await send('Browser.setWindowBounds', { windowId, bounds: wanted });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS_MS));
  }
  if (windowState !== 'normal') await send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}

module.exports = { placeWindow };
