import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_DETAILS, problemCode, problemOf } from '../../../../shared/base/problems';
import { commandSentence } from '../../../../shared/languages/commands';
import { datasetSentence } from '../../../../shared/languages/dataset';
import { sentenceFor } from '../../../../shared/languages/problems';
import { riskSentence } from '../../../../shared/languages/risk';
import { scoringSentence } from '../../../../shared/languages/score';
import { taskSentence } from '../../../../shared/languages/tasks';
import { translator } from '../../../../shared/languages/translator';
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

describe('the sentence of a problem', () => {
  const texts = new Map(english);
  const details: Readonly<Record<string, readonly string[]>> = PROBLEM_DETAILS;

  /** What programs read and no sentence says. */
  const UNSAID: readonly string[] = ['answer_out_of_range', 'journal_future'];

  it.each(problemCode.options)('names what its details hold: %s', (code) => {
    const sentence = texts.get(`problems.${code}`) ?? texts.get(`problems.${code}_other`) ?? '';
    expect(placesIn(sentence)).toEqual(UNSAID.includes(code) ? [] : (details[code] ?? []).toSorted());
    expect(sentence).toMatch(/[.…]$/);
  });
});

/** Sentences in which a number stands before a word that is the same for one and for more. */
const SAME_FOR_ONE = [
  'analyses.countOf',
  'common.minutes',
  'common.seconds',
  'vault.quotas.planned',
  'vault.quotas.running',
];

describe('numbers', () => {
  it('have forms for one and for more where a word follows', () => {
    const all = [...english, ...dutch];
    const without = all.filter(([key, text]) => /\{\{count\}\} [a-z]/.test(text) && said(key) === key);
    // A finding is about ten participants at least.
    const keys = new Set(without.map(([key]) => key).filter((key) => !/^analyses\.\w+\.(finding|verdict)/.test(key)));
    expect([...keys].toSorted()).toEqual(SAME_FOR_ONE);
  });

  it.each([
    ['en', 1, 'Too many wrong PINs. Wait 1 second and try again.'],
    ['en', 30, 'Too many wrong PINs. Wait 30 seconds and try again.'],
    ['nl', 1, 'Te vaak een verkeerde pincode. Wacht 1 seconde en probeer het opnieuw.'],
    ['nl', 30, 'Te vaak een verkeerde pincode. Wacht 30 seconden en probeer het opnieuw.'],
  ] as const)('choose the form of a problem: %s %i', (language, count, sentence) => {
    expect(sentenceFor(problemOf('pin_wait', { count }), language)).toBe(sentence);
  });

  it('choose the form of every other sentence', () => {
    expect(commandSentence('en', 'exported', { count: 1, folder: 'a' })).toBe('Dataset of 1 session written to a:');
    expect(commandSentence('nl', 'exported', { count: 1, folder: 'a' })).toBe(
      'Dataset van 1 sessie geschreven naar a:',
    );
    expect(datasetSentence('en', 'cellsOut', { count: 0 })).toBe('0 values left out');
    expect(datasetSentence('nl', 'cellsOut', { count: 1 })).toBe('1 waarde weggelaten');
    expect(riskSentence('nl', 'suppressed', { count: 1 })).toBe(
      '1 record heeft geen sleutelwaarde meer en hoort bij geen klasse.',
    );
    expect(scoringSentence('en', 'more', { count: 1 })).toBe('… and 1 more row that is not scored.');
    expect(translator('nl')('merge.working', { done: 0, count: 1 })).toBe('Openen en controleren: 0 van 1 bestand');
  });
});

describe('places', () => {
  it('stay while nothing fills them, and take what is put in as it is', () => {
    expect(taskSentence('fingers', 'en')).toContain('on {{left}} and');
    const odd = '$& {{left}} $t(home.title) <b>';
    expect(taskSentence('press_left', 'en', { labels: odd })).toBe(`Press {{left}} for: ${odd}.`);
    expect(commandSentence('en', 'zipped', { file: odd })).toBe(`The same as one file: ${odd}`);
    expect(translator('en')('home.exported', { file: odd })).toBe(`Saved as ${odd}. Give it to your interviewers.`);
  });
});

/** Where the sentences of a feature are named by their last word alone. */
const SAID_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  app: ['electron/app'],
  commands: ['electron/command-line', 'electron/store/merged', 'electron/exchange/merge', 'shared/bridge'],
  dataset: ['electron/dataset', 'shared/export'],
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
    if (room !== undefined && room.includes(`'${name}'`)) return true;
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
