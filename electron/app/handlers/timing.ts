import { success, type Result } from '../../../shared/base/result';
import { latestTimingCertificate, saveTimingCertificate } from '../../store/database/preferences';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

/** Simple reactions of a check from the console: about two minutes. */
const TRIALS = 100;

function answered(result: Result<void>): Result<Record<string, never>> {
  return result.ok ? success({}) : result;
}

function openFromConsole(context: HandlerContext): void {
  context.timing.open({
    trials: TRIALS,
    patch: null,
    laboratory: false,
    take: () => success(undefined),
    finish: (certificate) => {
      // The profile may have been locked while the check ran.
      const store = context.profile.store();
      if (!store.ok) return store;
      const saved = saveTimingCertificate(store.value.database, certificate);
      if (saved.ok) context.tell('timing_checked', { certificate }, 'console');
      return saved;
    },
    closed: () => undefined,
  });
}

export function timingHandlers(context: HandlerContext): HandlersOf<'timing'> {
  return {
    'timing.latest': (_request, { store }) => success(latestTimingCertificate(store.database)),
    'timing.open': () => {
      openFromConsole(context);
      return success({});
    },
    'timing.settings': () => context.timing.settings(),
    'timing.trials': ({ trials }) => answered(context.timing.take(trials)),
    'timing.save': async ({ certificate }) => answered(await context.timing.finish(certificate)),
    'timing.close': () => {
      context.timing.close();
      return success({});
    },
  };
}
