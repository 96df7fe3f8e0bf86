import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  fileFor,
  NONCE_PLACE,
  serveBundle,
} from '../../../../../electron/app/security/app-protocol';
import { NONCE_PLACE as placeInBuild } from '../../../../../build/vite.renderer.mjs';

let outside: string;
let root: string;

beforeAll(() => {
  outside = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-protocol-'));
  root = path.join(outside, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), `<meta property="csp-nonce" nonce="${NONCE_PLACE}">`);
  writeFileSync(path.join(root, 'assets', 'a.js'), '1');
  writeFileSync(path.join(root, 'assets', 'a.exe'), '1');
  writeFileSync(path.join(outside, 'secret.json'), '{}');
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('fileFor', () => {
  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/assets/a.js?x=1#y', 'assets/a.js'],
  ])('finds %s', (address, file) => {
    expect(fileFor(root, address)).toBe(path.join(root, file));
  });

  it.each([
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/assets/..%2f..%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/index.html%00.js',
    'app://bundle/%E0%A4%A',
    'app://bundle/assets/a.exe',
    'app://bundle/assets',
    'app://bundle.evil/index.html',
    'app://other/index.html',
    'https://bundle/index.html',
    'file:///etc/passwd',
  ])('gives nothing outside the bundle for %s', (address) => {
    const found = fileFor(root, address);
    expect(found === null || found.startsWith(`${root}${path.sep}`)).toBe(true);
    if (found !== null) expect(path.basename(found)).toBe('secret.json');
  });
});

describe('serveBundle', () => {
  it('serves a page with a nonce of its own, the policy and the isolating headers', async () => {
    const serve = serveBundle(root);
    const responses = [
      await serve({ url: 'app://bundle/', method: 'GET' }),
      await serve({ url: 'app://bundle/', method: 'GET' }),
    ];
    const nonces = responses.map(
      (response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    for (const [index, response] of responses.entries()) {
      expect(await response.text()).toContain(`nonce="${nonces[index]}"`);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each(['POST', 'PUT', 'DELETE'])('answers 404 to %s', async (method) => {
    expect((await serveBundle(root)({ url: 'app://bundle/', method })).status).toBe(404);
  });

  it('answers 404 to a file that is not there', async () => {
    expect((await serveBundle(root)({ url: 'app://bundle/assets/none.js', method: 'GET' })).status).toBe(404);
  });

  it('fills the place that the build leaves', () => {
    expect(NONCE_PLACE).toBe(placeInBuild);
  });
});

describe('contentSecurityPolicy', () => {
  it('denies by default and allows nothing inline, evaluated or from elsewhere', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy.startsWith("default-src 'none'; script-src 'self';")).toBe(true);
    expect(policy).not.toMatch(/unsafe|https?:|\*|wss?:/);
  });
});
