'use strict';
/** Chromium cannot load the application's own scheme: every `scheme://host` is shown to it as `https://host.scheme.test`. */

const schemes = new Set();

/** @param {string} scheme */
function addScheme(scheme) {
  if (!/^[a-z][a-z0-9-]*$/.test(scheme))
    throw new Error(`electron stand-in: a scheme named '${scheme}' is not implemented`);
  schemes.add(scheme);
}

/**
 * @param {string} url as the application writes it
 * @returns {string} as Chromium gets it
 */
function toWeb(url) {
  const match = /^([a-z][a-z0-9-]*):\/\/([^/?#]*)(.*)$/s.exec(url);
  if (!match || !schemes.has(match[1])) return url;
  return `https://${match[2] === '' ? 'stand-in' : match[2]}.${match[1]}.test${match[3]}`;
}

/**
 * @param {string} url as Chromium says it
 * @returns {string} as the application wrote it; others are left alone
 */
function toApplication(url) {
  const match = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.test(?=[/?#]|$)(.*)$/s.exec(url);
  return match && schemes.has(match[2]) ? `${match[2]}://${match[1]}${match[3]}` : url;
}

/** Translates the sources of a content security policy; `scheme:` stands for every host of it. */
function policyToWeb(policy) {
  let translated = policy;
  for (const scheme of schemes) {
    translated = translated.replace(new RegExp(`(?<![\\w-])${scheme}:(//[\\w.-]+)?`, 'g'), (_, host) =>
      host === undefined || host === '' ? `https://*.${scheme}.test` : toWeb(`${scheme}:${host}`),
    );
  }
  return translated;
}

module.exports = { addScheme, toWeb, toApplication, policyToWeb };
