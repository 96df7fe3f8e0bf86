import type { NewEvent } from '../../../shared/session/events';
import type { SessionId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { latestTimingCertificate, saveTimingCertificate, type Sessions, type OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, type HandlerContext } from './context';

type TimingChannels =
  'timing.latest' | 'timing.open' | 'timing.plan' | 'timing.trials' | 'timing.save' | 'timing.close';

/** Simple reactions of a check from the console: about two minutes. */
const TRIALS = 100;

function answered(result: Result<void>): Result<Record<string, never>> {
  return result.ok ? success({}) : result;
}

/**
 * The events that start a session, with the certificate of this laptop among them: it is stored in the same
 * transaction, so that a session never starts without the certificate there was.
 */
export function withCertificate(
  store: OpenProfile,
  sessions: Sessions,
  session: SessionId,
  events: readonly NewEvent[],
): readonly NewEvent[] {
  const starts = events.some(({ body }) => body.type === 'moved' && body.payload.reason === 'start');
  if (!starts || sessions.stateOf(session)?.certificate) return events;
  const certificate = latestTimingCertificate(store.database);
  if (certificate === null) return events;
  return [...events, { actor: 'system', body: { type: 'timing_certified', payload: { certificate } } }];
}

function openFromConsole(context: HandlerContext): void {
  context.timing.open({
    trials: TRIALS,
    patch: null,
    laboratory: false,
    take: () => success(undefined),
    finish: (certificate) =>
      withStore(context, (store) => {
        const saved = saveTimingCertificate(store.database, certificate);
        if (saved.ok) context.tell('timing_checked', { certificate }, 'console');
        return saved;
      }),
    closed: () => undefined,
  });
}

export function timingHandlers(context: HandlerContext): Pick<Handlers, TimingChannels> {
  return {
    'timing.latest': () => withStore(context, (store) => success(latestTimingCertificate(store.database))),
    'timing.open': () =>
      withStore(context, () => {
        openFromConsole(context);
        return success({});
      }),
    'timing.plan': () => context.timing.plan(),
    'timing.trials': ({ trials }) => answered(context.timing.take(trials)),
    'timing.save': async ({ certificate }) => answered(await context.timing.finish(certificate)),
    'timing.close': () => {
      context.timing.close();
      return success({});
    },
  };
}
