import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // Four files at a time: interviews mostly wait for the clock. Exact timing is the timing bench's business, not theirs.
  workers: 4,
  forbidOnly: true,
  reporter: [['list']],
});
