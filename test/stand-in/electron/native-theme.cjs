'use strict';
/** `nativeTheme`: its source is what pages see as `prefers-color-scheme`. */
const { guard, KnownEmitter } = require('./guard.cjs');
const { runtime } = require('../chromium/runtime.cjs');

const SOURCES = ['system', 'light', 'dark'];
let source = 'system';

/** Tells one page; under 'system' Chromium's own answer stands. */
async function applyTo(page) {
  const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }];
  await page.send('Emulation.setEmulatedMedia', { features });
}

class NativeTheme extends KnownEmitter {
  get themeSource() {
    return source;
  }
  set themeSource(value) {
    if (!SOURCES.includes(value))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${value}`);
    if (value === source) return;
    source = value;
    for (const page of runtime.pages.values()) void applyTo(page).catch(() => {});
    this.emit('updated');
  }
  get shouldUseDarkColors() {
    return source === 'dark';
  }
  get shouldUseHighContrastColors() {
    return false;
  }
  get shouldUseInvertedColorScheme() {
    return false;
  }
  get prefersReducedTransparency() {
    return false;
  }
}

module.exports = { nativeTheme: guard(new NativeTheme('nativeTheme', ['updated']), 'nativeTheme'), applyTo };
