import { useState } from 'react';
import type { SessionSummary } from '../../../shared/session/summary';
import type { SessionId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Empty } from '../../ui/components/States';
import { Table } from '../../ui/components/Table';
import { formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { byDay } from './days';

function SessionRow({ summary, onSession }: { summary: SessionSummary; onSession: (session: SessionId) => void }) {
  const { t, language } = useWords();
  const isOpen = summary.phase !== 'sealed' && summary.phase !== 'finished';
  return (
    <tr>
      <th scope="row" className="table__code">
        {summary.participant}
      </th>
      <td>
        {summary.providerLabel[language]}
        <span className="table__note">
          {summary.studyTitle[language]}, {t(`home.form.${summary.form}`)}
        </span>
      </td>
      <td className={isOpen ? 'session-open' : undefined}>{t(`home.phase.${summary.phase}`)}</td>
      <td>{formatMoment(summary.changedUtc, language)}</td>
      <td className="table__action">
        <Button
          onPress={() => onSession(summary.session)}
          aria-label={`${t(`home.open.${summary.phase}`)}: ${summary.participant}`}
        >
          {t(`home.open.${summary.phase}`)}
        </Button>
      </td>
    </tr>
  );
}

export interface SessionTableProps {
  sessions: readonly SessionSummary[];
  hasStudy: boolean;
  onSession: (session: SessionId) => void;
}

function DayTable(props: {
  title: string;
  sessions: readonly SessionSummary[];
  onSession: SessionTableProps['onSession'];
}) {
  const { t } = useWords();
  return (
    <section className="day">
      <h2>{props.title}</h2>
      <Table
        columns={[
          { id: 'participant', head: t('home.columns.participant') },
          { id: 'study', head: t('home.columns.study') },
          { id: 'state', head: t('home.columns.state') },
          { id: 'changed', head: t('home.columns.changed') },
          { id: 'action', head: t('home.columns.action'), isHeadHidden: true },
        ]}
      >
        {props.sessions.map((summary) => (
          <SessionRow key={summary.session} summary={summary} onSession={props.onSession} />
        ))}
      </Table>
    </section>
  );
}

/** The sessions of this laptop: today's first, and in each part what still asks for something. */
export function SessionTable({ sessions, hasStudy, onSession }: SessionTableProps) {
  const { t } = useWords();
  const [now] = useState(() => new Date());
  if (sessions.length === 0) {
    return (
      <Empty title={t('home.noSessions')}>{hasStudy ? t('home.noSessionsWords') : t('home.noSessionsYetStudy')}</Empty>
    );
  }
  const { today, earlier } = byDay(sessions, now);
  return (
    <>
      {today.length > 0 && <DayTable title={t('home.today')} sessions={today} onSession={onSession} />}
      {earlier.length > 0 && <DayTable title={t('home.earlier')} sessions={earlier} onSession={onSession} />}
    </>
  );
}
