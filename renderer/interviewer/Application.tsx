import { useEffect, useState } from 'react';
import type { ProfileStatus } from '../../shared/bridge/profile';
import { assertNever, success } from '../../shared/base/result';
import { LeadArea } from '../lead/LeadArea';
import { Busy, StatePage } from '../ui/components/States';
import { ProblemNotice } from '../ui/components/Notice';
import { useWords } from '../ui/languages/useWords';
import { useTheme } from '../ui/theme/useTheme';
import { ask, useLoaded } from '../ui/useCall';
import { usePreferences } from '../ui/usePreferences';
import { WindowFrame } from '../ui/Window';
import { AppointmentsScreen } from './appointments/AppointmentsScreen';
import { ConsoleScreen } from './console/ConsoleScreen';
import { FirstRun } from './profile/FirstRun';
import { Home } from './home/Home';
import { PreferencesContext } from './preferences/PreferencesContext';
import { Unlock } from './profile/Unlock';
import { keepRoute, keptRoute, type Route } from './route';
import './interviewer.css';

const HOME: Route = { at: 'home' };

/** Whether the profile is open, and the session main has open: a window that was loaded again goes on right there. */
async function loadBeginning() {
  const [status, current] = await Promise.all([ask('profile.status', {}), ask('session.current', {})]);
  if (!status.ok) return status;
  const route: Route =
    current.ok && current.value !== null
      ? { at: 'session', session: current.value.session }
      : ((await keptRoute()) ?? HOME);
  return success({ status: status.value, route });
}

function Screens() {
  const { t, language } = useWords();
  const loaded = useLoaded(loadBeginning);
  const [changed, setChanged] = useState<ProfileStatus | null>(null);
  const [chosen, setRoute] = useState<Route | null>(null);
  const route = chosen ?? loaded.value?.route ?? HOME;
  const status = changed ?? loaded.value?.status;
  const isKnown = loaded.value !== null;
  useEffect(() => {
    if (isKnown) keepRoute(route);
  }, [isKnown, route]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('common.product');
  }, [language, t]);
  if (loaded.problem || !status) {
    return (
      <StatePage>
        {loaded.problem ? <ProblemNotice problem={loaded.problem} /> : <Busy label={t('common.loading')} />}
      </StatePage>
    );
  }
  if (status.state === 'none') return <FirstRun onOpen={setChanged} />;
  if (status.state === 'locked') return <Unlock waitMs={status.waitMs} onOpen={setChanged} />;
  const goHome = () => setRoute({ at: 'home' });
  switch (route.at) {
    case 'home':
      return (
        <Home
          interviewer={status.interviewer}
          folder={status.folder}
          onLock={setChanged}
          onSession={(session) => setRoute({ at: 'session', session })}
          onLead={(study) => setRoute({ at: 'lead', study })}
          onAppointments={() => setRoute({ at: 'appointments' })}
        />
      );
    case 'session':
      return <ConsoleScreen key={route.session} session={route.session} onLeave={goHome} />;
    case 'appointments':
      return <AppointmentsScreen onLeave={goHome} onSession={(session) => setRoute({ at: 'session', session })} />;
    case 'lead':
      return <LeadArea study={route.study} onLeave={goHome} />;
    default:
      return assertNever(route, 'Screens');
  }
}

/** The interviewer's window. */
export function Application() {
  const [preferences, setPreferences] = usePreferences();
  useTheme(preferences?.theme ?? 'system');
  if (!preferences) return null;
  return (
    <PreferencesContext value={{ preferences, setPreferences }}>
      <WindowFrame language={preferences.language}>
        <Screens />
      </WindowFrame>
    </PreferencesContext>
  );
}
