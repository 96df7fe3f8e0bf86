import type { StudyId } from '../../../shared/base/ids';
import { success } from '../../../shared/base/result';
import { conflictsSideBySide } from '../../exchange/merge/conflicts';
import { decideConflict } from '../../exchange/merge/merge';
import { gapsOf } from '../../exchange/merge/missing-files';
import { MergeRun, type OnVerdict } from '../../exchange/merge/run-merge';
import { mergedSessions } from '../../store/merged/merged-sessions';
import { mergedStoreOf } from '../../store/merged/merged-store';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

export function mergeHandlers(context: HandlerContext): HandlersOf<'merge'> {
  const run = new MergeRun();
  const told = (study: StudyId): { closing: AbortSignal; onVerdict: OnVerdict } => ({
    closing: context.profile.closing,
    onVerdict: (verdict, done, total) => {
      context.tell('file_merged', { study, verdict, done, total }, 'console');
    },
  });
  return {
    'merge.run': async ({ study }, { store, key }) => {
      const files = await context.ask.openMany('session');
      return files.ok ? run.merge(store, study, key, files.value, told(study)) : files;
    },
    'merge.run_dropped': ({ study, files }, { store, key }) => run.mergeDropped(store, study, key, files, told(study)),
    'merge.cancel': () => {
      run.cancel();
      return success({});
    },
    'merge.gaps': ({ study }, { store }) => success(gapsOf(store, study)),
    'merge.conflicts': ({ study }, { store }) => conflictsSideBySide(store.database, study),
    'merge.decide_conflict': ({ session, revision, chosen, reason }, { store }) => {
      const why = reason.trim() === '' ? null : reason.trim();
      const merged = mergedStoreOf(store.database, store.clock);
      const decided = decideConflict(merged, { session, revision, chosen }, why);
      return decided.ok ? success({}) : decided;
    },
    'merge.sessions': ({ study }, { store }) => success(mergedSessions(store.database, study)),
  };
}
