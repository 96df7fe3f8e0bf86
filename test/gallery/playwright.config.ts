import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/gallery-run',
  // A room has dozens of states; how fast a machine draws them is not what is asked here.
  timeout: 0,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // One browser with one page: starting more would cost more than all the pictures together.
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
});
