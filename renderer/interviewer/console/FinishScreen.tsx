import { useState } from 'react';
import type { ResponseOf } from '../../../shared/bridge';
import { qualitySummary, type QualitySummary } from '../../../shared/interview/quality';
import { providerOf, taskOf } from '../../../shared/study/lookups';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { formatDuration, formatNumber, formatShare } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../../ui/useCall';
import { WithdrawalCode } from './WithdrawalCode';
import './console.css';

type Sealed = ResponseOf<'session.seal'>;

function Row({ label, value, late = false }: { label: string; value: string; late?: boolean }) {
  return (
    <div className={late ? 'quality__row quality__row--late' : 'quality__row'}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function useDurations() {
  const { t } = useWords();
  return (milliseconds: number) =>
    formatDuration(milliseconds, {
      seconds: (count) => t('common.seconds', { count }),
      minutes: (count) => t('common.minutes', { count }),
    });
}

function MissingRows({ quality }: { quality: QualitySummary }) {
  const { t, language } = useWords();
  const codes = ['refused', 'dont_know', 'not_applicable', 'skipped_by_interviewer', 'interrupted'] as const;
  return codes.map((code) => {
    const count = quality.missing[code] ?? 0;
    return count === 0 ? null : (
      <Row key={code} label={t(`console.missing.${code}`)} value={formatNumber(count, language)} />
    );
  });
}

function Quality({ quality }: { quality: QualitySummary }) {
  const { t, language } = useWords();
  const { study } = useSession();
  const duration = useDurations();
  return (
    <dl className="quality">
      <Row label={t('console.quality.duration')} value={duration(quality.elapsedMs)} />
      <Row
        label={t('console.quality.answered')}
        value={t('console.quality.answeredOf', { answered: quality.answered, items: quality.items })}
      />
      <Row label={t('console.quality.open')} value={formatNumber(quality.open, language)} late={quality.open > 0} />
      <MissingRows quality={quality} />
      <Row label={t('console.quality.corrected')} value={formatNumber(quality.corrected, language)} />
      {quality.tasks.map((task) => (
        <Row
          key={task.step}
          label={taskOf(study, task.task).title[language]}
          late={!task.complete}
          value={[
            task.complete ? t('console.quality.complete') : t('console.quality.incomplete'),
            task.accuracy === null
              ? ''
              : t('console.quality.accuracy', { share: formatShare(task.accuracy, language) }),
            task.tooFastShare === null
              ? ''
              : t('console.quality.tooFast', { share: formatShare(task.tooFastShare, language) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
      <Row
        label={t('console.quality.pauses')}
        value={t('console.quality.countAndTime', { number: quality.pauses, duration: duration(quality.pausedMs) })}
      />
      <Row
        label={t('console.quality.interruptions')}
        value={formatNumber(quality.interruptions + quality.reopenings, language)}
      />
      {quality.timing && (
        <Row label={t('console.quality.timing')} value={t(`console.quality.verdict.${quality.timing}`)} />
      )}
    </dl>
  );
}

function useSeal() {
  const { state } = useSession();
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const action = useAction();
  const seal = () =>
    void action
      .run(() => ask('session.seal', { session: state.header.session }))
      .then((result) => {
        if (result?.ok) setSealed(result.value);
      });
  return { sealed, action, seal };
}

/** The end of a session: how it went, and the seal that makes it ready for the lead. */
export function FinishScreen({ onLeave }: { onLeave: () => void }) {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const { sealed, action, seal } = useSeal();
  const goOn = sealed ? onLeave : seal;
  useShortcuts(t('console.finished.title'), [
    { id: 'seal', keys: 'Mod+Enter', label: sealed ? t('console.home') : t('console.finished.seal'), run: goOn },
  ]);
  return (
    <main className="finish">
      <header>
        <h1>{state.finish?.early ? t('console.finished.early') : t('console.finished.title')}</h1>
        <p className="finish__who">
          {state.header.participant} · {providerOf(study, state.header.provider).label[language]} ·{' '}
          {study.title[language]}
        </p>
        {state.finish?.reason && <p className="soft">{state.finish.reason}</p>}
      </header>
      <div className="finish__columns">
        <section>
          <h2>{t('console.quality.title')}</h2>
          <Quality quality={qualitySummary(study, state)} />
        </section>
        <section className="finish__seal">
          <h2>{t('console.finished.sealTitle')}</h2>
          <p>{t('console.finished.sealWords')}</p>
          <ProblemNotice problem={action.problem} />
          {sealed && (
            <Notice
              tone="information"
              actions={
                <Button onPress={() => void ask('folder.show', { which: 'sealed' })}>
                  {t('console.finished.show')}
                </Button>
              }
            >
              {t('console.finished.sealed', { file: sealed.file })}
            </Notice>
          )}
          {action.pending && <Busy label={t('console.finished.sealing')} />}
          <div className="finish__actions">
            {!sealed && (
              <Button look="primary" size="large" keys="Mod+Enter" isDisabled={action.pending} onPress={seal}>
                {t('console.finished.seal')}
              </Button>
            )}
            <Button look={sealed ? 'primary' : 'plain'} size="large" onPress={onLeave}>
              {t('console.home')}
            </Button>
          </div>
          <WithdrawalCode />
        </section>
      </div>
    </main>
  );
}
