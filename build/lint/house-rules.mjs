/**
 * The lint rule that makes a file's path decide what it may import (see docs/decisions/0001-the-house.md).
 * Kept as data so that a newcomer can read the whole policy in one table.
 */
import path from 'node:path';
import { builtinModules } from 'node:module';

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

const MACHINE_ROOMS = [
  'electron/crypto/',
  'electron/files/',
  'electron/analyses/',
  'electron/store/',
  'electron/exchange/',
  'electron/dataset/',
  'electron/command-line/',
  'electron/cli.ts',
];

/** First matching room wins; `local` lists the path prefixes a file there may reach inside the project. */
const ROOMS = [
  { room: 'shared/', local: ['shared/'], library: (name) => PURE_LIBRARIES.includes(name), node: false },
  {
    room: 'renderer/',
    local: ['shared/', 'renderer/'],
    library: (name) => !WINDOW_LIBRARIES_DENIED.includes(name),
    node: false,
  },
  ...MACHINE_ROOMS.map((room) => ({
    room,
    local: ['shared/', ...MACHINE_ROOMS],
    library: (name) => name !== 'electron',
    node: true,
  })),
  { room: 'electron/', local: ['shared/', 'electron/'], library: () => true, node: true },
];

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
  const room = ROOMS.find((candidate) => file.startsWith(candidate.room));
  if (!room) return null;
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), bare));
    const reachable = room.local.some((prefix) => `${target}/`.startsWith(prefix) || `${target}.ts` === prefix);
    return reachable ? null : `${file} may not import ${target}: ${room.room} reaches only ${room.local.join(', ')}`;
  }
  if (bare.startsWith('node:') || BUILTINS.has(bare)) {
    return room.node ? null : `${file} may not import Node's ${bare}: ${room.room} runs without Node`;
  }
  return room.library(packageName(bare)) ? null : `${file} may not import the package ${bare}`;
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
