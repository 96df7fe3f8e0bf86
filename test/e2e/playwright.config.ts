import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // One app at a time: the association tasks need the machine to themselves.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
});
