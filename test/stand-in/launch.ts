import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const room = __dirname;
// Read by the package `electron` in the test's own process, when Playwright asks it for the executable.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(room, 'dist');

export interface Started {
  readonly electronApplication: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
}

/** Starts the fixture application on the stand-in, as the application's own specs do. */
export async function start(
  wishes: object = {},
  env: Record<string, string> = {},
  folder = mkdtempSync(path.join(tmpdir(), 'stand-in-spec-')),
): Promise<Started> {
  const electronApplication = await _electron.launch({
    args: [path.join(room, 'fixture-app')],
    colorScheme: null,
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      FIXTURE: JSON.stringify(wishes),
      FIXTURE_USER_DATA: folder,
      FIXTURE_LOG: path.join(folder, 'log'),
      ...env,
    },
  });
  const page = await electronApplication.firstWindow();
  await page.getByRole('heading').waitFor();
  return { electronApplication, page, folder };
}

/** What the fixture's main process wrote down. */
export function journal(electronApplication: ElectronApplication): Promise<unknown[]> {
  return electronApplication.evaluate(() => Reflect.get(globalThis, 'journal'));
}
