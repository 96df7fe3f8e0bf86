import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomOf, whyForbidden } from '../../../build/lint/house-rules.mjs';
import { ROOMS } from '../../../build/lint/rooms.mjs';

/** A file that could stand in a room. */
const fileIn = (room: string): string =>
  room.endsWith('/*') ? `${room.slice(0, -1)}planted.ts` : room.endsWith('/') ? `${room}planted.ts` : room;

/** An import of one room's file, as a file of another writes it. */
function importOf(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(fileIn(from)), fileIn(to).replace(/\.ts$/, ''));
  return way.startsWith('.') ? way : `./${way}`;
}

describe('the table of rooms', () => {
  it('lets arrows point up its rows only, so that no two rooms reach each other', () => {
    const rows = new Map(ROOMS.map(([room], index) => [room, index]));
    expect(rows.size).toBe(ROOMS.length);
    for (const [room, reaches] of ROOMS) {
      for (const reached of reaches)
        expect(rows.get(reached) ?? ROOMS.length, `${room} -> ${reached}`).toBeLessThan(rows.get(room) ?? 0);
    }
  });

  it.each(ROOMS.map(([room, reaches]) => ({ room, reaches })))(
    'holds for $room: what it names, and nothing else',
    ({ room, reaches }) => {
      expect(roomOf(fileIn(room))?.[0]).toBe(room);
      for (const [other] of ROOMS) {
        const isAllowed = other === room || reaches.includes(other);
        const why = whyForbidden(fileIn(room), importOf(room, other));
        expect(why === null, `${room} -> ${other}`).toBe(isAllowed);
      }
    },
  );

  it('has a row for every file of the three tops', () => {
    const files = ['electron', 'renderer', 'shared'].flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file.split(path.sep).join('/')}`),
    );
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('names no room that is not there', () => {
    expect(ROOMS.map(([room]) => room.replace(/\*$/, '')).filter((room) => !existsSync(room))).toEqual([]);
  });

  it('keeps every folder small enough to be seen at a glance', () => {
    const folders = ['electron', 'renderer', 'shared'].flatMap((top) =>
      readdirSync(top, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.parentPath),
    );
    const counts = new Map<string, number>();
    for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > 20 && !/languages/.test(folder))).toEqual([]);
  });
});

describe('whyForbidden', () => {
  it.each([
    ['shared/study/schema.ts', 'zod'],
    ['shared/base/canonical-json.ts', '@noble/hashes/sha2.js'],
    ['renderer/interviewer/main.tsx', 'react'],
    ['electron/store/profile/profile.ts', 'node:fs'],
    ['electron/store/profile/profile.ts', 'fs/promises'],
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
    ['shared/elsewhere/new.ts', '../base/ids'],
    ['shared/base/ids.ts', '../../test/support/profile'],
    ['renderer/bridge.ts', 'node:path'],
    ['renderer/bridge.ts', 'electron'],
    ['renderer/bridge.ts', 'better-sqlite3'],
    ['electron/store/profile/profile.ts', 'electron'],
    ['electron/exchange/session-file/seal.ts', 'electron/main'],
    ['electron/cli.ts', 'electron'],
    ['electron/cli.ts', './main'],
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
    ['shared/base/planted.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
    ['shared/base/planted.ts', "export { app } from 'electron';\n"],
    ['shared/base/planted.ts', "export * from '../../electron/store/profile/profile';\n"],
    ['renderer/ui/planted.tsx', "export const load = () => import('node:child_process');\n"],
    ['renderer/ui/planted.tsx', "import type { Step } from '../lead/export/step';\nexport type Held = Step;\n"],
    ['electron/store/vault/planted.ts', "import { app } from 'electron';\nexport const name = app.getName();\n"],
    ['electron/app/handlers/planted.ts', "export { bridge } from '../../../renderer/bridge';\n"],
  ])('fails on a bad import planted in %s: %s', (file, content) => {
    const { passed, output } = lint(file, content);
    expect(output).toContain('house(path-decides-imports)');
    expect(passed).toBe(false);
  });

  it('passes the same file with an import it may have', () => {
    expect(lint('shared/base/planted.ts', "export { text } from './ids';\n")).toMatchObject({ passed: true });
  });
});
