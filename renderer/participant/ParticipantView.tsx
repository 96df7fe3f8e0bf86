import { useSession } from '../session/useSession';
import { hereOf, progressInBlock, type Here } from '../../shared/session/propose';
import { assertNever } from '../../shared/base/result';
import type { SessionState } from '../../shared/session/state';
import type { Study } from '../../shared/study/schema';
import { useWords } from '../ui/languages/useWords';
import { CalmScreen } from './CalmScreen';
import { ItemScreen } from './ItemScreen';
import { PressureScreen } from './PressureScreen';
import { useTakingBack } from './take-back-state';
import { TaskScreen } from './TaskScreen';
import './participant.css';

function BlockLine({ study, state }: { study: Study; state: SessionState }) {
  const { position, count } = progressInBlock(study, state);
  return (
    <div className="face__line" aria-hidden="true">
      <div className="face__line-done" style={{ inlineSize: `${(position / count) * 100}%` }} />
    </div>
  );
}

function Step({ here, live }: { here: Here; live: boolean }) {
  const { t, language } = useWords();
  const isTakingBack = useTakingBack((taking) => taking.isOpen);
  const { step } = here;
  switch (step.kind) {
    case 'script':
    case 'capture':
    case 'break':
      return <CalmScreen sentence={step.participantSees[language]} />;
    case 'pressure':
      if (!live || here.place.item === null) return <CalmScreen sentence={step.participantSees[language]} />;
      return <PressureScreen key={here.place.item} place={here.place} step={step} item={here.place.item} />;
    case 'items':
      if (here.item === null || step.answeredBy === 'interviewer') {
        return <CalmScreen sentence={t('participant.interviewerWrites')} />;
      }
      return <ItemScreen key={`${step.id} ${here.item.id}`} here={here} item={here.item} live={live} />;
    case 'task':
    case 'warm_up':
      if (isTakingBack) return <CalmScreen sentence={t('participant.taskStopped')} />;
      return <TaskScreen key={step.id} here={here} step={step} live={live} />;
    default:
      return assertNever(step, 'Step');
  }
}

/**
 * What the participant sees of the session. `live` is the participant's own window; elsewhere it is a picture of it
 * that takes no answers and runs no task.
 */
export function ParticipantFace({ live }: { live: boolean }) {
  const { study, state } = useSession();
  const { t } = useWords();
  if (state.phase === 'finished') return <CalmScreen sentence={t('participant.finished')} />;
  if (state.phase === 'paused') return <CalmScreen sentence={t('participant.paused')} />;
  if (state.place === null) return <CalmScreen sentence={t('participant.waiting')} />;
  const here = hereOf(study, state, state.place);
  return (
    <div className="face">
      <BlockLine study={study} state={state} />
      <Step here={here} live={live} />
    </div>
  );
}
