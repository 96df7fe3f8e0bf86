import { useEffect } from 'react';
import type { Language } from '../../shared/base/ids';
import type { Problem } from '../../shared/base/problems';
import { FollowerContext, useCurrentSession, useSession } from '../session/useSession';
import { ProblemNotice } from '../ui/components/Notice';
import { StatePage } from '../ui/components/States';
import { useWords } from '../ui/languages/useWords';
import { useTheme } from '../ui/theme/useTheme';
import { usePreferences } from '../ui/usePreferences';
import { WindowFrame } from '../ui/Window';
import { CalmScreen } from './CalmScreen';
import { ParticipantClock } from './ParticipantClock';
import { ParticipantView } from './ParticipantView';
import { PracticeMark } from './practice/PracticeMark';
import { SimulatedParticipant } from './practice/SimulatedParticipant';
import { TakeBack } from './TakeBack';

/** Which way the words of a language run. */
const DIRECTIONS: Record<Language, 'ltr' | 'rtl'> = { nl: 'ltr', en: 'ltr' };

function useDocumentLanguage(language: Language): void {
  const { t } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTIONS[language];
    document.title = t('common.product');
  }, [language, t]);
}

function InSession() {
  const { state } = useSession();
  const { language } = state.header;
  return (
    <WindowFrame language={language}>
      <InLanguage language={language} />
    </WindowFrame>
  );
}

function InLanguage({ language }: { language: Language }) {
  useDocumentLanguage(language);
  return (
    <>
      <ParticipantClock />
      <SimulatedParticipant>
        <ParticipantView live />
        <PracticeMark />
      </SimulatedParticipant>
      <TakeBack />
    </>
  );
}

/** The participant's window: follows the session the console has open. */
export function ParticipantApplication() {
  const [preferences] = usePreferences();
  const { follower, problem } = useCurrentSession();
  useTheme(preferences?.theme ?? 'system');
  if (!preferences) return null;
  if (follower) {
    return (
      <FollowerContext value={follower}>
        <InSession />
      </FollowerContext>
    );
  }
  return (
    <WindowFrame language={preferences.language}>
      {problem ? <CannotOpen problem={problem} /> : <Waiting />}
      <TakeBack />
    </WindowFrame>
  );
}

function CannotOpen({ problem }: { problem: Problem }) {
  return (
    <StatePage>
      <ProblemNotice problem={problem} />
    </StatePage>
  );
}

function Waiting() {
  const { t } = useWords();
  return <CalmScreen sentence={t('participant.waiting')} />;
}
