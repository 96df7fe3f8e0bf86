import { useCallback, useEffect } from 'react';
import type { SessionQuality, StudyOverview } from '../../../shared/study/overview';
import { sentenceFor } from '../../../shared/languages/problems';
import type { StudyId } from '../../../shared/base/ids';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy, Empty } from '../../ui/components/States';
import { Table } from '../../ui/components/Table';
import { formatMoment, formatNumber, formatShare } from '../../ui/format';
import { ask, useLoaded } from '../../ui/useCall';
import { useDuration } from '../../ui/useDuration';
import { useWords } from '../../ui/languages/useWords';
import { useProgress } from '../../ui/useProgress';
import './study.css';

function Figures({ overview }: { overview: StudyOverview }) {
  const { t, language } = useWords();
  const duration = useDuration();
  const { providers, medianMs, missingShare, interruptedSessions } = overview;
  const finished = providers.reduce((sum, provider) => sum + provider.finished, 0);
  const figures = [
    { label: t('study.finished', { count: finished }), value: formatNumber(finished, language) },
    { label: t('study.median'), value: medianMs === null ? '–' : duration(medianMs) },
    { label: t('study.missing'), value: missingShare === null ? '–' : formatShare(missingShare, language) },
    {
      label: t('study.interrupted', { count: interruptedSessions }),
      value: formatNumber(interruptedSessions, language),
    },
  ];
  return (
    <dl className="figures">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Quotas({ overview: { providers } }: { overview: StudyOverview }) {
  const { t, language } = useWords();
  const most = Math.max(1, ...providers.map(({ finished, wanted }) => Math.max(finished, wanted ?? 0)));
  return (
    <section className="lead__section" aria-labelledby="quotas-title">
      <h3 id="quotas-title">{t('study.providers')}</h3>
      <ul className="quotas">
        {providers.map(({ provider, label, finished, wanted }) => (
          <li key={provider}>
            <span>{label[language]}</span>
            <progress
              className="quotas__bar"
              aria-label={label[language]}
              max={wanted ?? most}
              value={Math.min(finished, wanted ?? most)}
            />
            <span className="quotas__number">
              {wanted === null ? formatNumber(finished, language) : t('study.ofWanted', { finished, wanted })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SessionRow({ session, provider }: { session: SessionQuality; provider: string }) {
  const { t, language } = useWords();
  const duration = useDuration();
  const note = session.practice ? t('study.practice') : session.finished ? null : t('study.open');
  const number = (value: number) => <td className="table__number">{formatNumber(value, language)}</td>;
  return (
    <tr>
      <th scope="row" className="table__code">
        {session.participant}
        {note !== null && <span className="table__note">{note}</span>}
      </th>
      <td>{provider}</td>
      <td className="table__number">{duration(session.elapsedMs)}</td>
      {number(session.missing)}
      {number(session.interruptions)}
      {number(session.tasksOpen)}
      {number(session.revision)}
      <td>{formatMoment(session.mergedUtc, language)}</td>
    </tr>
  );
}

function Sessions({ overview: { sessions, providers } }: { overview: StudyOverview }) {
  const { t, language } = useWords();
  const labels = new Map<string, string>(providers.map(({ provider, label }) => [provider, label[language]]));
  return (
    <section className="lead__section" aria-labelledby="sessions-title">
      <h3 id="sessions-title">{t('study.sessions')}</h3>
      <Table
        columns={[
          { id: 'participant', head: t('study.columns.participant') },
          { id: 'provider', head: t('study.columns.provider') },
          ...(['duration', 'missing', 'interruptions', 'tasks', 'revision'] as const).map((column) => ({
            id: column,
            head: t(`study.columns.${column}`),
            isNumber: true,
          })),
          { id: 'merged', head: t('study.columns.merged') },
        ]}
      >
        {sessions.map((session) => (
          <SessionRow
            key={session.session}
            session={session}
            provider={labels.get(session.provider) ?? session.provider}
          />
        ))}
      </Table>
    </section>
  );
}

function Unreadable({ overview: { unreadable } }: { overview: StudyOverview }) {
  const { t, language } = useWords();
  const [first] = unreadable;
  if (first === undefined) return null;
  const reason = sentenceFor(first.reason, language);
  return <Notice tone="loss">{t('study.unreadable', { count: unreadable.length, reason })}</Notice>;
}

function Overview({ overview }: { overview: StudyOverview }) {
  return (
    <>
      <Unreadable overview={overview} />
      <Figures overview={overview} />
      <Quotas overview={overview} />
      <Sessions overview={overview} />
    </>
  );
}

/** Who, how many against the quota, and how the sessions went. `rounds` changes when something was merged. */
export function StudyPage({ study, rounds }: { study: StudyId; rounds: number }) {
  const { t, language } = useWords();
  const { value, problem, reload } = useLoaded(useCallback(() => ask('study.overview', { study }), [study]));
  useEffect(() => {
    if (rounds > 0) reload();
  }, [rounds, reload]);
  const progress = useProgress('overview', value === null && problem === null);
  const isEmpty = value !== null && value.sessions.length === 0 && value.unreadable.length === 0;
  return (
    <>
      <h2>{value ? value.title[language] : t('study.title')}</h2>
      <ProblemNotice problem={problem} />
      {!value &&
        !problem &&
        (progress?.total ? (
          <Busy
            label={t('study.working', { done: progress.done, total: progress.total })}
            share={progress.done / progress.total}
          />
        ) : (
          <Busy label={t('common.loading')} />
        ))}
      {isEmpty && <Empty title={t('study.empty')}>{t('study.emptyWords')}</Empty>}
      {value && !isEmpty && <Overview overview={value} />}
    </>
  );
}
