import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy, headersFor, NONCE_PLACE } from '../security/app-protocol';
import { isOurs } from '../security/origin';
import type { DevelopmentServer } from './development-server';

/**
 * The policy of the built pages, with two doors more: the script with which the server begins its page, by the page's
 * nonce, and the socket that tells what changed.
 */
export function developmentPolicy(nonce: string, { socket }: DevelopmentServer): string {
  return contentSecurityPolicy(nonce)
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`);
}

/**
 * Hands the windows' requests on to the dev server: main fetches, so that the windows still see our own scheme alone.
 * @returns a handler for Electron's `protocol.handle`, like the one that serves the built pages
 */
export function serveFromDevelopment(
  server: DevelopmentServer,
): (request: { url: string; method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (!isOurs(url) || (method !== 'GET' && method !== 'HEAD')) return new Response('', { status: 404 });
    const { pathname, search } = new URL(url);
    const answer = await fetch(`${server.address}${pathname}${search}`, { headers: { accept: '*/*' } });
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const isPage = type.startsWith('text/html');
    const nonce = randomBytes(18).toString('base64');
    const body = isPage
      ? (await answer.text()).replaceAll(NONCE_PLACE, nonce)
      : new Uint8Array(await answer.arrayBuffer());
    return new Response(body, {
      status: answer.status,
      headers: {
        ...headersFor(isPage ? '.html' : '.js', nonce, pathname.slice(1)),
        'content-type': type,
        'content-security-policy': developmentPolicy(nonce, server),
        'cache-control': 'no-store',
      },
    });
  };
}
