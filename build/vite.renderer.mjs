import path from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './root.mjs';
import { BROWSER } from './targets.mjs';

/** Where a page's style nonce belongs; electron/app/security/app-protocol.ts fills it in anew for every page it serves. */
export const NONCE_PLACE = '__undercurrent_nonce__';

/**
 * The three pages. Nothing inline, because the content security policy allows only files of our own: no assets as
 * data addresses, no module preload script.
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfiguration() {
  return {
    root: path.join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: '/',
    publicDir: false,
    plugins: [react()],
    html: { cspNonce: NONCE_PLACE },
    worker: { format: 'es' },
    build: {
      target: BROWSER,
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: {
          index: path.join(root, 'renderer/index.html'),
          participant: path.join(root, 'renderer/participant.html'),
          timing: path.join(root, 'renderer/timing-check.html'),
        },
      },
    },
  };
}
