import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import type { ExportDecisions } from '../../electron/dataset/export-plan';
import type { ExportSummary } from '../../shared/export/summary';
import { problemOf } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import type { SessionSource } from '../../electron/dataset/session-source';
import { type ExportOptions, exportOrReasons } from '../../electron/dataset/export';

/** The decisions of an export nobody decided anything about: the study's classification, no texts. */
export function usualDecisions(profile: DisclosureProfile): ExportDecisions {
  return { profile, classification: {}, generalisation: {}, texts: null };
}

/** As `exportOrReasons`, with the first reason alone. */
export function exportDataset(
  source: SessionSource,
  folder: string,
  options: ExportOptions,
  onProgress: (done: number, total: number) => void,
): Result<ExportSummary> {
  const exported = exportOrReasons(source, folder, options, onProgress);
  if (exported.ok) return exported;
  return failure(exported.error[0] ?? problemOf('unexpected', { where: 'export' }));
}
