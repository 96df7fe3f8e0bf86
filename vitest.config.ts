import { defineConfig } from 'vitest/config';
import { HANG_MS } from './test/limits';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    pool: 'forks',
    maxWorkers: 2,
  },
});
