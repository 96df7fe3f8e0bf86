import { defineConfig } from '@playwright/test';
import { HANG_MS } from '../limits';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: HANG_MS,
  outputDir: '../../test-results/stand-in',
  reporter: 'list',
});
