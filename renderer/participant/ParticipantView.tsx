import { useSession } from '../session/useSession';
import { currentStepOf, progressInBlock, type CurrentStep } from '../../shared/session/propose';
import { assertNever } from '../../shared/base/result';
import type { SessionState } from '../../shared/session/state';
import type { Study } from '../../shared/study/schema';
import { useWords } from '../ui/languages/useWords';
import { CalmScreen } from './CalmScreen';
import { ItemScreen } from './ItemScreen';
import { PressureScreen } from './PressureScreen';
import { useTakeBackState } from './take-back-state';
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

function Step({ currentStep, live }: { currentStep: CurrentStep; live: boolean }) {
  const { t, language } = useWords();
  const isTakingBack = useTakeBackState((taking) => taking.isOpen);
  const { step } = currentStep;
  switch (step.kind) {
    case 'script':
    case 'capture':
    case 'break':
      return <CalmScreen sentence={step.participantSees[language]} />;
    case 'pressure':
      if (!live || currentStep.place.item === null) return <CalmScreen sentence={step.participantSees[language]} />;
      return (
        <PressureScreen
          key={currentStep.place.item}
          place={currentStep.place}
          step={step}
          item={currentStep.place.item}
        />
      );
    case 'items':
      if (currentStep.item === null || step.answeredBy === 'interviewer') {
        return <CalmScreen sentence={t('participant.interviewerWrites')} />;
      }
      return (
        <ItemScreen
          key={`${step.id} ${currentStep.item.id}`}
          currentStep={currentStep}
          item={currentStep.item}
          live={live}
        />
      );
    case 'task':
    case 'warm_up':
      if (isTakingBack) return <CalmScreen sentence={t('participant.taskStopped')} />;
      return <TaskScreen key={step.id} currentStep={currentStep} step={step} live={live} />;
    default:
      return assertNever(step, 'Step');
  }
}

/**
 * What the participant sees of the session. `live` is the participant's own window; elsewhere it is a picture of it
 * that takes no answers and runs no task.
 */
export function ParticipantView({ live }: { live: boolean }) {
  const { study, state } = useSession();
  const { t } = useWords();
  if (state.phase === 'finished') return <CalmScreen sentence={t('participant.finished')} />;
  if (state.phase === 'paused') return <CalmScreen sentence={t('participant.paused')} />;
  if (state.place === null) return <CalmScreen sentence={t('participant.waiting')} />;
  const currentStep = currentStepOf(study, state, state.place);
  return (
    <div className="face">
      <BlockLine study={study} state={state} />
      <Step currentStep={currentStep} live={live} />
    </div>
  );
}
