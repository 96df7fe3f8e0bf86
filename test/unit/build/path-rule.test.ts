import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyForbidden } from '../../../build/lint/house-rules.mjs';

describe('whyForbidden', () => {
  it.each([
    ['shared/study/schema.ts', '../names'],
    ['shared/study/schema.ts', 'zod'],
    ['shared/canonical.ts', '@noble/hashes/sha2.js'],
    ['renderer/interviewer/main.tsx', '../../shared/bridge'],
    ['renderer/interviewer/main.tsx', 'react'],
    ['electron/store/store.ts', '../exchange/seal'],
    ['electron/store/store.ts', 'node:fs'],
    ['electron/store/store.ts', 'fs/promises'],
    ['electron/cli.ts', './command-line/command'],
    ['electron/app/boot.ts', 'electron'],
    ['electron/main.ts', './app/boot'],
    ['test/unit/anything.test.ts', 'electron'],
  ])('lets %s import %s', (file, specifier) => {
    expect(whyForbidden(file, specifier)).toBeNull();
  });

  it.each([
    ['shared/study/schema.ts', 'node:fs'],
    ['shared/study/schema.ts', 'crypto'],
    ['shared/study/schema.ts', 'react'],
    ['shared/study/schema.ts', 'electron'],
    ['shared/study/schema.ts', '../../electron/store/store'],
    ['shared/study/schema.ts', '../../renderer/bridge'],
    ['shared/names.ts', '../electron/main'],
    ['renderer/bridge.ts', 'node:path'],
    ['renderer/bridge.ts', 'electron'],
    ['renderer/bridge.ts', 'better-sqlite3'],
    ['renderer/ui/a.tsx', '../../electron/app/ipc'],
    ['electron/store/store.ts', 'electron'],
    ['electron/exchange/seal.ts', 'electron/main'],
    ['electron/dataset/export.ts', '../app/ipc'],
    ['electron/command-line/seal.ts', '../app/handlers/session'],
    ['electron/cli.ts', './main'],
    ['electron/app/ipc.ts', '../../renderer/bridge'],
    ['electron/main.ts', '../renderer/bridge'],
  ])('keeps %s from importing %s', (file, specifier) => {
    expect(whyForbidden(file, specifier)).toEqual(expect.stringContaining(file));
  });
});

describe('the linter itself', () => {
  let project: string;
  const root = process.cwd();

  beforeAll(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-lint-'));
    cpSync(path.join(root, '.oxlintrc.json'), path.join(project, '.oxlintrc.json'));
    cpSync(path.join(root, 'build/lint'), path.join(project, 'build/lint'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  /** Plants one file and runs the real linter over it. */
  function lint(file: string, content: string): { passed: boolean; output: string } {
    const planted = path.join(project, file);
    mkdirSync(path.dirname(planted), { recursive: true });
    writeFileSync(planted, content);
    const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
    const run = spawnSync(process.execPath, [oxlint, '--deny-warnings', file], { cwd: project, encoding: 'utf8' });
    rmSync(planted);
    return { passed: run.status === 0, output: `${run.stdout}${run.stderr}` };
  }

  it.each([
    ['shared/planted.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
    ['shared/planted.ts', "export { app } from 'electron';\n"],
    ['shared/planted.ts', "export * from '../electron/store/store';\n"],
    ['renderer/planted.tsx', "export const load = () => import('node:child_process');\n"],
    ['renderer/planted.tsx', "import type { Store } from '../electron/store/store';\nexport type Held = Store;\n"],
    ['electron/store/planted.ts', "import { app } from 'electron';\nexport const name = app.getName();\n"],
    ['electron/app/planted.ts', "export { bridge } from '../../renderer/bridge';\n"],
  ])('fails on a bad import planted in %s: %s', (file, content) => {
    const { passed, output } = lint(file, content);
    expect(output).toContain('house(path-decides-imports)');
    expect(passed).toBe(false);
  });

  it('passes the same file with an import it may have', () => {
    expect(lint('shared/planted.ts', "export { text } from './names';\n")).toMatchObject({ passed: true });
  });
});
