import { useEffect, useState } from 'react';
import type { ReviewProgress } from '../../../shared/export/texts';
import type { Problem } from '../../../shared/base/problems';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Empty } from '../../ui/components/States';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask } from '../../ui/useCall';
import { Footer } from './Footer';
import { TextReading } from './TextReading';
import type { ExportChoice } from './export-choice';
import { Working } from './Working';

type Opening =
  | { readonly kind: 'working' | 'stopped' }
  | { readonly kind: 'broken'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly progress: ReviewProgress };

/** Gathers the texts for a level of disclosure; where reading stopped the last time, it goes on. */
function useTexts({ study, disclosure }: ExportChoice): { opening: Opening; again: () => void } {
  const [opening, setOpening] = useState<Opening>({ kind: 'working' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void ask('export.open_texts', { study, profile: disclosure }).then((result) => {
      if (!current) return;
      if (result.ok) setOpening({ kind: 'open', progress: result.value });
      else if (result.error.code === 'cancelled') setOpening({ kind: 'stopped' });
      else setOpening({ kind: 'broken', problem: result.error });
    });
    return () => {
      current = false;
      void ask('export.cancel', {});
    };
  }, [study, disclosure, round]);
  const again = () => {
    setOpening({ kind: 'working' });
    setRound((last) => last + 1);
  };
  return { opening, again };
}

/** The same step without texts: what that means, and how to take them along. */
function WithoutTexts({ onTurnOn, onBack, onNext }: Omit<TextsStepProps, 'wanted'>) {
  const { t } = useWords();
  useShortcuts(t('export.steps.texts'), [{ id: 'next', keys: 'Mod+Enter', label: t('export.next'), run: onNext }]);
  return (
    <>
      <Empty title={t('export.texts.off')} action={<Button onPress={onTurnOn}>{t('export.texts.turnOn')}</Button>}>
        {t('export.texts.offWords')}
      </Empty>
      <Footer onBack={onBack} onNext={onNext} />
    </>
  );
}

function OpenTexts({ wanted, onBack, onNext }: Omit<TextsStepProps, 'onTurnOn'>) {
  const { t } = useWords();
  const { opening, again } = useTexts(wanted);
  const isEmpty = opening.kind === 'open' && opening.progress.total === 0;
  if (opening.kind === 'open' && !isEmpty) {
    return <TextReading start={opening.progress} onBack={onBack} onNext={onNext} />;
  }
  return (
    <>
      <div className="export__preview">
        {opening.kind === 'working' && <Working label={t('export.texts.reading')} />}
        {opening.kind === 'stopped' && (
          <Notice tone="information" actions={<Button onPress={again}>{t('export.texts.again')}</Button>}>
            {t('export.texts.stopped')}
          </Notice>
        )}
        {opening.kind === 'broken' && (
          <ProblemNotice
            problem={opening.problem}
            actions={<Button onPress={again}>{t('export.texts.again')}</Button>}
          />
        )}
        {isEmpty && <Empty title={t('export.texts.empty')}>{t('export.texts.emptyWords')}</Empty>}
      </div>
      <Footer onBack={onBack} {...(isEmpty ? { onNext } : {})} isPrimary={false} />
    </>
  );
}

export interface TextsStepProps {
  wanted: ExportChoice;
  onTurnOn: () => void;
  onBack: () => void;
  onNext: () => void;
}

/** Every text read and decided on by somebody, one by one. */
export function TextsStep({ wanted, ...rest }: TextsStepProps) {
  return wanted.texts ? <OpenTexts wanted={wanted} {...rest} /> : <WithoutTexts {...rest} />;
}
