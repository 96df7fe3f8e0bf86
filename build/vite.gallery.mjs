import path from 'node:path';
import { root } from './root.mjs';
import { rendererConfiguration } from './vite.renderer.mjs';

/** The gallery's page, from the renderer's own configuration: the same parts, in the same order, without the program. */
export function galleryConfiguration() {
  const base = rendererConfiguration();
  return {
    ...base,
    build: {
      ...base.build,
      outDir: path.join(root, 'out/gallery'),
      rolldownOptions: { input: { gallery: path.join(root, 'renderer/gallery.html') } },
    },
  };
}
