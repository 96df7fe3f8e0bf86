import type { FileVerdict, MergeOutcome } from '../../../shared/merge/verdicts';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { mergedStoreOf } from '../../store/merged/merged-store';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { UnlockedStudyKey } from '../study/study-keys';
import { sortDropped } from './dropped-files';
import { mergeFiles, type MergeReport } from './merge';
import { openerFor } from './worker-pool';

/** Hears of each file that has its verdict. */
export type OnVerdict = (verdict: FileVerdict, done: number, total: number) => void;

/** Merges files into a profile with as many threads as pay for so many; the threads are gone when it ends. */
export async function mergeInto(
  store: OpenProfile,
  study: StudyId,
  key: UnlockedStudyKey,
  files: readonly string[],
  { signal, onVerdict }: { readonly signal: AbortSignal; readonly onVerdict: OnVerdict },
): Promise<MergeReport> {
  const opener = openerFor(key.identity, files.length);
  try {
    return await mergeFiles(mergedStoreOf(store.database, store.clock), { study, files, opener, signal, onVerdict });
  } finally {
    await opener.close();
  }
}

/** The merge under way, if any: two at once would fight over the same store and the same progress. */
export class MergeRun {
  #running: AbortController | null = null;

  /** Stops the merge under way after the file it is at. */
  cancel(): void {
    this.#running?.abort();
  }

  /**
   * Merges files of a person's choice. `refused` are verdicts given before, told and answered with the rest.
   * @returns `merge_running` while another is under way
   */
  async merge(
    store: OpenProfile,
    study: StudyId,
    key: UnlockedStudyKey,
    files: readonly string[],
    told: { readonly closing: AbortSignal; readonly onVerdict: OnVerdict },
    refused: readonly FileVerdict[] = [],
  ): Promise<Result<MergeOutcome>> {
    if (this.#running !== null) return failure(problemOf('merge_running'));
    const stop = new AbortController();
    this.#running = stop;
    const total = files.length + refused.length;
    for (const [index, verdict] of refused.entries()) told.onVerdict(verdict, index + 1, total);
    try {
      const { verdicts, cancelled, stopped } = await mergeInto(store, study, key, files, {
        signal: AbortSignal.any([stop.signal, told.closing]),
        onVerdict: (verdict, done) => told.onVerdict(verdict, refused.length + done, total),
      });
      return success({ verdicts: [...refused, ...verdicts], cancelled, stopped });
    } finally {
      this.#running = null;
    }
  }

  /** The same for what was dropped on a window. @returns `files_not_sessions` when none of it is a session file */
  mergeDropped(
    store: OpenProfile,
    study: StudyId,
    key: UnlockedStudyKey,
    dropped: readonly string[],
    told: { readonly closing: AbortSignal; readonly onVerdict: OnVerdict },
  ): Promise<Result<MergeOutcome>> {
    const { sessions, refused } = sortDropped(dropped);
    if (sessions.length === 0) return Promise.resolve(failure(problemOf('files_not_sessions')));
    return this.merge(store, study, key, sessions, told, refused);
  }
}
