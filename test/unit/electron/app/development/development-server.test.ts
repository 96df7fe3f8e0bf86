import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developmentPolicy, serveFromDevelopment } from '../../../../../electron/app/development/development-pages';
import { developmentServer, isSocketOf } from '../../../../../electron/app/development/development-server';
import { contentSecurityPolicy, NONCE_PLACE } from '../../../../../electron/app/security/app-protocol';

const ASKED = { UNDERCURRENT_DEV_SERVER: 'http://127.0.0.1:4401' };
const SERVER = { address: 'http://127.0.0.1:4401', socket: 'ws://127.0.0.1:4401' };

describe('developmentServer', () => {
  it('is there where the environment names this machine and the program is not packaged', () => {
    expect(developmentServer(false, ASKED)).toEqual(SERVER);
    expect(developmentServer(false, {})).toBeNull();
  });

  it('is never there in a packaged program', () => {
    expect(developmentServer(true, ASKED)).toBeNull();
  });

  it.each([
    'http://127.0.0.1',
    'http://127.0.0.1:4401/',
    'http://127.0.0.1:4401@evil.example',
    'http://127.0.0.1.evil.example:4401',
    'http://localhost:4401',
    'http://10.0.0.1:4401',
    'https://127.0.0.1:4401',
    'http://127.0.0.1:0',
    'http://127.0.0.1:444444',
    ' http://127.0.0.1:4401',
  ])('is nowhere else: %s', (address) => {
    expect(developmentServer(false, { UNDERCURRENT_DEV_SERVER: address })).toBeNull();
  });

  it('excepts its socket and nothing that merely begins alike', () => {
    expect(isSocketOf(SERVER, 'ws://127.0.0.1:4401/?token=x')).toBe(true);
    expect(isSocketOf(SERVER, 'ws://127.0.0.1:44011/')).toBe(false);
    expect(isSocketOf(SERVER, 'http://127.0.0.1:4401/')).toBe(false);
    expect(isSocketOf(SERVER, 'wss://example.org/')).toBe(false);
  });
});

describe('developmentPolicy', () => {
  it('opens the socket and the script with the nonce, and leaves the rest as it is', () => {
    const usual = contentSecurityPolicy('abc').split('; ');
    const opened = developmentPolicy('abc', SERVER).split('; ');
    expect(opened.filter((part) => !usual.includes(part))).toEqual([
      "script-src 'self' 'nonce-abc'",
      `connect-src 'self' ${SERVER.socket}`,
    ]);
    expect(usual.filter((part) => !opened.includes(part))).toEqual(["script-src 'self'", "connect-src 'self'"]);
  });
});

describe('serveFromDevelopment', () => {
  const server = http.createServer((request, response) => {
    const isPage = request.url === '/index.html?x=1';
    response.writeHead(isPage ? 200 : 404, { 'content-type': isPage ? 'text/html' : 'text/plain' });
    response.end(isPage ? `<meta property="csp-nonce" nonce="${NONCE_PLACE}">` : 'no');
  });
  let serve: ReturnType<typeof serveFromDevelopment>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    serve = serveFromDevelopment({ address: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}` });
  });
  afterAll(() => server.close());

  it('gives the server’s page a nonce of its own and the program’s headers', async () => {
    const answer = await serve({ url: 'app://bundle/index.html?x=1', method: 'GET' });
    const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1];
    expect(nonce).not.toBe(NONCE_PLACE);
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  it('asks nothing for addresses that are not ours, and only ever reads', async () => {
    for (const request of [
      { url: 'https://example.org/index.html?x=1', method: 'GET' },
      { url: 'app://bundle.evil/index.html?x=1', method: 'GET' },
      { url: 'app://bundle/index.html?x=1', method: 'POST' },
      { url: 'app://bundle/other', method: 'GET' },
    ]) {
      expect((await serve(request)).status).toBe(404);
    }
  });
});
