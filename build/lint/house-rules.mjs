/**
 * The lint rule that makes a file's path decide what it may import (docs/decisions/0009-one-word-per-feature.md).
 * The rooms stand in a table of their own, rooms.mjs.
 */
import path from 'node:path';
import { builtinModules } from 'node:module';
import { ROOMS } from './rooms.mjs';

const PURE_LIBRARIES = [
  'zod',
  '@noble/hashes',
  '@scure/base',
  'd3-array',
  'i18next',
  'jsonc-parser',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
  '@zxcvbn-ts/language-nl-be',
];
const WINDOW_LIBRARIES_DENIED = ['electron', 'better-sqlite3', 'age-encryption', 'electron-builder'];
const BUILTINS = new Set(builtinModules);

/** Which packages a file may import, and whether Node is there, by the first name that fits. */
const SURROUNDINGS = [
  { at: 'shared/', library: (name) => PURE_LIBRARIES.includes(name), node: false },
  { at: 'renderer/', library: (name) => !WINDOW_LIBRARIES_DENIED.includes(name), node: false },
  ...['electron/app/', 'electron/main.ts', 'electron/preload.ts'].map((at) => ({
    at,
    library: () => true,
    node: true,
  })),
  { at: 'electron/', library: (name) => name !== 'electron', node: true },
];

/** @param {string} name of a room @param {string} target a file or folder, with or without its ending */
function isIn(name, target) {
  if (name.endsWith('/*')) return path.posix.dirname(target) === name.slice(0, -2);
  if (!name.endsWith('/')) return target === name || `${target}.ts` === name;
  return `${target}/`.startsWith(name);
}

/**
 * The row of the room a file stands in; undefined outside the house.
 * @param {string} target from the project's root, with forward slashes
 */
export function roomOf(target) {
  const rows = ROOMS.filter(([name]) => isIn(name, target));
  return rows.toSorted(([one], [other]) => other.length - one.length)[0];
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/**
 * Says why a file may not import something, or null when it may.
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} specifier the import as written
 */
export function whyForbidden(file, specifier) {
  const surroundings = SURROUNDINGS.find(({ at }) => file.startsWith(at));
  if (!surroundings) return null;
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), bare));
    const [own, reaches] = roomOf(file) ?? [null, []];
    if (own === null) return `${file} stands in no room: add its folder to build/lint/rooms.mjs`;
    const [other] = roomOf(target) ?? [null];
    if (other === own || reaches.includes(other)) return null;
    return `${file} may not import ${target}: ${own} reaches only ${reaches.join(', ')}`;
  }
  if (bare.startsWith('node:') || BUILTINS.has(bare)) {
    return surroundings.node ? null : `${file} may not import Node's ${bare}: ${surroundings.at} runs without Node`;
  }
  return surroundings.library(packageName(bare)) ? null : `${file} may not import the package ${bare}`;
}

const pathDecidesImports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path
      .relative(context.cwd ?? process.cwd(), context.filename)
      .split(path.sep)
      .join('/');
    const check = (node, source) => {
      if (!source || typeof source.value !== 'string') return;
      const reason = whyForbidden(file, source.value);
      if (reason) context.report({ node, message: reason });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'path-decides-imports': pathDecidesImports } };
