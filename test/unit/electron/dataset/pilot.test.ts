import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportOrReasons, previewExport } from '../../../../electron/dataset/export';
import { usualDecisions } from '../../../support/export-dataset';
import { publishUnrecorded } from '../../../../electron/dataset/publish';
import { simulatedSource } from '../../../support/simulated-source';

const base = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-pilot-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const quiet = () => undefined;
const options = { decisions: usualDecisions('internal'), publish: publishUnrecorded };

it('a pilot of fewer participants than k keeps nothing within the team that could tell them apart, and says so', () => {
  const source = simulatedSource({ count: 2 });
  const preview = previewExport(source, options, quiet);
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  const { changes, after, sessions } = preview.value;
  expect(sessions).toHaveLength(2);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ isLeftOut }) => isLeftOut)).toBe(true);
  expect(after.classes).toBe(0);
  const folder = path.join(base, 'dataset');
  const written = exportOrReasons(source, folder, options, quiet);
  expect(written.ok).toBe(true);
  const headers = readdirSync(path.join(folder, 'data')).map(
    (file) => readFileSync(path.join(folder, 'data', file), 'utf8').split('\n')[0] ?? '',
  );
  const columns = headers.flatMap((header) => header.split(','));
  expect(columns).toContain('grade');
  for (const { name } of changes) expect(columns).not.toContain(name);
});
