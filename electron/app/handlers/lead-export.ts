import path from 'node:path';
import type { z } from 'zod';
import type { channels, ResponseOf } from '../../../shared/bridge';
import type { ExportPreview, RiskSummary } from '../../../shared/bridge-lead';
import { problemOf, type Problem } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import { findItem } from '../../../shared/study/lookups';
import { exportBeside, previewBeside, type PlannedExport } from '../../dataset/export-in-worker';
import { packedSource } from '../../dataset/merged-source';
import { usualDecisions } from '../../dataset/plan';
import { PROFILE_RULES } from '../../dataset/profiles';
import { publishing } from '../../dataset/publish';
import { exportLedgerOf, type Store } from '../../store';
import type { Handlers } from '../ipc';
import { withStoreAsync, type Desk } from './desk';

type ExportChannels = 'lead.preview_export' | 'lead.export' | 'lead.cancel_export';
type Wanted = z.output<(typeof channels)['lead.export']['request']>;

function riskOf({ records, classes, minimumSize, belowK, prosecutor }: PlannedExport['before']): RiskSummary {
  return { records, classes, minimumSize, belowK, maximum: prosecutor.maximum, average: prosecutor.average };
}

/** A plan as the wizard shows it: numbers and words, no session of anybody. */
export function previewOf(planned: PlannedExport): ExportPreview {
  const { k, l } = PROFILE_RULES[planned.decisions.profile];
  return {
    sessions: planned.sessions.length,
    excluded: { ...planned.excluded },
    removed: planned.removed,
    k,
    l,
    before: riskOf(planned.before),
    after: riskOf(planned.after),
    loss: planned.loss.total,
    changes: planned.changes.map((change) => ({ ...change })),
    leftOut: planned.leftOut.map((name) => ({
      name,
      label: findItem(planned.study, name)?.prompt ?? { nl: name, en: name },
    })),
  };
}

/** Cancelling is a person's own wish and no reason to show; the rest is, all of it at once. */
function refusal(reasons: readonly Problem[]): Result<{ state: 'refused'; reasons: Problem[] }> {
  if (reasons.some(({ code }) => code === 'cancelled')) return failure(problemOf('cancelled'));
  const known = reasons.length > 0 ? reasons : [problemOf('unexpected', { where: 'export' })];
  return success({ state: 'refused', reasons: [...known] });
}

/** The preview or export under way: a newer one ends the one before, which nobody waits for any more. */
class Exporting {
  #running: AbortController | null = null;

  constructor(private readonly desk: Desk) {}

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  private begin(): { signal: AbortSignal; onProgress: (done: number, total: number) => void } {
    this.cancel();
    const stop = new AbortController();
    this.#running = stop;
    return {
      signal: AbortSignal.any([stop.signal, this.desk.profile.closing]),
      onProgress: (done, total) => this.desk.tell('progress', { task: 'export', done, total }, 'console'),
    };
  }

  async preview(store: Store, { study, profile }: Wanted): Promise<Result<ResponseOf<'lead.preview_export'>>> {
    const source = packedSource(store.database, study);
    if (!source.ok) return source;
    const planned = await previewBeside({
      source: source.value,
      decisions: usualDecisions(profile),
      ...this.begin(),
    });
    return planned.ok ? success({ state: 'ready', preview: previewOf(planned.value) }) : refusal(planned.error);
  }

  async export(store: Store, { study, profile }: Wanted): Promise<Result<ResponseOf<'lead.export'>>> {
    const source = packedSource(store.database, study);
    if (!source.ok) return source;
    if (source.value.sessions.length === 0) return refusal([problemOf('export_nothing')]);
    const folder = await this.desk.ask.exportFolder();
    if (!folder.ok) return folder;
    const exported = await exportBeside({
      source: source.value,
      folder: folder.value,
      decisions: usualDecisions(profile),
      publish: publishing(exportLedgerOf(store.database, store.clock)),
      ...this.begin(),
    });
    if (!exported.ok) return refusal(exported.error);
    this.desk.profile.lastExport = path.resolve(folder.value);
    return success({ state: 'done', summary: exported.value });
  }
}

export function leadExportHandlers(desk: Desk): Pick<Handlers, ExportChannels> {
  const exporting = new Exporting(desk);
  return {
    'lead.preview_export': (wanted) => withStoreAsync(desk, (store) => exporting.preview(store, wanted)),
    'lead.export': (wanted) => withStoreAsync(desk, (store) => exporting.export(store, wanted)),
    'lead.cancel_export': () => {
      exporting.cancel();
      return success({});
    },
  };
}
