'use strict';
/** What a desktop shows for the application's windows: it has no picture of its own here, so its first letter. */
const { runtime } = require('../chromium/runtime.cjs');
const { app } = require('./app.cjs');

/** @returns {string} an SVG picture, 64 by 64 */
function iconOf(name) {
  const letter = [...name].find((character) => /\p{L}|\p{N}/u.test(character)) ?? '';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" rx="12" fill="#0b565c"/>' +
    `<text x="32" y="46" font-family="sans-serif" font-size="40" fill="#fff" text-anchor="middle">${letter.toUpperCase()}</text></svg>`
  );
}

/** True for Chromium's own wish for a picture of the page, which is not the application's to answer. */
function isForIcon({ resourceType, request }) {
  return !runtime.headless && resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico';
}

/** @returns {object} the rest of Fetch.fulfillRequest */
function iconAnswer() {
  return {
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: 'image/svg+xml' }],
    body: Buffer.from(iconOf(app.getName())).toString('base64'),
  };
}

module.exports = { isForIcon, iconAnswer };
