import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCode } from '../../../../shared/base/problems';
import { words } from '../../../../shared/languages/words';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with its key, e.g. `home.lock`. */
function entries(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : entries(value, `${prefix}${key}.`),
  );
}

function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();
}

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => path.join(folder, file));
}

const english = entries(words.en);
const dutch = new Map(entries(words.nl));

/** A key as it is said: the forms for one and more are one key. */
function said(key: string): string {
  const plain = key.replace(/_(one|other)$/, '');
  return english.some(([other]) => other === `${plain}_one`) ? plain : key;
}

describe('the texts of every feature', () => {
  it('are files that type no key twice', () => {
    for (const file of filesUnder(path.resolve('shared/languages'), /\.json$/)) {
      const text = readFileSync(file, 'utf8');
      expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, file).toBe(text);
    }
  });

  it('have the same keys in both languages, in the same order', () => {
    expect([...dutch.keys()]).toEqual(english.map(([key]) => key));
  });

  it('are never empty, name the same places and end alike in both languages', () => {
    for (const [key, text] of english) {
      const other = dutch.get(key) ?? '';
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect(placesIn(other), key).toEqual(placesIn(text));
      expect(other.match(/[.:…?!] ?$/)?.[0], key).toBe(text.match(/[.:…?!] ?$/)?.[0]);
    }
  });

  it('have a form for one wherever they have a form for more, and the other way round', () => {
    const keys = new Set(dutch.keys());
    const codes: readonly string[] = problemCode.options;
    for (const key of keys) {
      if (codes.some((code) => key === `problems.${code}`)) continue;
      const twin = key.replace(/_(one|other)$/, (_, form) => (form === 'one' ? '_other' : '_one'));
      expect(keys.has(twin), key).toBe(true);
    }
  });
});

/** Where the sentences of a feature are named by their last word alone. */
const SAID_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  app: ['electron/app'],
  commands: ['electron/command-line', 'electron/store/merged', 'electron/exchange/merge', 'shared/bridge'],
  dataset: ['electron/dataset'],
  problems: ['shared', 'electron', 'renderer'],
  risk: ['electron/command-line'],
  score: ['electron/command-line', 'shared/associations/scoring'],
  tasks: ['shared/associations', 'renderer/task-engine'],
};

function sourceOf(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => filesUnder(path.resolve(folder), /\.tsx?$/))
    .filter((file) => !file.endsWith(path.join('base', 'problems.ts'))) // its list names every problem, said or not
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('every text', () => {
  const source = sourceOf(['shared', 'electron', 'renderer']);
  const literal = new Set([...source.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
  const beginnings = [...source.matchAll(/`([a-z]\w*(?:\.\w+)*)\.\$\{/g)]
    .map(([, key]) => key ?? '')
    .filter((beginning) => !Object.hasOwn(SAID_BY_NAME, beginning));
  const named = new Map(Object.entries(SAID_BY_NAME).map(([feature, folders]) => [feature, sourceOf(folders)]));

  function isSaid(key: string): boolean {
    if (literal.has(key)) return true;
    const [feature = '', ...rest] = key.split('.');
    const name = rest.join('.');
    const room = named.get(feature);
    if (room !== undefined && new RegExp(`'${name}'|words(?:\\(\\))?\\.${name}\\b`).test(room)) return true;
    // A key whose end is put in by a variable: each of its last words must at least be a word of the program.
    return beginnings.some(
      (beginning) =>
        key.startsWith(`${beginning}.`) &&
        key
          .slice(beginning.length + 1)
          .split('.')
          .every((part) => new RegExp(`\\b${part}\\b`).test(source)),
    );
  }

  it('is said somewhere', () => {
    const keys = new Set(english.map(([key]) => said(key)));
    expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
  });
});
