import path from 'node:path';
import type { z } from 'zod';
import type { channels, ResponseOf } from '../../../shared/bridge';
import type { ReviewProgress } from '../../../shared/bridge-export';
import type { ExportPreview, RiskSummary } from '../../../shared/bridge-lead';
import type { StudyId } from '../../../shared/names';
import { problemOf, type Problem } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import type { Study } from '../../../shared/study/schema';
import { exportBeside, previewBeside, reviewBeside, type PlannedExport } from '../../dataset/export-in-worker';
import { classifyVariable, decisionsOf, variablesShown } from '../../dataset/lead-decisions';
import { mergedSource } from '../../dataset/merged-source';
import { PROFILE_RULES } from '../../dataset/profiles';
import { publishing } from '../../dataset/publish';
import { Reading } from '../../dataset/texts/reading';
import { studyVariables } from '../../dataset/variables';
import { decideText, exportLedgerOf, newestStudy, type Store } from '../../store';
import type { Handlers } from '../ipc';
import { LatestWork } from '../latest-work';
import { withStore, withStoreAsync, type Desk } from './desk';

type ExportChannels =
  | 'export.variables'
  | 'export.classify'
  | 'export.open_texts'
  | 'export.text'
  | 'export.decide_text'
  | 'lead.preview_export'
  | 'lead.export'
  | 'lead.cancel_export';
type Wanted = z.output<(typeof channels)['lead.export']['request']>;
type PreviewWanted = z.output<(typeof channels)['lead.preview_export']['request']>;
type TextsWanted = z.output<(typeof channels)['export.open_texts']['request']>;

function riskOf({ records, classes, minimumSize, belowK, prosecutor }: PlannedExport['before']): RiskSummary {
  return { records, classes, minimumSize, belowK, maximum: prosecutor.maximum, average: prosecutor.average };
}

/** A plan as the wizard shows it: numbers and words, no session of anybody. */
export function previewOf(planned: PlannedExport): ExportPreview {
  const { k, l } = PROFILE_RULES[planned.decisions.profile];
  const labels = new Map(studyVariables(planned.study).map(({ id, label }) => [id, label]));
  const named = (name: string) => ({ name, label: labels.get(name) ?? { nl: name, en: name } });
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
    leftOut: planned.leftOut.map(named),
    unclassified: planned.unclassified.map(named),
    texts: planned.texts === null ? null : { ...planned.texts },
  };
}

/** Cancelling is a person's own wish and no reason to show; the rest is, all of it at once. */
function refusal(reasons: readonly Problem[]): Result<{ state: 'refused'; reasons: Problem[] }> {
  if (reasons.some(({ code }) => code === 'cancelled')) return failure(problemOf('cancelled'));
  const known = reasons.length > 0 ? reasons : [problemOf('unexpected', { where: 'export' })];
  return success({ state: 'refused', reasons: [...known] });
}

/** The preview, reading or export under way. */
class Exporting {
  readonly #work: LatestWork;
  #reading: Reading | null = null;

  constructor(private readonly desk: Desk) {
    this.#work = new LatestWork(() => desk.profile.closing);
  }

  cancel(): void {
    this.#work.cancel();
  }

  private begin(): { signal: AbortSignal; onProgress: (done: number, total: number) => void } {
    return {
      signal: this.#work.begin(),
      onProgress: (done, total) => this.desk.tell('progress', { task: 'export', done, total }, 'console'),
    };
  }

  async preview(
    store: Store,
    { study, profile, texts }: PreviewWanted,
  ): Promise<Result<ResponseOf<'lead.preview_export'>>> {
    const newest = newestStudy(store.database, study);
    if (!newest.ok) return newest;
    const decisions = decisionsOf(store.database, study, profile, texts);
    const planned = await previewBeside({ store, study, decisions, ...this.begin() });
    return planned.ok ? success({ state: 'ready', preview: previewOf(planned.value) }) : refusal(planned.error);
  }

  async export(store: Store, { study, profile, texts, zip }: Wanted): Promise<Result<ResponseOf<'lead.export'>>> {
    const source = mergedSource(store.database, study);
    if (!source.ok) return source;
    if (source.value.sessions.length === 0) return refusal([problemOf('export_nothing')]);
    const folder = await this.desk.ask.exportFolder();
    if (!folder.ok) return folder;
    const exported = await exportBeside({
      store,
      study,
      folder: folder.value,
      zip,
      decisions: decisionsOf(store.database, study, profile, texts),
      publish: publishing(exportLedgerOf(store.database, store.clock)),
      ...this.begin(),
    });
    if (!exported.ok) return refusal(exported.error);
    this.desk.profile.lastExport = path.resolve(folder.value);
    return success({ state: 'done', summary: exported.value });
  }

  async openTexts(store: Store, { study, profile }: TextsWanted): Promise<Result<ReviewProgress>> {
    this.#reading = null;
    const newest = newestStudy(store.database, study);
    if (!newest.ok) return newest;
    const { database, clock } = store;
    const decisions = decisionsOf(database, study, profile, true);
    const { signal, onProgress } = this.begin();
    const texts = await reviewBeside({ store, study, decisions, signal, onProgress });
    if (!texts.ok) return failure(texts.error[0] ?? problemOf('unexpected', { where: 'texts' }));
    if (signal.aborted) return failure(problemOf('cancelled'));
    const reading = new Reading(newest.value.study, texts.value, ({ id, session }, decision) =>
      decideText(database, clock, { study, session, text: id, decision }),
    );
    // Texts of interviews stay in memory no longer than the profile is open.
    this.desk.profile.closing.addEventListener('abort', () => (this.#reading = null), { once: true });
    this.#reading = reading;
    return success(reading.progress());
  }

  reading(): Result<Reading> {
    return this.#reading === null ? failure(problemOf('export_texts_closed')) : success(this.#reading);
  }
}

/** Does work with the newest version of a study. */
function withStudy<Value>(
  desk: Desk,
  study: StudyId,
  work: (store: Store, newest: Study) => Result<Value>,
): Result<Value> {
  return withStore(desk, (store) => {
    const newest = newestStudy(store.database, study);
    return newest.ok ? work(store, newest.value.study) : newest;
  });
}

export function leadExportHandlers(desk: Desk): Pick<Handlers, ExportChannels> {
  const exporting = new Exporting(desk);
  return {
    'export.variables': ({ study }) =>
      withStudy(desk, study, ({ database }, newest) => success(variablesShown(database, newest))),
    'export.classify': ({ study, variable, decision }) =>
      withStudy(desk, study, ({ database, clock }, newest) =>
        classifyVariable(database, clock, newest, variable, decision),
      ),
    'export.open_texts': (wanted) => withStoreAsync(desk, (store) => exporting.openTexts(store, wanted)),
    'export.text': ({ place }) =>
      withStore(desk, () => {
        const reading = exporting.reading();
        return reading.ok ? reading.value.text(place) : reading;
      }),
    'export.decide_text': ({ place, decision }) =>
      withStore(desk, () => {
        const reading = exporting.reading();
        return reading.ok ? reading.value.decide(place, decision) : reading;
      }),
    'lead.preview_export': (wanted) => withStoreAsync(desk, (store) => exporting.preview(store, wanted)),
    'lead.export': (wanted) => withStoreAsync(desk, (store) => exporting.export(store, wanted)),
    'lead.cancel_export': () => {
      exporting.cancel();
      return success({});
    },
  };
}
