import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = process.cwd();
const load = createRequire(path.join(root, 'package.json'));

/** The configuration as electron-builder itself reads it, through the parser it carries. */
function configuration(): Record<string, unknown> {
  const builder = createRequire(load.resolve('electron-builder'));
  const yaml = createRequire(builder.resolve('app-builder-lib'))('js-yaml') as { load(text: string): unknown };
  return yaml.load(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>;
}

describe('electron-builder.yml', () => {
  const read = configuration();

  it('packs an archive that never updates itself and holds no sources', () => {
    expect(read).toMatchObject({ asar: true, publish: null, npmRebuild: false, appId: expect.any(String) });
    expect(read['files']).toEqual(expect.arrayContaining(['out/**', 'package.json', '!node_modules/**', '!**/*.map']));
  });

  it('unpacks the database’s native file, which exists for every platform we build for', () => {
    expect(read['asarUnpack']).toEqual(['node_modules/better-sqlite3/prebuilds/**']);
    const prebuilds = readdirSync(path.join(root, 'node_modules/better-sqlite3/prebuilds'));
    expect(prebuilds).toEqual(expect.arrayContaining(['linux-x64.node', 'win32-x64.node', 'darwin-arm64.node']));
  });

  it('names files that exist', () => {
    const mac = read['mac'] as Record<string, string>;
    for (const file of [read['afterPack'], mac['entitlements'], mac['entitlementsInherit']]) {
      expect(existsSync(path.join(root, String(file)))).toBe(true);
    }
  });

  it('is accepted by electron-builder’s own schema', () => {
    const library = createRequire(load.resolve('electron-builder')).resolve('app-builder-lib');
    const schema = path.join(path.dirname(library), '../scheme.json');
    const Ajv = load('ajv') as { default: new (options: object) => { compile(schema: unknown): unknown } };
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    const described = JSON.parse(readFileSync(schema, 'utf8')) as object;
    const validate = ajv.compile(described) as ((value: unknown) => boolean) & { errors: unknown };
    expect(validate(read) ? [] : validate.errors).toEqual([]);
  });
});

describe('fuses', () => {
  const { FUSES, programOf } = load('./build/package/after-pack.cjs') as {
    FUSES: Record<number, unknown>;
    programOf: (context: object) => string;
  };
  const { FuseV1Options } = load('@electron/fuses') as { FuseV1Options: Record<string, number> };

  it.each([
    ['RunAsNode', false],
    ['EnableCookieEncryption', true],
    ['EnableNodeOptionsEnvironmentVariable', false],
    ['EnableNodeCliInspectArguments', false],
    ['EnableEmbeddedAsarIntegrityValidation', true],
    ['OnlyLoadAppFromAsar', true],
    ['GrantFileProtocolExtraPrivileges', false],
  ])('%s is %s', (fuse, state) => {
    expect(FUSES[FuseV1Options[fuse] ?? -1]).toBe(state);
  });

  it('decides every fuse this Electron has', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(known.filter((fuse) => typeof FUSES[fuse] !== 'boolean')).toEqual([]);
    expect(FUSES).toMatchObject({ strictlyRequireAllFuses: true });
  });

  it.each([
    ['linux', '/out/undercurrent'],
    ['win32', '/out/Undercurrent.exe'],
    ['darwin', '/out/Undercurrent.app'],
  ])('finds the packed program on %s', (electronPlatformName, expected) => {
    const packager = { executableName: 'undercurrent', appInfo: { productFilename: 'Undercurrent' } };
    expect(programOf({ appOutDir: '/out', electronPlatformName, packager })).toBe(expected);
  });
});

describe('the built preload', () => {
  it('is one file that requires nothing but electron and names every channel', async () => {
    const preload = readFileSync(path.join(root, 'out/preload/preload.cjs'), 'utf8');
    expect(readdirSync(path.join(root, 'out/preload'))).toEqual(['preload.cjs']);
    const required = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1]);
    expect(new Set(required)).toEqual(new Set(['electron']));
    const { channels, pushes } = await import('../../shared/bridge');
    for (const name of [...Object.keys(channels), ...Object.keys(pushes)]) expect(preload).toContain(`"${name}"`);
    expect(preload).not.toMatch(/sendSync|\.send\(/);
  });

  it('leaves pages without anything inline', () => {
    for (const page of ['index.html', 'participant.html']) {
      const text = readFileSync(path.join(root, 'out/renderer', page), 'utf8');
      expect(text).not.toMatch(/<style|style=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/i);
    }
    const assets = readdirSync(path.join(root, 'out/renderer/assets'));
    expect(assets.some((name) => name.endsWith('.woff2'))).toBe(true);
    for (const name of assets.filter((each) => each.endsWith('.js'))) {
      expect(readFileSync(path.join(root, 'out/renderer/assets', name), 'utf8')).not.toMatch(/\beval\(/);
    }
  });
});
