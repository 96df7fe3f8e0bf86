import { useState } from 'react';
import { currentStepOf } from '../../../../shared/session/propose';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { Dialog } from '../../../ui/components/Dialog';
import { Notice } from '../../../ui/components/Notice';
import { useDuration } from '../../../ui/useDuration';
import { useWords } from '../../../ui/languages/useWords';
import { ask } from '../../../ui/useCall';

/** After a crash, a power cut or a closed lid: where it stopped, how long ago, and on from exactly there. */
export function ResumeOverlay({ onLeave }: { onLeave: () => void }) {
  const { t, language } = useWords();
  const { study, state, propose } = useSession();
  const duration = useDuration();
  const opening = state.openings.at(-1);
  const [seen, setSeen] = useState<number | null>(null);
  const isNew = opening !== undefined && !opening.first && opening.sequence !== seen;
  const hasGoneOn = Object.values(state.visited).some((visitedMs) => opening && visitedMs > opening.monotonicMs);
  if (!isNew || hasGoneOn || state.place === null || state.phase !== 'running') return null;
  const currentStep = currentStepOf(study, state, state.place);
  const resume = async () => {
    const display = await ask('display.state', {});
    const mode = display.ok && display.value.screens > 1 ? 'second_screen' : 'hand_over';
    await ask('display.open_participant', { mode });
    const moved = { to: currentStep.place, reason: 'resume' as const };
    const result = await propose([{ actor: 'interviewer', body: { type: 'moved', payload: moved } }]);
    if (result.ok) setSeen(opening.sequence);
  };
  return (
    <Dialog
      title={t('console.resume.title')}
      onClose={onLeave}
      dismissable={false}
      shortcuts={[{ id: 'resume', keys: 'Mod+Enter', label: t('console.resume.submit'), run: () => void resume() }]}
    >
      <p>{t('console.resume.words', { duration: duration(opening.gapMs) })}</p>
      <p>
        <strong>{currentStep.block.title[language]}</strong>
        <span className="soft"> · {currentStep.step.title[language]}</span>
      </p>
      {opening.clockSetBack && <Notice tone="late">{t('console.resume.clockSetBack')}</Notice>}
      <div className="dialog__actions">
        <Button onPress={onLeave}>{t('console.resume.later')}</Button>
        <Button look="primary" size="large" keys="Mod+Enter" autoFocus onPress={() => void resume()}>
          {t('console.resume.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
