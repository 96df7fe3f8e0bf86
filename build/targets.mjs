/** Packages that stay outside the bundles: Electron brings itself, the database is a native module. */
export const OUTSIDE = ['electron', 'better-sqlite3'];

/** The browser and Node that Electron 45 carries; nothing older ever runs our code. */
export const BROWSER = 'chrome140';
export const NODE = 'node24';

/**
 * @typedef {object} Target
 * @property {string} name also the folder under out/ that the target fills
 * @property {readonly string[]} sources what the target is made of, from the project's root
 * @property {() => Promise<import('vite').InlineConfig[]>} configurations one Vite build each
 */
