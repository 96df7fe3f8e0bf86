import { defineConfig } from '@playwright/test';
import { HANG_MS, MISSING_MS } from '../limits';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: HANG_MS,
  expect: { timeout: MISSING_MS },
  fullyParallel: false,
  // Four files at a time: interviews mostly wait for the clock. Exact timing is the timing bench's business, not theirs.
  workers: 4,
  forbidOnly: true,
  reporter: [['list']],
});
