import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { usualDecisions } from './export-dataset';
import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import { publishUnrecorded } from '../../electron/dataset/publish';

const bases: string[] = [];

/** A folder that does not exist yet, alone in one that does. */
export function target(): string {
  const base = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-export-'));
  bases.push(base);
  mkdirSync(path.join(base, 'here'));
  return path.join(base, 'here', 'dataset');
}

/** Takes every target away again. */
export function removeTargets(): void {
  for (const base of bases.splice(0)) rmSync(base, { recursive: true, force: true });
}

export const quiet = () => undefined;

/** An export as usual, without a ledger. */
export const options = (profile: DisclosureProfile = 'internal') => ({
  decisions: usualDecisions(profile),
  publish: publishUnrecorded,
});

/** A table of a dataset as text; good for tables whose cells hold no comma. */
export function csv(folder: string, table: string): { header: string[]; rows: string[][] } {
  const file = path.join(folder, 'data', `study-customerrelationship_description-${table}_data.csv`);
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { header: header.split(','), rows: lines.map((line) => line.split(',')) };
}

export function column(folder: string, table: string, name: string): string[] {
  const { header, rows } = csv(folder, table);
  expect(header).toContain(name);
  return rows.map((row) => row[header.indexOf(name)] ?? '');
}
