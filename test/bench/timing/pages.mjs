import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds every page of the bench as the app's own windows are built. */
export async function buildPages(folder) {
  const root = path.resolve(import.meta.dirname, 'pages');
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: pages.map((name) => path.join(root, name)) },
    },
  });
}

/** Serves them on this machine only, with the headers that make a page isolated, as app:// does. */
export async function servePages(folder) {
  const server = createServer(async (request, response) => {
    const name = path.normalize(new URL(request.url, 'http://localhost').pathname);
    try {
      const body = await readFile(path.join(folder, name));
      response.writeHead(200, {
        'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
