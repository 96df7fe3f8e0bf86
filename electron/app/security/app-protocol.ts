import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isOurs } from './origin';

/** What the build writes where a page's style nonce belongs (build/vite.renderer.mjs uses the same word). */
export const NONCE_PLACE = '__undercurrent_nonce__';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Everything is denied, then our own files are let in. Style elements need the page's nonce: React Aria adds one
 * for touch behaviour and one while a dialog holds the page still, and reads the nonce from the page's meta element.
 * Style properties that React sets through the object model need no exception.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    'media-src blob:',
    "worker-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const FEATURES =
  'camera microphone display-capture geolocation midi usb serial hid bluetooth payment idle-detection local-fonts';

/** The page that may ask for the microphone; whether it gets it, the session's permissions decide at that moment. */
const RECORDING_PAGE = 'index.html';

/** Refused by the page itself, before anything is asked of the session. */
function permissionsPolicy(page: string): string {
  return FEATURES.split(' ')
    .map((feature) => `${feature}=(${feature === 'microphone' && page === RECORDING_PAGE ? 'self' : ''})`)
    .join(', ');
}

/** The headers of an answer: `page` is the name of the page, for what only one of them may ask for. */
export function headersFor(extension: string, nonce: string, page = ''): Record<string, string> {
  return {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    // Both together isolate the page, which gives the timed surface its exact clock.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': permissionsPolicy(page),
    'cache-control': extension === '.html' ? 'no-store' : 'no-cache',
  };
}

function notFound(): Response {
  return new Response('', { status: 404, headers: headersFor('.html', 'none') });
}

/** The file inside `root` that an address asks for, or null where it asks for anything else. */
export function fileFor(root: string, address: string): string | null {
  if (!isOurs(address)) return null;
  let wanted: string;
  try {
    wanted = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = path.resolve(root, `.${wanted === '/' ? '/index.html' : wanted}`);
  const extension = path.extname(file);
  return file.startsWith(root + path.sep) && Object.hasOwn(TYPES, extension) ? file : null;
}

/**
 * Serves the built renderer.
 * @param root absolute folder of the built renderer
 * @returns a handler for Electron's `protocol.handle`: 200 with the file, 404 for anything else
 */
export function serveBundle(root: string): (request: { url: string; method: string }) => Promise<Response> {
  return async (request) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? fileFor(root, request.url) : null;
    if (file === null) return notFound();
    let content: Buffer;
    try {
      content = await readFile(file);
    } catch {
      return notFound();
    }
    const extension = path.extname(file);
    const nonce = randomBytes(18).toString('base64');
    const body =
      extension === '.html' ? content.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(content);
    return new Response(body, { headers: headersFor(extension, nonce, path.basename(file)) });
  };
}
