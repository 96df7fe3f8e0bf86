import { useEffect, useState } from 'react';
import type { LiveTask } from '../../../../shared/session/live-task';
import { isTaskComplete, lastAttempts } from '../../../../shared/session/completeness';
import { bridge } from '../../../bridge';
import { taskOf } from '../../../../shared/study/lookups';
import { useSession } from '../../../session/useSession';
import { formatNumber, formatShare } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';

function useLiveTask(): LiveTask | null {
  const { state } = useSession();
  const { session } = state.header;
  const [live, setLive] = useState<LiveTask | null>(null);
  useEffect(() => {
    const stop = bridge.on('live_task', (message) => {
      if (message.session === session) setLive(message);
    });
    return stop;
  }, [session]);
  return live;
}

function Reading({ label, value }: { label: string; value: string }) {
  return (
    <div className="live__reading">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Readings({ live }: { live: LiveTask }) {
  const { t, language } = useWords();
  const none = '–';
  return (
    <dl className="live__readings">
      <Reading label={t('console.task.block')} value={`${live.block}/${live.blocks}`} />
      <Reading label={t('console.task.trial')} value={`${live.trial}/${live.trials}`} />
      <Reading
        label={t('console.task.accuracy')}
        value={live.accuracy === null ? none : formatShare(live.accuracy, language)}
      />
      <Reading
        label={t('console.task.tooFast')}
        value={live.tooFastShare === null ? none : formatShare(live.tooFastShare, language)}
      />
      <Reading label={t('console.task.missedFrames')} value={formatNumber(live.missedFrames, language)} />
      <Reading
        label={t('console.task.timeLeft')}
        value={live.secondsLeft === null ? none : t('common.seconds', { count: Math.round(live.secondsLeft) })}
      />
    </dl>
  );
}

/** A running task, seen from the console: how far and how well it goes; never a score. */
export function LiveTaskView({ step, task }: { step: string; task: string }) {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const live = useLiveTask();
  const isComplete = isTaskComplete(study, state, step, task);
  const tries = lastAttempts(state, step);
  const stateWords = isComplete ? 'finished' : (live?.state ?? 'waiting');
  return (
    <section>
      <h3 className="overline">{t('console.task.title')}</h3>
      <p className="live__title">{taskOf(study, task).title[language]}</p>
      <p className="live__state" role="status">
        {t(`console.task.state.${stateWords}`)}
      </p>
      {live && !isComplete && <Readings live={live} />}
      {tries.at(-1)?.reason === 'gate_failed' && <p className="live__interrupted">{t('console.task.gateFailed')}</p>}
      {tries.some((attempt) => attempt.outcome === 'interrupted') && (
        <p className="live__interrupted">{t('console.task.interrupted')}</p>
      )}
    </section>
  );
}
