import { defineConfig } from '@playwright/test';
import { HANG_MS, MISSING_MS } from '../limits';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/gallery-run',
  timeout: HANG_MS,
  expect: { timeout: MISSING_MS },
  fullyParallel: false,
  // One browser with one page: starting more would cost more than all the pictures together.
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
});
