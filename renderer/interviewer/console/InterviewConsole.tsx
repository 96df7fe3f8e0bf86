import { useState } from 'react';
import { ProblemNotice } from '../../ui/components/Notice';
import { Button } from '../../ui/components/Button';
import { useSession } from '../../session/useSession';
import { useWords, type Translate } from '../../ui/languages/useWords';
import type { Shortcut } from '../../ui/shortcuts/registry';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { RecordingStrip } from '../recording/RecordingStrip';
import { Training, useTrainingKeys } from './practice/Training';
import { useTourPart } from '../tour/TourCard';
import { ActionBar } from './ActionBar';
import { CapturePanel } from './capture/CapturePanel';
import { ConsoleHeader } from './ConsoleHeader';
import { ConsoleDialogs } from './dialogs/ConsoleDialogs';
import { PlanPanel } from './plan/PlanPanel';
import { ResumeOverlay } from './dialogs/ResumeOverlay';
import { StepPanel } from './step/StepPanel';
import { useConsole, type Console } from './control/useConsole';
import { WarningsLine } from './WarningsLine';
import './console.css';

/** Alt and a digit choose in the association's own fields; here they are only listed. */
function listedChoices(kind: 'sources' | 'valences', t: Translate): Shortcut[] {
  const first = kind === 'sources' ? '1' : '5';
  const last = kind === 'sources' ? '4' : '7';
  const label = t(`console.capture.keys.${kind}`, { last });
  return [{ id: kind, keys: `Alt+${first}`, label, run: () => undefined, listedOnly: true }];
}

function useConsoleKeys(console: Console, focus: { note: () => void; association: () => void }): void {
  const { t } = useWords();
  const training = useTrainingKeys();
  useShortcuts(t('console.screen'), [
    { id: 'go_on', keys: 'Mod+Enter', label: t(`console.primary.${console.primary.kind}`), run: console.goOn },
    { id: 'note', keys: 'Mod+n', label: t('console.capture.writeNote'), run: focus.note },
    { id: 'association', keys: 'Mod+a', label: t('console.capture.writeAssociation'), run: focus.association },
    ...(['sources', 'valences'] as const).flatMap((kind) => listedChoices(kind, t)),
    { id: 'pause', keys: 'F9', label: t('console.pause.open'), run: () => console.setDialog('pause') },
    { id: 'back', keys: 'Alt+ArrowLeft', label: t('console.actions.back'), run: console.goBack },
    { id: 'skip', keys: 'F6', label: t('console.actions.skip'), run: () => console.setDialog('skip') },
    { id: 'repeat', keys: 'F7', label: t('console.actions.repeat'), run: () => console.setDialog('repeat') },
    { id: 'correct', keys: 'F4', label: t('console.actions.correct'), run: () => console.setDialog('correct') },
    { id: 'problem', keys: 'F8', label: t('console.actions.problem'), run: () => console.setDialog('problem') },
    ...training,
  ]);
}

/** The console: plan on the left, one step in the middle, a place to type on the right, actions below. */
export function InterviewConsole({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const { state, problem, clearProblem } = useSession();
  const part = useTourPart();
  const console = useConsole();
  const [noteRequest, setNoteRequest] = useState(0);
  const [associationRequest, setAssociationRequest] = useState(0);
  useConsoleKeys(console, {
    note: () => setNoteRequest((count) => count + 1),
    association: () => setAssociationRequest((count) => count + 1),
  });
  return (
    <div className="console" data-tour={part}>
      <ConsoleHeader onPause={() => console.setDialog('pause')} onLeave={onLeave} />
      <PlanPanel />
      <main className="console__middle" tabIndex={0} aria-label={t('console.step.region')}>
        <ProblemNotice
          problem={problem}
          actions={
            <Button look="quiet" onPress={clearProblem}>
              {t('common.close')}
            </Button>
          }
        />
        <WarningsLine />
        {state.header.practice ? <Training currentStep={console.currentStep} /> : <RecordingStrip />}
        <StepPanel console={console} />
      </main>
      <CapturePanel noteRequest={noteRequest} associationRequest={associationRequest} />
      <ActionBar console={console} />
      <ConsoleDialogs console={console} />
      <ResumeOverlay onLeave={onLeave} />
    </div>
  );
}
