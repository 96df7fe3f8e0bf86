import type { FileVerdict, MergeOutcome } from '../../../shared/bridge';
import type { DeviceGapOfStudy } from '../../../shared/bridge/lead';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { deviceFingerprint } from '../../exchange/study/device-enrolment';
import { deviceGaps } from '../../exchange/merge/missing-files';
import { decideConflict, mergeFiles } from '../../exchange/merge/merge';
import { openerFor } from '../../exchange/merge/worker-pool';
import { enrolledDevicesOf, mergedStoreOf, revokedDevicesOf, type OpenProfile } from '../../store';
import { conflictsSideBySide } from '../../exchange/merge/conflicts';
import { sortDropped } from '../../exchange/merge/dropped-files';
import type { Handlers } from '../bridge/register';
import { withStore, withStoreAsync, type HandlerContext } from './context';

type MergeChannels =
  | 'lead.merge_files'
  | 'lead.merge_dropped'
  | 'lead.cancel_merge'
  | 'lead.gaps'
  | 'lead.conflicts'
  | 'lead.decide_conflict';

/** The merge under way, if any: two at once would fight over the same store and the same progress. */
class Merging {
  #running: AbortController | null = null;

  constructor(private readonly context: HandlerContext) {}

  cancel(): void {
    this.#running?.abort();
  }

  /** Merges files that may be opened; `refused` are verdicts given before, told and answered with the rest. */
  async merge(
    store: OpenProfile,
    study: StudyId,
    files: readonly string[],
    refused: readonly FileVerdict[] = [],
  ): Promise<Result<MergeOutcome>> {
    const key = this.context.profile.keyOf(study);
    if (!key.ok) return key;
    if (this.#running !== null) return failure(problemOf('merge_running'));
    const stop = new AbortController();
    this.#running = stop;
    const opener = openerFor(key.value.identity, files.length);
    const tell = (verdict: FileVerdict, done: number): void => {
      const total = files.length + refused.length;
      this.context.tell('file_merged', { study, verdict, done, total }, 'console');
    };
    for (const [index, verdict] of refused.entries()) tell(verdict, index + 1);
    try {
      const { verdicts, cancelled, stopped } = await mergeFiles(mergedStoreOf(store.database, store.clock), {
        study,
        files,
        opener,
        signal: AbortSignal.any([stop.signal, this.context.profile.closing]),
        onVerdict: (verdict, done) => tell(verdict, refused.length + done),
      });
      return success({ verdicts: [...refused, ...verdicts], cancelled, stopped });
    } finally {
      this.#running = null;
      await opener.close();
    }
  }
}

async function mergeChosen(
  context: HandlerContext,
  merging: Merging,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<MergeOutcome>> {
  const key = context.profile.keyOf(study);
  if (!key.ok) return key;
  const files = await context.ask.sessionFiles();
  return files.ok ? merging.merge(store, study, files.value) : files;
}

function mergeDropped(
  merging: Merging,
  store: OpenProfile,
  study: StudyId,
  files: readonly string[],
): Promise<Result<MergeOutcome>> {
  const { sessions, refused } = sortDropped(files);
  if (sessions.length === 0) return Promise.resolve(failure(problemOf('files_not_sessions')));
  return merging.merge(store, study, sessions, refused);
}

function gapsOf(store: OpenProfile, study: StudyId): DeviceGapOfStudy[] {
  const laptops = [...revokedDevicesOf(store.database, study), ...enrolledDevicesOf(store.database, study)];
  const keys = new Map(laptops.map(({ device, publicKey }) => [device, publicKey]));
  return deviceGaps(mergedStoreOf(store.database, store.clock).filesOf(study)).map(({ device, missing, forked }) => {
    const key = keys.get(device);
    const fingerprint = key === undefined ? null : deviceFingerprint(key);
    return { device, fingerprint, missing: [...missing], forked: [...forked] };
  });
}

export function leadMergeHandlers(context: HandlerContext): Pick<Handlers, MergeChannels> {
  const merging = new Merging(context);
  return {
    'lead.merge_files': ({ study }) => withStoreAsync(context, (store) => mergeChosen(context, merging, store, study)),
    'lead.merge_dropped': ({ study, files }) =>
      withStoreAsync(context, (store) => mergeDropped(merging, store, study, files)),
    'lead.cancel_merge': () => {
      merging.cancel();
      return success({});
    },
    'lead.gaps': ({ study }) => withStore(context, (store) => success(gapsOf(store, study))),
    'lead.conflicts': ({ study }) => withStore(context, (store) => conflictsSideBySide(store.database, study)),
    'lead.decide_conflict': ({ session, revision, chosen, reason }) =>
      withStore(context, (store) => {
        const why = reason.trim() === '' ? null : reason.trim();
        const merged = mergedStoreOf(store.database, store.clock);
        const decided = decideConflict(merged, { session, revision, chosen }, why);
        return decided.ok ? success({}) : decided;
      }),
  };
}
