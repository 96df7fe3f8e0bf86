import type { Step } from '../../../../shared/study/schema';
import { placeKey } from '../../../../shared/session/plan';
import type { SessionState } from '../../../../shared/session/state';
import { useSession } from '../../../session/useSession';
import { useSessionClock } from '../../../session/useSessionClock';
import { formatCountdown } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';

type BreakStep = Extract<Step, { kind: 'break' }>;

/** ms on the session clock since which this break lasts: its first visit, or the last repeat of its block. */
function begunMs(state: SessionState): number | null {
  if (state.place === null) return null;
  const visitedMs = state.visited[placeKey(state.place)];
  const repeatedMs = state.repeats.findLast(({ block }) => block === state.place?.block)?.monotonicMs;
  return visitedMs === undefined ? null : Math.max(visitedMs, repeatedMs ?? 0);
}

/** How much of the break is left, for the interviewer alone; it ends nothing by itself. */
export function BreakCountdown({ step }: { step: BreakStep }) {
  const { t } = useWords();
  const { state } = useSession();
  const now = useSessionClock(state.header.session);
  const since = begunMs(state);
  if (since === null) return null;
  const leftMs = step.minutes * 60_000 - ((now ?? since) - since);
  return (
    <section>
      <h3 className="overline">{t('console.break.left')}</h3>
      <p className="countdown__time" role="timer">
        {formatCountdown(Math.max(0, leftMs))}
      </p>
      <p className="soft" role="status">
        {leftMs > 0 ? t('console.break.words') : t('console.break.over')}
      </p>
    </section>
  );
}
