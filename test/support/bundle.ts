import path from 'node:path';

/**
 * Bundles a script for a process of its own: tests that kill need a real process, and Node does not resolve our
 * imports without a bundler.
 * @param entry path from the project's root
 * @param folder where the bundle goes; packages are still found from the project
 */
export async function bundleForNode(entry: string, folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'script.mjs', format: 'es' } },
    },
    // Packages stay outside the bundle, by full path, because the folder is not inside the project.
    plugins: [
      {
        name: 'packages-by-path',
        enforce: 'pre',
        resolveId(name) {
          if (name.startsWith('.') || name.startsWith('node:') || path.isAbsolute(name)) return null;
          return { id: import.meta.resolve(name), external: true };
        },
      },
    ],
  });
  return path.join(folder, 'script.mjs');
}
