import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import type { ExportPreview } from '../../shared/export/preview';
import type { ExportSummary } from '../../shared/export/summary';
import type { ReviewProgress } from '../../shared/export/texts';
import type { StudyId } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { decideText } from '../store/merged/export-decisions';
import { exportLedgerOf } from '../store/merged/export-ledger';
import { newestStudy } from '../store/session/studies';
import type { OpenProfile } from '../store/profile/open-profile';
import { decisionsOf } from './export-decisions';
import { previewOf } from './preview';
import { exportInThread, previewInThread, reviewInThread } from './export-thread';
import { LatestTask } from './latest-task';
import { mergedSource } from './merged-source';
import { publishing } from './publish';
import { Reading } from './text-review/review-session';

/** What is to be exported, and for whom. */
export interface WantedExport {
  readonly study: StudyId;
  readonly profile: DisclosureProfile;
  /** Whether reviewed texts go along. */
  readonly texts: boolean;
}

/** A rule that cannot be met comes with every reason. */
export interface RefusedExport {
  readonly state: 'refused';
  readonly reasons: Problem[];
}

type OnProgress = (done: number, total: number) => void;

/** Cancelling is a person's own wish and no reason to show; the rest is, all of it at once. */
function refusal(reasons: readonly Problem[]): Result<RefusedExport> {
  if (reasons.some(({ code }) => code === 'cancelled')) return failure(problemOf('cancelled'));
  const known = reasons.length > 0 ? reasons : [problemOf('unexpected', { where: 'export' })];
  return success({ state: 'refused', reasons: [...known] });
}

/** The preview, reading or export of a profile under way, of which only the newest counts. */
export class ExportRun {
  readonly #task: LatestTask;
  #reading: Reading | null = null;

  /** @param closing aborted when the profile closes under the work */
  constructor(private readonly closing: () => AbortSignal) {
    this.#task = new LatestTask(closing);
  }

  cancel(): void {
    this.#task.cancel();
  }

  /** What an export would be; writes nothing. @returns `study_unknown`, `cancelled` */
  async preview(
    store: OpenProfile,
    { study, profile, texts }: WantedExport,
    onProgress: OnProgress,
  ): Promise<Result<{ state: 'ready'; preview: ExportPreview } | RefusedExport>> {
    const newest = newestStudy(store.database, study);
    if (!newest.ok) return newest;
    const decisions = decisionsOf(store.database, study, profile, texts);
    const signal = this.#task.begin();
    const planned = await previewInThread({ store, study, decisions, signal, onProgress });
    return planned.ok ? success({ state: 'ready', preview: previewOf(planned.value) }) : refusal(planned.error);
  }

  /**
   * Writes a dataset into the folder that `chooseFolder` gives, which is not asked for a study without sessions.
   * @returns `study_unknown`, `cancelled`
   */
  async export(
    store: OpenProfile,
    { study, profile, texts, zip }: WantedExport & { readonly zip: boolean },
    chooseFolder: () => Promise<Result<string>>,
    onProgress: OnProgress,
  ): Promise<Result<{ state: 'done'; folder: string; summary: ExportSummary } | RefusedExport>> {
    const source = mergedSource(store.database, study);
    if (!source.ok) return source;
    if (source.value.sessions.length === 0) return refusal([problemOf('export_nothing')]);
    const folder = await chooseFolder();
    if (!folder.ok) return folder;
    const exported = await exportInThread({
      store,
      study,
      folder: folder.value,
      zip,
      decisions: decisionsOf(store.database, study, profile, texts),
      publish: publishing(exportLedgerOf(store.database, store.clock)),
      signal: this.#task.begin(),
      onProgress,
    });
    if (!exported.ok) return refusal(exported.error);
    return success({ state: 'done', folder: folder.value, summary: exported.value });
  }

  /** Reads the texts an export would hold, to be decided on one by one. @returns `study_unknown`, `cancelled` */
  async openTexts(
    store: OpenProfile,
    { study, profile }: Omit<WantedExport, 'texts'>,
    onProgress: OnProgress,
  ): Promise<Result<ReviewProgress>> {
    this.#reading = null;
    const newest = newestStudy(store.database, study);
    if (!newest.ok) return newest;
    const { database, clock } = store;
    const decisions = decisionsOf(database, study, profile, true);
    const signal = this.#task.begin();
    const texts = await reviewInThread({ store, study, decisions, signal, onProgress });
    if (!texts.ok) return failure(texts.error[0] ?? problemOf('unexpected', { where: 'texts' }));
    if (signal.aborted) return failure(problemOf('cancelled'));
    const reading = new Reading(newest.value.study, texts.value, ({ id, session }, decision) =>
      decideText(database, clock, { study, session, text: id, decision }),
    );
    // Texts of interviews stay in memory no longer than the profile is open.
    this.closing().addEventListener('abort', () => (this.#reading = null), { once: true });
    this.#reading = reading;
    return success(reading.progress());
  }

  /** The texts that were read last. @returns `export_texts_closed` */
  reading(): Result<Reading> {
    return this.#reading === null ? failure(problemOf('export_texts_closed')) : success(this.#reading);
  }
}
