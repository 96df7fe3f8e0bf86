'use strict';
/** `session.webRequest`: the application's filter sees every request of its pages and may cancel it. */
const { guard } = require('./guard.cjs');

const RESOURCE_TYPES = new Map([
  ['Stylesheet', 'stylesheet'],
  ['Script', 'script'],
  ['Image', 'image'],
  ['Font', 'font'],
  ['Media', 'media'],
  ['XHR', 'xhr'],
  ['Fetch', 'xhr'],
  ['Ping', 'ping'],
  ['CSPViolationReport', 'cspReport'],
  ['WebSocket', 'webSocket'],
]);

/** Turns a match pattern (`*://host/path`, `<all_urls>`) into a test. */
function matcher(patterns) {
  const tests = patterns.map((pattern) => {
    if (pattern === '<all_urls>') return () => true;
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/^\*:/, '[a-z-]+:')
      .replace(/\*/g, '.*');
    const expression = new RegExp(`^${source}$`);
    return (url) => expression.test(url);
  });
  return (url) => tests.some((test) => test(url));
}

function createWebRequest() {
  const hooks = new Map();
  const register = (name) => (first, second) => {
    const listener = typeof first === 'function' || first === null ? first : second;
    if (!listener) hooks.delete(name);
    else hooks.set(name, { listener, matches: first === listener ? () => true : matcher(first.urls) });
  };
  const webRequest = guard(
    { onBeforeRequest: register('onBeforeRequest'), onHeadersReceived: register('onHeadersReceived') },
    'webRequest',
  );

  /** Asks the application's listener; without one, nothing is changed. */
  function ask(name, details) {
    const hook = hooks.get(name);
    if (!hook || !hook.matches(details.url)) return Promise.resolve({});
    return new Promise((resolve) => hook.listener(details, (answer) => resolve(answer ?? {})));
  }

  /** @returns {Promise<{ cancel?: boolean, redirectURL?: string }>} */
  const beforeRequest = (details) => ask('onBeforeRequest', details);

  /** Lets the application change the headers of a response. */
  async function headersReceived(details, responseHeaders) {
    if (!hooks.has('onHeadersReceived')) return { responseHeaders };
    const lists = {};
    for (const { name, value } of responseHeaders) (lists[name] ??= []).push(value);
    const answer = await ask('onHeadersReceived', { ...details, responseHeaders: lists });
    const changed = Object.entries(answer.responseHeaders ?? lists);
    return {
      cancel: answer.cancel === true,
      responseHeaders: changed.flatMap(([name, values]) =>
        [values].flat().map((value) => ({ name, value: String(value) })),
      ),
    };
  }

  return { webRequest, beforeRequest, headersReceived };
}

/** @param {string} type as Chromium names it */
function resourceType(type, isMainFrame) {
  if (type === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES.get(type) ?? 'other';
}

module.exports = { createWebRequest, resourceType };
