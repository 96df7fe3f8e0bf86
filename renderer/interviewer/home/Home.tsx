import { useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge/profile';
import type { StudySummary } from '../../../shared/study/summary';
import type { SessionId, StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { TimingPanel } from '../timing/TimingPanel';
import { PreferenceControls } from '../preferences/PreferenceControls';
import { TourButton, TourOffer, useTourStart, type TourStart } from '../tour/TourButton';
import { PracticeDialog } from './PracticeDialog';
import { NewSessionDialog } from './NewSessionDialog';
import { SessionTable } from './SessionTable';
import { StoragePanel } from './StoragePanel';
import { StudiesPanel } from './StudiesPanel';
import './home.css';

export interface HomeProps {
  interviewer: string;
  /** Where the profile lies. */
  folder: string;
  onLock: (status: ProfileStatus) => void;
  onSession: (session: SessionId) => void;
  onLead: (study: StudyId) => void;
  onAppointments: () => void;
}

const loadStudies = () => ask('study.list', {});
const loadSessions = () => ask('session.list', {});

interface HomeBarProps extends Pick<HomeProps, 'interviewer' | 'onLock'> {
  tour: TourStart;
  onPractise: () => void;
}

function HomeBar({ interviewer, onLock, tour, onPractise }: HomeBarProps) {
  const { t } = useWords();
  const lock = () =>
    void ask('profile.lock', {}).then((result) => {
      if (result.ok) onLock(result.value);
    });
  return (
    <header className="home__bar">
      <span className="wordmark">{t('common.product')}</span>
      <span className="home__who">{interviewer}</span>
      <Button look="quiet" keys="Mod+p" onPress={onPractise}>
        {t('practice.open')}
      </Button>
      <TourButton tour={tour} />
      <PreferenceControls />
      <Button look="quiet" onPress={lock}>
        {t('home.lock')}
      </Button>
    </header>
  );
}

/** Where a day begins: sessions with their state, studies with theirs. */
export function Home({ interviewer, folder, onLock, onSession, onLead, onAppointments }: HomeProps) {
  const { t } = useWords();
  const studies = useLoaded(loadStudies);
  const sessions = useLoaded(loadSessions);
  const tour = useTourStart(onSession);
  const [dialog, setDialog] = useState<'create' | 'practise' | null>(null);
  const known: readonly StudySummary[] = studies.value ?? [];
  const create = () => {
    if (known.length > 0) setDialog('create');
  };
  const practise = () => setDialog('practise');
  const close = () => setDialog(null);
  useShortcuts(t('home.title'), [
    { id: 'new', keys: 'Mod+Enter', label: t('home.newSession'), run: create, enabled: known.length > 0 },
    { id: 'practise', keys: 'Mod+p', label: t('practice.open'), run: practise },
  ]);
  return (
    <div className="home">
      <HomeBar interviewer={interviewer} onLock={onLock} tour={tour} onPractise={practise} />
      <main className="home__main">
        <section className="home__sessions">
          <div className="home__heading">
            <h1>{t('home.title')}</h1>
            <Button look="quiet" onPress={onAppointments}>
              {t('vault.open')}
            </Button>
            <Button look="primary" size="large" keys="Mod+Enter" isDisabled={known.length === 0} onPress={create}>
              {t('home.newSession')}
            </Button>
          </div>
          <ProblemNotice problem={sessions.problem} />
          {sessions.value?.length === 0 && <TourOffer tour={tour} />}
          {sessions.value === null ? (
            !sessions.problem && <Busy label={t('common.loading')} />
          ) : (
            <SessionTable sessions={sessions.value} hasStudy={known.length > 0} onSession={onSession} />
          )}
        </section>
        <aside className="home__studies">
          <ProblemNotice problem={studies.problem} />
          {studies.value && <StudiesPanel studies={studies.value} onChange={studies.reload} onLead={onLead} />}
          <TimingPanel />
          <StoragePanel folder={folder} />
        </aside>
      </main>
      {dialog === 'create' && (
        <NewSessionDialog studies={known} onClose={close} onCreated={onSession} onPractise={practise} />
      )}
      {dialog === 'practise' && <PracticeDialog studies={known} onClose={close} onStarted={onSession} />}
    </div>
  );
}
