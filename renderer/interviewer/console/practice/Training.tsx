import type { PracticeState } from '../../../../shared/bridge/practice';
import { useSession } from '../../../session/useSession';
import { usePractice } from '../../../participant/practice/usePractice';
import { useWords } from '../../../ui/languages/useWords';
import type { Shortcut } from '../../../ui/shortcuts/registry';
import type { Console } from '../control/useConsole';
import { TourCard, tourKeys, useTourMoves } from '../../tour/TourCard';
import { useTour } from '../../tour/tour-store';
import { PracticeStrip, steer } from './PracticeStrip';

/** The practice of the session in front; null in a real interview. */
function usePracticeHere(): PracticeState | null {
  const { state } = useSession();
  const practice = usePractice();
  return practice?.session === state.header.session ? practice : null;
}

/** What practice and tour add to the console's keys; nothing in a real interview. */
export function useTrainingKeys(): Shortcut[] {
  const { t } = useWords();
  const practice = usePracticeHere();
  const { isOn } = useTour();
  const moves = useTourMoves();
  if (practice === null) return [];
  const label = t(practice.answers ? 'practice.answerYourself' : 'practice.letThemAnswer');
  return [{ id: 'steer', keys: 'F2', label, run: () => steer(practice) }, ...(isOn ? tourKeys(moves, t) : [])];
}

/** Tour and practice above the step in front; nothing in a real interview. */
export function Training({ currentStep }: { currentStep: Console['currentStep'] }) {
  const practice = usePracticeHere();
  const { isOn } = useTour();
  if (practice === null) return null;
  return (
    <>
      {isOn && <TourCard />}
      <PracticeStrip practice={practice} currentStep={currentStep} isShort={isOn} />
    </>
  );
}
