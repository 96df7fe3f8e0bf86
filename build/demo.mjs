/** `npm run demo`: builds the app, then lets a scripted interviewer and simulated participants use it. */
import './node.mjs';
import { buildAll } from './build.mjs';
import { runBundled } from './bundled.mjs';

await buildAll();
await runBundled('test/demo/main.ts');
