/**
 * Writes THIRD-PARTY-NOTICES.md: every package of others that is in the program, with its licence, whose it is and the
 * text of the licence, each text once. `--check` writes nothing and fails when the file is not up to date. A package
 * without a licence text, or with a licence that nobody has looked at, fails.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * @typedef {{ version?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Locked
 * @typedef {{ name: string, version: string, licence: string, holders: string[], text: string, notice: string | null }} Notice
 */

const FILE = 'THIRD-PARTY-NOTICES.md';

/** Licences that somebody has read: each lets us hand the program on when its text and its holders go along. */
const KNOWN_LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Unlicense'];

/**
 * Packages that carry no text of their own, with the package of the same project and licence whose text is theirs.
 * @type {Readonly<Record<string, string>>}
 */
const TEXT_OF = { 'client-only': 'react' };

/**
 * What a package has inside that its own licence file does not name.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const INSIDE = {
  'better-sqlite3': [
    'Copyright (c) 2006-2026 Ulrich Telle (SQLite3 Multiple Ciphers)',
    'Copyright 2010-2014 Rich Geldreich and Tenacious Software LLC, 2013-2014 RAD Game Tools and Valve Software (miniz)',
    'SQLite itself is in the public domain',
  ],
};

/**
 * The folder of a package as Node finds it from another: the nearest node_modules that has it.
 * @param {Readonly<Record<string, Locked>>} locked
 * @param {string} from folder of the package that asks, '' for the program
 * @param {string} name
 * @returns {string | null}
 */
function folderOf(locked, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (locked[candidate]) return candidate;
    if (folder === '') return null;
  }
}

/**
 * What a package needs to run; a peer that may be missing is not part of the program.
 * @param {Locked} entry
 */
function needsOf(entry) {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), ...peers];
}

/**
 * Folders of all packages the program needs, of those they need, and so on.
 * @param {Readonly<Record<string, Locked>>} locked the lockfile's packages
 * @returns {string[]} sorted
 */
export function shippedPackages(locked) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const name of needsOf(locked[folder] ?? {})) {
      const needed = folderOf(locked, folder, name);
      if (needed === null) throw new Error(`package-lock.json has no ${name}, which ${folder || 'the program'} needs`);
      if (!found.has(needed)) waiting.push(needed);
      found.add(needed);
    }
  }
  return [...found].sort();
}

/**
 * @param {string} folder
 * @param {RegExp} names
 * @returns {string | null}
 */
function textIn(folder, names) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => names.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n') : null;
}

/** Headings that some files have above the same text: "MIT License", "# The MIT License (MIT)". */
const HEADING = /^[#\s(]*(the )?(mit|isc|0?bsd|bsd \d-clause) licen[cs]e( \(mit\))?\)?\s*$/i;
/** Whose a work is; inside the longer licences a line may begin with the word as well. */
const HOLDER = /^\s*Copyright (?:\([cC]\)|©|\d{4}|[A-Z][a-z]+ )/;
const NO_HOLDER = /^\s*Copyright (?:License|Notice|Holder|Owner|Statement)/i;

/**
 * A licence file's text, and the lines of it that say whose the work is.
 * @param {string} file
 */
export function textAndHolders(file) {
  const lines = file.split('\n').map((line) => line.trimEnd());
  const isHolder = (/** @type {string} */ line) => HOLDER.test(line) && !NO_HOLDER.test(line);
  return {
    holders: lines.filter(isHolder).map((line) => line.trim()),
    text: lines
      .filter((line) => !isHolder(line) && !HEADING.test(line))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, ''),
  };
}

/**
 * @param {string} folder of the package
 * @param {string} [base] where node_modules is
 * @returns {Notice}
 */
export function noticeOf(folder, base = root) {
  const place = path.join(base, folder);
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  if (typeof license !== 'string' || !KNOWN_LICENCES.includes(license)) {
    throw new Error(`${name} ${version} has the licence ${JSON.stringify(license)}, which nobody has looked at`);
  }
  const twin = TEXT_OF[name];
  const file = textIn(twin ? path.join(base, 'node_modules', twin) : place, /^licen[cs]e/i);
  if (file === null) throw new Error(`${name} ${version} comes without the text of its licence (${license})`);
  const { text, holders } = textAndHolders(file);
  const inside = INSIDE[name] ?? [];
  return { name, version, licence: license, holders: [...holders, ...inside], text, notice: textIn(place, /^notice/i) };
}

/**
 * Two texts are the same when only their line breaks and marks of quotation differ.
 * @param {string} text
 */
function sameness(text) {
  return text.replaceAll(/[“”]/g, '"').replaceAll(/[*_`]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** @param {Notice} notice */
function lineOf({ name, version, holders }) {
  return `- ${name} ${version}${holders.length > 0 ? `: ${holders.join('; ')}` : ''}`;
}

const INTRODUCTION = `# Third-party notices

Undercurrent is under the Apache License 2.0 (\`LICENSE\`). These packages of others are in the program; \`node
build/notices.mjs\` writes this page from \`package-lock.json\`. Electron and Chromium come with notices of their own:
\`LICENSE\` and \`LICENSES.chromium.html\` of Electron's distribution.`;

/**
 * The whole page.
 * @param {readonly Notice[]} notices
 */
export function pageOf(notices) {
  /** @type {Map<string, Notice[]>} */
  const groups = new Map();
  for (const notice of notices) {
    const key = `${notice.licence} ${sameness(notice.text)}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  const sections = [...groups.values()]
    .sort(([a], [b]) => (a?.licence ?? '').localeCompare(b?.licence ?? '', 'en'))
    .map((group) => {
      const [first] = group;
      const texts = [first?.text ?? '', ...group.flatMap(({ notice }) => (notice ? [notice.trim()] : []))];
      const fences = texts.map((text) => `\`\`\`text\n${text}\n\`\`\``).join('\n\n');
      return `## ${first?.licence}\n\n${group.map(lineOf).join('\n')}\n\n${fences}`;
    });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

/** The page as it should be now. */
export function noticesPage() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return pageOf(shippedPackages(packages).map((folder) => noticeOf(folder)));
}

/** True when the page that is kept is the one that should be. */
export function isUpToDate() {
  const file = path.join(root, FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === noticesPage();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!process.argv.includes('--check')) writeFileSync(path.join(root, FILE), noticesPage());
  else if (!isUpToDate()) {
    console.error(`${FILE} does not name what is in the program now. Write it anew: node build/notices.mjs`);
    process.exitCode = 1;
  }
}
