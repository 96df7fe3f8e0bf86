import { useCallback } from 'react';
import type { MergedSession } from '../../shared/bridge';
import type { StudyId } from '../../shared/names';
import { ProblemNotice } from '../ui/components/Notice';
import { Busy, Empty } from '../ui/components/States';
import { formatMoment, formatNumber } from '../ui/format';
import { ask, useLoaded } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';

function MergedTable({ sessions }: { sessions: readonly MergedSession[] }) {
  const { t, language } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('lead.sessions.columns.participant')}</th>
          <th scope="col">{t('lead.sessions.columns.provider')}</th>
          <th scope="col" className="table__number">
            {t('lead.sessions.columns.answers')}
          </th>
          <th scope="col" className="table__number">
            {t('lead.sessions.columns.trials')}
          </th>
          <th scope="col" className="table__number">
            {t('lead.sessions.columns.revision')}
          </th>
          <th scope="col">{t('lead.sessions.columns.merged')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.session}>
            <th scope="row">{session.participant}</th>
            <td>{session.provider}</td>
            <td className="table__number">{formatNumber(session.answers, language)}</td>
            <td className="table__number">{formatNumber(session.trials, language)}</td>
            <td className="table__number">{formatNumber(session.revision, language)}</td>
            <td>{formatMoment(session.mergedUtc, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What has been merged so far. */
export function MergedSessions({ study }: { study: StudyId }) {
  const { t } = useWords();
  const load = useCallback(() => ask('lead.sessions', { study }), [study]);
  const { value, problem } = useLoaded(load);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!value) return <Busy label={t('common.loading')} />;
  return (
    <>
      <h2>{t('lead.sessions.title')}</h2>
      {value.length === 0 ? (
        <Empty title={t('lead.sessions.empty')}>{t('lead.sessions.emptyWords')}</Empty>
      ) : (
        <MergedTable sessions={value} />
      )}
    </>
  );
}
