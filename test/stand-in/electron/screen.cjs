'use strict';
/** `screen`: the displays; headless ones come from STAND_IN_DISPLAYS ("1366x768,1920x1080"), and tests may plug them in and out. */
const { guard, KnownEmitter, makeEvent } = require('./guard.cjs');
const { runtime, send } = require('../chromium/runtime.cjs');

/** @typedef {{ width: number, height: number, x?: number, y?: number, scaleFactor?: number }} DisplayDescription */

/** @returns {DisplayDescription[]} */
function configuredDisplays() {
  return (process.env.STAND_IN_DISPLAYS ?? '1366x768').split(',').map((text) => {
    const match = /^\s*(\d+)x(\d+)\s*$/.exec(text);
    if (!match)
      throw new Error(`electron stand-in: STAND_IN_DISPLAYS must read like "1366x768,1920x1080", not "${text}"`);
    return { width: Number(match[1]), height: Number(match[2]) };
  });
}

/** Places displays without a position to the right of the one before. */
function toDisplays(descriptions) {
  let nextX = 0;
  return descriptions.map(({ width, height, x = nextX, y = 0, scaleFactor = 1 }, index) => {
    nextX = x + width;
    const bounds = { x, y, width, height };
    return {
      id: 1000 + index, label: `stand-in ${index + 1}`, bounds, workArea: bounds, size: { width, height }, workAreaSize: { width, height },
      scaleFactor, rotation: 0, internal: index === 0, detected: true, touchSupport: 'unknown', accelerometerSupport: 'unknown', monochrome: false,
      colorDepth: 24, depthPerComponent: 8, colorSpace: '', displayFrequency: 60, maximumCursorSize: { width: 64, height: 64 }, nativeOrigin: { x, y },
    }; // prettier-ignore
  });
}

let displays = toDisplays(configuredDisplays());
const emitter = new KnownEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed']);

/** @param {DisplayDescription[]} descriptions the displays from now on; what differs is announced as Electron does */
function setDisplays(descriptions) {
  const before = displays;
  displays = toDisplays(descriptions);
  for (const old of before.filter(({ id }) => !displays.some((display) => display.id === id)))
    emitter.emit('display-removed', makeEvent(), old);
  for (const display of displays) {
    const old = before.find(({ id }) => id === display.id);
    if (!old) emitter.emit('display-added', makeEvent(), display);
    else if (JSON.stringify(old.bounds) !== JSON.stringify(display.bounds))
      emitter.emit('display-metrics-changed', makeEvent(), display, ['bounds', 'workArea']);
    else if (old.scaleFactor !== display.scaleFactor)
      emitter.emit('display-metrics-changed', makeEvent(), display, ['scaleFactor']);
  }
}

function distance(point, { x, y, width, height }) {
  const dx = Math.max(x - point.x, 0, point.x - (x + width - 1));
  const dy = Math.max(y - point.y, 0, point.y - (y + height - 1));
  return dx * dx + dy * dy;
}

function overlap(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const nearest = (point) =>
  displays.reduce((best, display) => (distance(point, display.bounds) < distance(point, best.bounds) ? display : best));

function matching(rectangle) {
  const best = displays.reduce((chosen, display) =>
    overlap(rectangle, display.bounds) > overlap(rectangle, chosen.bounds) ? display : chosen,
  );
  return overlap(rectangle, best.bounds) > 0 ? best : nearest(rectangle);
}

const screen = guard(
  Object.assign(emitter, {
    getAllDisplays: () => [...displays],
    getPrimaryDisplay: () => displays[0],
    getDisplayNearestPoint: nearest,
    getDisplayMatching: matching,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
    /** For tests: plug displays in and out. */
    __standIn: { setDisplays },
  }),
  'screen',
);

/** With a real display, asks Chromium for its size through a page that is gone before anyone is told of Chromium. */
async function readRealDisplays() {
  if (runtime.headless) return;
  const opening = send('Target.createTarget', { url: 'about:blank', newWindow: true, windowState: 'minimized' });
  runtime.opening.add(opening);
  const { targetId } = await opening;
  runtime.pages.set(targetId, { closed() {} });
  runtime.opening.delete(opening);
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const { screenInfos } = await send('Emulation.getScreenInfos', {}, sessionId);
  await send('Target.closeTarget', { targetId });
  runtime.pages.delete(targetId);
  const ordered = [...screenInfos].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  displays = toDisplays(
    ordered.map(({ left, top, width, height, devicePixelRatio }) => ({
      x: left,
      y: top,
      width,
      height,
      scaleFactor: devicePixelRatio,
    })),
  );
}

module.exports = { screen, readRealDisplays, matching };
