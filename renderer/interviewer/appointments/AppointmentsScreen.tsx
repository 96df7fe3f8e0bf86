import { useCallback, useState } from 'react';
import type { Appointment, VaultContents } from '../../../shared/vault/entries';
import type { SessionSummary } from '../../../shared/session/summary';
import type { StudySummary } from '../../../shared/study/summary';
import type { SessionId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy, StatePage } from '../../ui/components/States';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { NewSessionDialog } from '../home/NewSessionDialog';
import { AppointmentDialog } from './AppointmentDialog';
import { AppointmentList } from './AppointmentList';
import { ConsentPaper } from './ConsentPaper';
import { Quotas } from './Quotas';
import { ShutVault } from './ShutVault';
import { Withdrawal } from './Withdrawal';
import './appointments.css';

export interface AppointmentsProps {
  onLeave: () => void;
  onSession: (session: SessionId) => void;
}

type Open = { what: 'edit'; appointment: Appointment | null } | { what: 'start'; appointment: Appointment } | null;

const loadStatus = () => ask('vault.status', {});
const loadContents = () => ask('vault.contents', {});
const loadSessions = () => ask('session.list', {});
const loadStudies = () => ask('study.list', {});

function Dialogs(props: {
  open: Open;
  contents: VaultContents;
  studies: readonly StudySummary[];
  onClose: () => void;
  onChange: () => void;
  onSession: (session: SessionId) => void;
}) {
  const { open, contents, studies, onClose, onChange, onSession } = props;
  if (open === null) return null;
  if (open.what === 'edit') {
    return (
      <AppointmentDialog
        appointment={open.appointment}
        contents={contents}
        studies={studies}
        onClose={onClose}
        onChange={onChange}
      />
    );
  }
  const { participant, provider, language, study } = open.appointment;
  return (
    <NewSessionDialog
      studies={studies}
      known={{ code: participant, provider, language, study }}
      onClose={onClose}
      onCreated={onSession}
    />
  );
}

interface SideProps {
  studies: readonly StudySummary[];
  sessions: readonly SessionSummary[];
  /** Rises with every change, so that the counts are read again. */
  round: number;
  onChange: () => void;
}

function Side({ studies, sessions, round, onChange }: SideProps) {
  return (
    <aside className="appointments__side">
      {studies.map((study) => (
        <Quotas key={`${study.id} ${round}`} study={study} />
      ))}
      <ConsentPaper sessions={sessions} />
      <Withdrawal onChange={onChange} />
    </aside>
  );
}

/** What the vault, the sessions and the studies hold now; `round` rises whenever they are read again. */
function useVault() {
  const contents = useLoaded(loadContents);
  const sessions = useLoaded(loadSessions);
  const studies = useLoaded(loadStudies);
  const [round, setRound] = useState(0);
  const { reload: reloadContents } = contents;
  const { reload: reloadSessions } = sessions;
  const reload = useCallback(() => {
    reloadContents();
    reloadSessions();
    setRound((last) => last + 1);
  }, [reloadContents, reloadSessions]);
  const problem = contents.problem ?? sessions.problem ?? studies.problem;
  const isRead = sessions.value !== null;
  const known = { studies: studies.value ?? [], sessions: sessions.value ?? [] };
  return { contents: contents.value, isRead, known, problem, round, reload };
}

function Heading({ onLeave, onAdd }: { onLeave: () => void; onAdd: () => void }) {
  const { t } = useWords();
  return (
    <>
      <div className="appointments__heading">
        <h1>{t('vault.title')}</h1>
        <Button look="quiet" onPress={onLeave}>
          {t('vault.home')}
        </Button>
        <Button look="primary" size="large" keys="Mod+Enter" onPress={onAdd}>
          {t('vault.add')}
        </Button>
      </div>
      <p className="appointments__words">{t('vault.intro')}</p>
    </>
  );
}

/** Everybody who comes: list, quotas, paper and withdrawal, where the vault is open. */
function OpenVault({ onLeave, onSession }: AppointmentsProps) {
  const { t } = useWords();
  const { contents, isRead, known, problem, round, reload } = useVault();
  const [open, setOpen] = useState<Open>(null);
  const add = () => setOpen({ what: 'edit', appointment: null });
  useShortcuts(t('vault.title'), [{ id: 'add', keys: 'Mod+Enter', label: t('vault.add'), run: add }]);
  return (
    <div className="appointments">
      <main className="appointments__main">
        <Heading onLeave={onLeave} onAdd={add} />
        <ProblemNotice problem={problem} />
        {contents === null || !isRead ? (
          <Busy label={t('common.loading')} />
        ) : (
          <AppointmentList
            contents={contents}
            sessions={known.sessions}
            canStart={known.studies.length > 0}
            onEdit={(appointment) => setOpen({ what: 'edit', appointment })}
            onStart={(appointment) => setOpen({ what: 'start', appointment })}
            onSession={onSession}
          />
        )}
      </main>
      <Side {...known} round={round} onChange={reload} />
      {contents && (
        <Dialogs
          open={open}
          contents={contents}
          studies={known.studies}
          onClose={() => setOpen(null)}
          onChange={reload}
          onSession={onSession}
        />
      )}
    </div>
  );
}

/** The place for names and appointments. */
export function AppointmentsScreen(props: AppointmentsProps) {
  const { t } = useWords();
  const status = useLoaded(loadStatus);
  if (status.problem || !status.value) {
    return (
      <StatePage>
        {status.problem ? <ProblemNotice problem={status.problem} /> : <Busy label={t('common.loading')} />}
      </StatePage>
    );
  }
  if (status.value.state === 'open') return <OpenVault {...props} />;
  return <ShutVault problem={status.value.problem} onOpen={status.reload} onLeave={props.onLeave} />;
}
