import { useState } from 'react';
import { trainerRemarks } from '../../../../shared/simulation/trainer';
import { useSession } from '../../../session/useSession';
import { Bullets } from '../../../ui/components/Bullets';
import { Button } from '../../../ui/components/Button';
import { useWords } from '../../../ui/languages/useWords';
import { useShortcuts } from '../../../ui/shortcuts/useShortcuts';
import { EndingPage } from '../finish/EndingPage';
import { useRemarkWords } from './useRemarkWords';
import { useHeard } from './useSpokenRemarks';

/** The end of a practice interview: how it went, and what a trainer would say of it. Nothing to seal. */
export function PracticeEnd({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const { study, state } = useSession();
  const [said] = useState(() => {
    const { session, steps } = useHeard.getState();
    return session === state.header.session ? Object.values(steps).reduce((sum, count) => sum + count, 0) : 0;
  });
  const remarkWords = useRemarkWords();
  useShortcuts(t('practice.ended'), [{ id: 'home', keys: 'Mod+Enter', label: t('console.home'), run: onLeave }]);
  return (
    <EndingPage
      title={t('practice.ended')}
      about={t('practice.endedWords')}
      partTitle={t('practice.trainer.title')}
      part={
        <Bullets>
          {trainerRemarks(study, state, said).map((remark) => (
            <li key={`${remark.kind} ${'task' in remark ? remark.task : ''}`}>{remarkWords(remark)}</li>
          ))}
        </Bullets>
      }
      actions={
        <Button look="primary" size="large" keys="Mod+Enter" onPress={onLeave}>
          {t('console.home')}
        </Button>
      }
    />
  );
}
