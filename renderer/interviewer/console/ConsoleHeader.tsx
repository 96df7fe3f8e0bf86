import { planClock } from '../../../shared/session/plan-clock';
import { providerOf } from '../../../shared/study/lookups';
import { useSession } from '../../session/useSession';
import { useSessionClock } from '../../session/useSessionClock';
import { Button } from '../../ui/components/Button';
import { formatElapsed, formatPlanned, formatSignedMinutes, formatTime } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';

const MINUTE = 60_000;
/** Less than this behind plan is nothing to look up for. */
const LATE_MS = 2 * MINUTE;

function Lateness({ latenessMs }: { latenessMs: number }) {
  const { t } = useWords();
  const minutes = Math.trunc(latenessMs / MINUTE);
  if (Math.abs(minutes) < 1) return <span className="console__lateness">{t('console.header.onPlan')}</span>;
  const isLate = latenessMs >= LATE_MS;
  const words = latenessMs > 0 ? t('console.header.late') : t('console.header.early');
  return (
    <span className={isLate ? 'console__lateness console__lateness--late' : 'console__lateness'}>
      {formatSignedMinutes(minutes)} {t('console.header.min')}
      <span className="visually-hidden"> {words}</span>
    </span>
  );
}

function Saved() {
  const { t, language } = useWords();
  const { pending, savedUtc } = useSession();
  return (
    <span className={pending ? 'console__saved console__saved--pending' : 'console__saved'} role="status">
      <span className="console__saved-dot" aria-hidden="true" />
      {pending ? t('console.header.saving') : t('console.header.saved', { time: formatTime(savedUtc, language) })}
    </span>
  );
}

/** Who and what, time against plan, whether all is saved, and the pause. */
export function ConsoleHeader({ onPause, onLeave }: { onPause: () => void; onLeave: () => void }) {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const now = useSessionClock(state.header.session);
  const clock = planClock(study, state, now ?? state.last.monotonicMs);
  const provider = providerOf(study, state.header.provider);
  return (
    <header className="console__header">
      <h1 className="console__title">
        {state.header.practice && <span className="console__practice">{t('console.header.practice')}</span>}
        {study.title[language]}
        <span className="soft"> · </span>
        {state.header.participant}
        <span className="soft"> · </span>
        {provider.label[language]}
      </h1>
      <div className="console__times" data-tour-part="header">
        <span className="console__elapsed">
          <span className="visually-hidden">{t('console.header.elapsed')} </span>
          {formatElapsed(clock.elapsedMs)}
          <span className="soft"> {t('console.header.of', { planned: formatPlanned(clock.plannedMs / MINUTE) })}</span>
        </span>
        <Lateness latenessMs={clock.latenessMs} />
        <Saved />
        <Button look="quiet" keys="F9" onPress={onPause}>
          {t('console.pause.open')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t('console.home')}
        </Button>
      </div>
    </header>
  );
}
