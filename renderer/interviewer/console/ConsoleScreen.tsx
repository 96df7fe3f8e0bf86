import type { SessionId } from '../../../shared/base/ids';
import { FollowerContext, useOpenedSession, useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy, StatePage } from '../../ui/components/States';
import { useWords } from '../../ui/languages/useWords';
import { ask } from '../../ui/useCall';
import { recorder } from '../recording/recorder';
import { PracticeEnd } from './practice/PracticeEnd';
import { leaveTour } from '../tour/tour-store';
import { FinishScreen } from './finish/FinishScreen';
import { InterviewConsole } from './InterviewConsole';

function OpenConsole({ onLeave }: { onLeave: () => void }) {
  const { state } = useSession();
  if (state.phase === 'finished' && state.header.practice) return <PracticeEnd onLeave={onLeave} />;
  return state.phase === 'finished' ? <FinishScreen onLeave={onLeave} /> : <InterviewConsole onLeave={onLeave} />;
}

/** One session in the interviewer's window: the console while it runs, the summary when it is finished. */
export function ConsoleScreen({ session, onLeave }: { session: SessionId; onLeave: () => void }) {
  const { t } = useWords();
  const { follower, problem } = useOpenedSession(session);
  const leave = async () => {
    await recorder.stop();
    leaveTour();
    // Nobody sits at the other screen in practice who would wait for what comes next.
    if (follower?.getView().state.header.practice) await ask('display.close_participant', {});
    await ask('session.close', { session });
    onLeave();
  };
  if (problem) {
    return (
      <StatePage>
        <ProblemNotice problem={problem} actions={<Button onPress={onLeave}>{t('console.home')}</Button>} />
      </StatePage>
    );
  }
  if (!follower) {
    return (
      <StatePage>
        <Busy label={t('common.loading')} />
      </StatePage>
    );
  }
  return (
    <FollowerContext value={follower}>
      <OpenConsole onLeave={() => void leave()} />
    </FollowerContext>
  );
}
