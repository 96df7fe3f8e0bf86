'use strict';
/**
 * Runs in the page's own world before any script of the page. It receives what the preload exposes, and asks main before
 * what Chromium would otherwise decide by itself. Runs from its source text.
 *
 * @param {string} channel
 * @param {typeof import('./marshaller.cjs').createMarshaller} createMarshaller
 */
function runMainWorld(channel, createMarshaller) {
  if (globalThis.top !== globalThis) return;
  let standIn = null;

  function freeze(value) {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
    for (const key of Object.keys(value)) freeze(value[key]);
    return Object.freeze(value);
  }

  createMarshaller(channel, 'main', (key, value) => {
    if (key === channel) standIn = value;
    else
      Object.defineProperty(globalThis, key, {
        value: freeze(value),
        enumerable: true,
        writable: false,
        configurable: false,
      });
  });

  globalThis.open = function open(url, frameName, features) {
    const target = url === undefined || url === '' ? 'about:blank' : new URL(String(url), document.baseURI).href;
    standIn.openWindow(target, String(frameName ?? ''), String(features ?? ''));
    return null;
  };

  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const original = mediaDevices.getUserMedia.bind(mediaDevices);
  MediaDevices.prototype.getUserMedia = async function getUserMedia(constraints) {
    const kinds = ['audio', 'video'].filter((kind) => constraints?.[kind]);
    const allowed = await standIn.askForMedia(kinds);
    if (!allowed) throw new DOMException('Permission denied', 'NotAllowedError');
    return original(constraints);
  };
}

module.exports = { runMainWorld };
