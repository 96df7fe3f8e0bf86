/**
 * Every screen of the program in a browser, from fixtures and without a database: `npm run gallery`. What is changed
 * in a screen, a style or a word shows at once. After `npm run gallery --`: `--port N`, `--open` for a browser.
 */
import { createServer } from 'vite';
import { root } from './root.mjs';
import { liveWords } from './vite.dev.mjs';
import { rendererConfiguration } from './vite.renderer.mjs';

const USUAL_PORT = 4400;

const args = process.argv.slice(2);
const asked = Number(args[args.indexOf('--port') + 1]);
const port = args.includes('--port') && Number.isInteger(asked) ? asked : USUAL_PORT;
const base = rendererConfiguration();
const server = await createServer({
  ...base,
  plugins: [base.plugins, liveWords()],
  html: {},
  server: { host: '127.0.0.1', port, fs: { allow: [root] }, open: args.includes('--open') ? '/gallery.html' : false },
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
console.log(`Every state of the program: ${address}gallery.html (Ctrl+C ends it)`);
