import { useState } from 'react';
import type { Appointment, Person, VaultContents } from '../../../shared/vault/entries';
import type { SessionSummary } from '../../../shared/session/summary';
import type { SessionId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Empty } from '../../ui/components/States';
import { Table } from '../../ui/components/Table';
import { formatHourMinute, formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { groupOf, GROUPS, type AppointmentGroup } from './grouping';

export interface AppointmentListProps {
  contents: VaultContents;
  sessions: readonly SessionSummary[];
  canStart: boolean;
  onEdit: (appointment: Appointment) => void;
  onStart: (appointment: Appointment) => void;
  onSession: (session: SessionId) => void;
}

interface RowProps extends Omit<AppointmentListProps, 'contents'> {
  appointment: Appointment;
  group: AppointmentGroup;
  person: Person | undefined;
}

function Row({ appointment, group, person, sessions, canStart, onEdit, onStart, onSession }: RowProps) {
  const { t, language } = useWords();
  const { participant, startsUtc, place, notes } = appointment;
  const session = sessions.find((candidate) => candidate.participant === participant);
  const when = startsUtc === null ? t('vault.noDate') : formatMoment(startsUtc, language);
  return (
    <tr>
      <td className="appointments__when">
        {group === 'today' && startsUtc !== null ? formatHourMinute(startsUtc, language) : when}
      </td>
      <th scope="row">
        <bdi className="appointments__name">{person?.name}</bdi>
        <span className="table__note">
          {participant}
          {person?.contact && (
            <>
              {' · '}
              <bdi>{person.contact}</bdi>
            </>
          )}
        </span>
        {person?.mayContact && <span className="table__note">{t('vault.mayContact')}</span>}
      </th>
      <td>
        <bdi>{place}</bdi>
        {notes && (
          <span className="table__note appointments__notes">
            <bdi>{notes}</bdi>
          </span>
        )}
      </td>
      <td className="table__action">
        <div className="appointments__actions">
          {session ? (
            <Button onPress={() => onSession(session.session)}>{t('vault.resume')}</Button>
          ) : (
            <Button isDisabled={!canStart} onPress={() => onStart(appointment)}>
              {t('vault.start')}
            </Button>
          )}
          <Button look="quiet" onPress={() => onEdit(appointment)}>
            {t('vault.edit')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** Who comes when: today first, what is past last. */
export function AppointmentList({ contents, ...rest }: AppointmentListProps) {
  const { t } = useWords();
  const [now] = useState(() => new Date());
  const { persons, appointments } = contents;
  if (appointments.length === 0) return <Empty title={t('vault.none')}>{t('vault.noneWords')}</Empty>;
  const filled = GROUPS.map((group) => ({
    group,
    entries: appointments.filter((entry) => groupOf(entry, now) === group),
  })).filter(({ entries }) => entries.length > 0);
  return filled.map(({ group, entries }) => (
    <section key={group} className="appointments__group">
      <h2>{t(`vault.group.${group}`)}</h2>
      <Table
        caption={t(`vault.group.${group}`)}
        areHeadsHidden
        isFixed
        columns={[
          { id: 'when', head: t('vault.columns.when') },
          { id: 'who', head: t('vault.columns.who') },
          { id: 'where', head: t('vault.columns.where') },
          { id: 'action', head: t('vault.columns.action') },
        ]}
      >
        {entries.map((appointment) => (
          <Row
            key={appointment.appointment}
            appointment={appointment}
            group={group}
            person={persons.find(({ participant }) => participant === appointment.participant)}
            {...rest}
          />
        ))}
      </Table>
    </section>
  ));
}
