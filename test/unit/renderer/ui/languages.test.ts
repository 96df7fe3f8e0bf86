import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../../../renderer/ui/languages/words';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with its key, e.g. `home.lock`. */
function entries(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : entries(value, `${prefix}${key}.`),
  );
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join('ui', 'languages', 'nl')))
    .filter((file) => !file.startsWith(path.join('ui', 'languages', 'en')))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

const english = entries(words.en);
const dutch = new Map(entries(words.nl));

describe('the texts of the windows', () => {
  it('have the same keys in both languages', () => {
    expect([...dutch.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
  });

  it('are never empty and name the same places in both languages', () => {
    for (const [key, text] of english) {
      const other = dutch.get(key) ?? '';
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect(placesIn(other), key).toEqual(placesIn(text));
    }
  });

  it('are all used, by their key or by the beginning of it', () => {
    const source = sourceOf(path.resolve('renderer'));
    const literal = new Set([...source.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map(([, key]) => key));
    const beginnings = [...source.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, key]) => key ?? '');
    const unused = english
      .map(([key]) => key)
      .filter((key) => {
        const plain = key.replace(/_(one|other)$/, '');
        return !literal.has(plain) && !beginnings.some((beginning) => key.startsWith(beginning));
      })
      .filter((key) => !['participant.yes', 'participant.no'].includes(key));
    expect(unused).toEqual([]);
  });
});
