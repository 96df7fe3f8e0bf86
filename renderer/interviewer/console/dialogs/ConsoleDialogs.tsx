import { useSession } from '../../../session/useSession';
import { BreakOffDialog, FinishDialog } from './EndDialogs';
import { CorrectDialog } from './CorrectDialog';
import { PauseDialog, PausedOverlay } from './PauseDialogs';
import { ProblemDialog } from './ProblemDialog';
import { RepeatDialog } from './RepeatDialog';
import { SkipDialog } from './SkipDialog';
import type { Console } from '../control/useConsole';

/** The questions the console may ask, one at a time. */
export function ConsoleDialogs({ console }: { console: Console }) {
  const { state } = useSession();
  if (state.phase === 'paused' && console.dialog !== 'break_off') return <PausedOverlay console={console} />;
  switch (console.dialog) {
    case 'skip':
      return console.currentStep && <SkipDialog console={console} currentStep={console.currentStep} />;
    case 'repeat':
      return console.currentStep && <RepeatDialog console={console} currentStep={console.currentStep} />;
    case 'problem':
      return <ProblemDialog console={console} />;
    case 'break_off':
      return <BreakOffDialog console={console} />;
    case 'correct':
      return <CorrectDialog onClose={console.close} />;
    case 'finish':
      return <FinishDialog console={console} />;
    case 'pause':
      return <PauseDialog console={console} />;
    case null:
      return null;
  }
}
