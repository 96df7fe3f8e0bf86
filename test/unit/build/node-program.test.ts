import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseNode, NEEDED_MAJOR, packagedNode } from '../../../build/node-program.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-node-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A project with a package `node` of the given manifest and files. */
function withPackage(bin: unknown, files: readonly string[]): void {
  const folder = path.join(root, 'node_modules/node');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'node', bin }));
  for (const file of files) writeFileSync(path.join(folder, file), '');
}

describe('packagedNode', () => {
  it('finds the program that the manifest names', () => {
    withPackage({ node: 'bin/node' }, ['bin/node']);
    expect(packagedNode(root, 'linux')).toBe(path.join(root, 'node_modules/node/bin/node'));
  });

  it.each([{ node: 'bin/node.exe' }, { node: 'bin/node' }, 'bin/node'])(
    'takes the program on Windows and not the text file of the same name (%j)',
    (bin) => {
      withPackage(bin, ['bin/node', 'bin/node.exe']);
      expect(packagedNode(root, 'win32')).toBe(path.join(root, 'node_modules/node/bin/node.exe'));
    },
  );

  it('finds nothing where the package or its program is not there', () => {
    expect(packagedNode(root, 'linux')).toBeNull();
    withPackage({ node: 'bin/node' }, []);
    expect(packagedNode(root, 'linux')).toBeNull();
    withPackage({ node: 'bin/node' }, ['bin/node']);
    expect(packagedNode(root, 'win32')).toBeNull();
  });
});

describe('chooseNode', () => {
  const program = (name: string): string => {
    const file = path.join(root, name);
    writeFileSync(file, '');
    return file;
  };

  it.each([`v${NEEDED_MAJOR}.0.0`, `v${NEEDED_MAJOR + 1}.2.3`, 'v100.0.0'])('stays on %s', (version) => {
    expect(chooseNode({ version, program: program('one'), packaged: program('two') })).toEqual({ kind: 'this' });
  });

  it.each([`v${NEEDED_MAJOR - 1}.99.9`, 'v20.20.2', 'v9.0.0'])('leaves %s for the packaged one', (version) => {
    const packaged = program('packaged');
    expect(chooseNode({ version, program: program('old'), packaged })).toEqual({ kind: 'other', program: packaged });
  });

  it('says in one sentence what is missing', () => {
    const choice = chooseNode({ version: 'v20.20.2', program: program('old'), packaged: null });
    expect(choice.kind === 'missing' && choice.sentence).toMatch(/Node 24.*v20\.20\.2.*npm install.*\.$/);
  });

  it('does not start an old packaged Node from itself for ever', () => {
    const packaged = program('packaged');
    const link = path.join(root, 'link');
    symlinkSync(packaged, link);
    expect(chooseNode({ version: 'v20.20.2', program: link, packaged }).kind).toBe('missing');
    expect(chooseNode({ version: 'v20.20.2', program: packaged, packaged }).kind).toBe('missing');
  });
});
