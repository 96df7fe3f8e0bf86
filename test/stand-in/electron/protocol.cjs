'use strict';
/** `protocol`: the application's own handler answers every request for its scheme. */
const { guard } = require('./guard.cjs');
const { runtime } = require('../chromium/runtime.cjs');
const { addScheme, toWeb, toApplication, policyToWeb } = require('./origins.cjs');

/** @returns {object} one `protocol` per session */
function createProtocol() {
  const handlers = new Map();
  const protocol = guard(
    {
      registerSchemesAsPrivileged(entries) {
        if (runtime.isReady)
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        for (const { scheme } of entries) addScheme(scheme);
      },
      handle(scheme, handler) {
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        addScheme(scheme);
        handlers.set(scheme, handler);
      },
      unhandle(scheme) {
        if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
      },
      isProtocolHandled: (scheme) => handlers.has(scheme),
    },
    'protocol',
  );
  return { protocol, handlerFor: (url) => handlers.get(/^([a-z][a-z0-9-]*):/.exec(url)?.[1]) };
}

/**
 * @param {any} paused parameters of Fetch.requestPaused
 * @returns {Request} as the application's handler gets it
 */
function toRequest({ request }) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, /^(origin|referer)$/i.test(name) ? toApplication(value) : value);
  const entries = request.postDataEntries ?? [];
  const body =
    entries.length > 0 ? Buffer.concat(entries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))) : undefined;
  return new Request(toApplication(request.url), { method: request.method, headers, body });
}

/**
 * @param {Response} response
 * @returns {Promise<{ responseCode: number, responseHeaders: { name: string, value: string }[], body: string }>}
 */
async function toFulfilment(response) {
  const responseHeaders = [...response.headers].map(([name, value]) => {
    if (name === 'location') return { name, value: toWeb(value) };
    return { name, value: name.startsWith('content-security-policy') ? policyToWeb(value) : value };
  });
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { responseCode: response.status, responseHeaders, body };
}

module.exports = { createProtocol, toRequest, toFulfilment };
