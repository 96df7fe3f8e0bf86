import { useContext } from 'react';
import { unansweredAloud } from '../../../shared/simulation/conversation';
import { currentStepOf } from '../../../shared/session/propose';
import { useSession } from '../../session/useSession';
import { useWords } from '../../ui/languages/useWords';
import { useDisplayState } from '../../session/useDisplayState';
import { SimulatedContext } from './useSimulated';
import './practice.css';

/**
 * One still word in the corner of the participant's window, so that nobody takes practice for an interview. Where this
 * window covers the console, it also says what the simulated participant says instead of an answer.
 */
export function PracticeMark() {
  const { t } = useWords();
  const { study, state } = useSession();
  const simulated = useContext(SimulatedContext);
  const display = useDisplayState();
  if (!state.header.practice) return null;
  const isAlone = display?.mode === 'hand_over' && state.phase === 'running';
  const currentStep = state.place === null ? null : currentStepOf(study, state, state.place);
  const spoken =
    simulated !== null && isAlone && currentStep !== null ? unansweredAloud(simulated.person, currentStep) : null;
  return (
    <p className="practice-mark" role="status">
      {t('practice.mark')}
      {spoken !== null && <span className="practice-mark__spoken">“{spoken}”</span>}
    </p>
  );
}
