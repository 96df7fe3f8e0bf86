import path from 'node:path';
import { root } from './root.mjs';
import { rendererConfiguration } from './vite.renderer.mjs';

/** Where the gallery is built for its checks: not in out/, of which everything is packed. */
export const galleryFolder = path.join(root, 'node_modules/.undercurrent/gallery');

/** The gallery's page, from the renderer's own configuration: the same parts, in the same order, without the program. */
export function galleryConfiguration() {
  const base = rendererConfiguration();
  return {
    ...base,
    build: {
      ...base.build,
      outDir: galleryFolder,
      rolldownOptions: { input: { gallery: path.join(root, 'renderer/gallery.html') } },
    },
  };
}
