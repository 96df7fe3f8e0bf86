import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isUpToDate, noticeOf, pageOf, shippedPackages, textAndHolders } from '../../../build/notices.mjs';

const made: string[] = [];

/** A project with one package. */
function packaged(license: unknown, files: Readonly<Record<string, string>>): string {
  const base = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-notices-'));
  made.push(base);
  const folder = path.join(base, 'node_modules/thing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.2.3', license }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return base;
}

afterEach(() => {
  for (const base of made.splice(0)) rmSync(base, { recursive: true, force: true });
});

it('the notices that are kept name what is in the program now', () => {
  expect(isUpToDate()).toBe(true);
});

describe('packages in the program', () => {
  const locked = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': {
      dependencies: { b: '2' },
      peerDependencies: { c: '1', never: '1' },
      peerDependenciesMeta: { never: { optional: true } },
    },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/never': {},
  };

  it('are those it needs and those they need, in the version each of them gets', () => {
    expect(shippedPackages(locked)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
  });

  it('are all in the lockfile', () => {
    expect(() => shippedPackages({ '': { dependencies: { gone: '1' } } })).toThrow('gone');
  });
});

describe('a notice', () => {
  it('is refused without the text of the licence', () => {
    const base = packaged('MIT', { 'README.md': 'MIT' });
    expect(() => noticeOf('node_modules/thing', base)).toThrow('thing 1.2.3 comes without the text');
  });

  it.each(['GPL-3.0-only', 'SEE LICENSE IN FILE', undefined, { type: 'MIT' }])('is refused under %j', (licence) => {
    const base = packaged(licence, { LICENSE: 'Anything.' });
    expect(() => noticeOf('node_modules/thing', base)).toThrow('nobody has looked at');
  });

  it('takes along what a NOTICE file says, as the licences ask', () => {
    const base = packaged('Apache-2.0', { LICENSE: 'Terms.', 'NOTICE.md': 'Words of somebody.' });
    expect(pageOf([noticeOf('node_modules/thing', base)])).toContain('Words of somebody.');
  });

  it('tells whose a work is from the text, which stands once for all who use it', () => {
    expect(textAndHolders('MIT License\n\nCopyright (c) 2020 A. Person\n\nDo as you like.\n')).toEqual({
      holders: ['Copyright (c) 2020 A. Person'],
      text: 'Do as you like.',
    });
    expect(textAndHolders('Copyright License. You may.\n').holders).toEqual([]);
    const notice = { version: '1.0.0', licence: 'MIT', notice: null };
    const page = pageOf([
      { ...notice, name: 'one', holders: ['A'], text: 'Do as\nyou "like".' },
      { ...notice, name: 'two', holders: ['B'], text: 'Do as you “like”.' },
    ]);
    expect(page.match(/Do as/g)).toHaveLength(1);
    expect(page).toContain('- one 1.0.0: A\n- two 1.0.0: B');
  });
});
