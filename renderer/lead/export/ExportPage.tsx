import { useEffect } from 'react';
import type { StudyId } from '../../../shared/base/ids';
import { useWords } from '../../ui/languages/useWords';
import { ChooseStep } from './ChooseStep';
import { ClassifyStep } from './ClassifyStep';
import { RiskStep } from './RiskStep';
import { useExport } from './export-store';
import { Steps, type Step } from './Steps';
import { TextsStep } from './TextsStep';
import { WriteStep } from './WriteStep';
import './export.css';

/** From merged sessions to a dataset, step by step: for whom, which variables, which texts, at what risk, and where. */
export function ExportPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const { view, open, go, want, write } = useExport();
  useEffect(() => open(study), [open, study]);
  if (view === null || view.wanted.study !== study) return null;
  const { step, wanted, writing } = view;
  const to = (next: Step) => () => go(next);
  const pages = {
    choose: () => <ChooseStep wanted={wanted} onChange={want} onNext={to('classify')} />,
    classify: () => <ClassifyStep study={study} onBack={to('choose')} onNext={to(wanted.texts ? 'texts' : 'risk')} />,
    texts: () => (
      <TextsStep
        wanted={wanted}
        onTurnOn={() => want({ ...wanted, texts: true })}
        onBack={to('classify')}
        onNext={to('risk')}
      />
    ),
    risk: () => (
      <RiskStep
        wanted={wanted}
        onBack={to(wanted.texts ? 'texts' : 'classify')}
        onNext={to('write')}
        onVariables={to('classify')}
        onTexts={to('texts')}
      />
    ),
    write: () => (
      <WriteStep wanted={wanted} writing={writing} onWrite={write} onBack={to('risk')} onTexts={to('texts')} />
    ),
  };
  return (
    <div className="export">
      <h2 className="visually-hidden">{t('export.title')}</h2>
      <Steps step={step} onStep={go} withTexts={wanted.texts} isDisabled={writing.kind === 'running'} />
      {pages[step]()}
    </div>
  );
}
