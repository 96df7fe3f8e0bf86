import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/base/problems';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask } from '../../ui/useCall';
import { ExportPreviewView } from './ExportPreviewView';
import { Footer } from './Footer';
import { Reasons, Working } from './Working';
import type { Preview, ExportChoice } from './export-choice';

type Known =
  | { readonly kind: 'working' | 'stopped' }
  | { readonly kind: 'broken'; readonly problem: Problem }
  | { readonly kind: 'known'; readonly preview: Preview };

/** What the export would be, worked out anew whenever this step is opened. */
function usePreview({ study, disclosure, texts }: ExportChoice): { known: Known; again: () => void } {
  const [known, setKnown] = useState<Known>({ kind: 'working' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void ask('export.preview', { study, profile: disclosure, texts }).then((result) => {
      if (!current) return;
      if (result.ok) setKnown({ kind: 'known', preview: result.value });
      else if (result.error.code === 'cancelled') setKnown({ kind: 'stopped' });
      else setKnown({ kind: 'broken', problem: result.error });
    });
    return () => {
      current = false;
      void ask('export.cancel', {});
    };
  }, [study, disclosure, texts, round]);
  const again = () => {
    setKnown({ kind: 'working' });
    setRound((last) => last + 1);
  };
  return { known, again };
}

export interface RiskStepProps {
  wanted: ExportChoice;
  onBack: () => void;
  onNext: () => void;
  onVariables: () => void;
  onTexts: () => void;
}

/** Who would be in the dataset, what becomes coarser, and the risk before and after; or why there can be none. */
export function RiskStep({ wanted, onBack, onNext, onVariables, onTexts }: RiskStepProps) {
  const { t } = useWords();
  const { known, again } = usePreview(wanted);
  const preview = known.kind === 'known' ? known.preview : null;
  const isReady = preview?.state === 'ready';
  useShortcuts(t('export.steps.risk'), [
    { id: 'next', keys: 'Mod+Enter', label: t('export.next'), run: onNext, enabled: isReady },
  ]);
  return (
    <>
      <div className="export__preview">
        {known.kind === 'working' && <Working label={t('export.previewing')} />}
        {known.kind === 'stopped' && (
          <Notice tone="information" actions={<Button onPress={again}>{t('export.again')}</Button>}>
            {t('export.stopped')}
          </Notice>
        )}
        {known.kind === 'broken' && (
          <ProblemNotice problem={known.problem} actions={<Button onPress={again}>{t('export.again')}</Button>} />
        )}
        {preview?.state === 'refused' && <Reasons reasons={preview.reasons} onTexts={onTexts} />}
        {preview?.state === 'ready' && <ExportPreviewView preview={preview.preview} onVariables={onVariables} />}
      </div>
      <Footer onBack={onBack} {...(isReady ? { onNext } : {})} />
    </>
  );
}
