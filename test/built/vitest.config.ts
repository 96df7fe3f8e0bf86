import { defineConfig } from 'vitest/config';
import { HANG_MS } from '../limits';

/** What must hold of the built program: bundles, threads from their own files, the installer's configuration. */
export default defineConfig({
  test: {
    include: ['test/built/**/*.test.ts'],
    root: '.',
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    pool: 'forks',
  },
});
