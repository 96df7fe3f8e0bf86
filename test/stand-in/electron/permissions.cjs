'use strict';
/**
 * Gives the application's permission handlers a real effect: what they answer is what Chromium is told, before each
 * document and again before every request for the microphone or camera. Without handlers everything is granted, as in Electron.
 */
const { send } = require('../chromium/runtime.cjs');
const { toApplication } = require('./origins.cjs');

/** Chromium's permissions and what Electron's handlers call them. */
const PERMISSIONS = [
  ['camera', 'media', { mediaType: 'video', mediaTypes: ['video'] }],
  ['microphone', 'media', { mediaType: 'audio', mediaTypes: ['audio'] }],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['display-capture', 'display-capture'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'unknown'],
  ['persistent-storage', 'unknown'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['background-sync', 'unknown'],
  ['payment-handler', 'unknown'],
  ['accelerometer', 'sensors'],
  ['gyroscope', 'sensors'],
  ['magnetometer', 'sensors'],
];

function createPermissions() {
  const handlers = { request: null, check: null };

  async function isRequestGranted(contents, permission, details) {
    if (!handlers.request) return true;
    return new Promise((resolve) =>
      handlers.request(contents, permission, (granted) => resolve(granted === true), details),
    );
  }

  async function isGranted(contents, permission, origin, details) {
    const checked =
      !handlers.check ||
      handlers.check(contents, permission, origin, {
        requestingUrl: contents.getURL(),
        isMainFrame: true,
        ...details,
      }) === true;
    return (
      checked &&
      (await isRequestGranted(contents, permission, { requestingUrl: `${origin}/`, isMainFrame: true, ...details }))
    );
  }

  /** Chromium refuses names its version does not know; those have no effect there either. */
  function tell(name, granted, webOrigin, browserContextId) {
    const setting = granted ? 'granted' : 'denied';
    return send('Browser.setPermission', { permission: { name }, setting, origin: webOrigin, browserContextId }).catch(
      () => {},
    );
  }

  /** Tells Chromium the application's present answers for one origin. */
  async function apply(contents, webOrigin, browserContextId) {
    const origin = toApplication(webOrigin);
    await Promise.all(
      PERMISSIONS.map(async ([name, permission, details]) =>
        tell(name, await isGranted(contents, permission, origin, details ?? {}), webOrigin, browserContextId),
      ),
    );
  }

  /**
   * Asks again, because the answer for a recording may depend on the moment.
   * @param {('audio' | 'video')[]} kinds
   */
  async function askForMedia(contents, kinds, webOrigin, browserContextId) {
    const origin = toApplication(webOrigin);
    for (const kind of kinds) {
      const granted = await isGranted(contents, 'media', origin, {
        mediaType: kind,
        mediaTypes: kinds,
        securityOrigin: `${origin}/`,
      });
      await tell(kind === 'audio' ? 'microphone' : 'camera', granted, webOrigin, browserContextId);
      if (!granted) return false;
    }
    return true;
  }

  return { handlers, apply, askForMedia };
}

module.exports = { createPermissions };
