import { Button } from 'react-aria-components';
import { useWords } from '../../ui/languages/useWords';

const STEPS = ['choose', 'classify', 'texts', 'risk', 'write'] as const;
export type Step = (typeof STEPS)[number];

export interface StepsProps {
  step: Step;
  onStep: (step: Step) => void;
  withTexts: boolean;
  isDisabled: boolean;
}

/** Where in the export this is; every step can be gone to at any time. */
export function Steps({ step, onStep, withTexts, isDisabled }: StepsProps) {
  const { t } = useWords();
  return (
    <nav aria-label={t('export.steps.label')} className="export__steps">
      <ol>
        {STEPS.map((name, index) => (
          <li key={name}>
            <Button
              className="export__step"
              isDisabled={isDisabled}
              aria-current={name === step ? 'step' : false}
              onPress={() => onStep(name)}
            >
              <span className="export__number">{index + 1}</span>
              {t(`export.steps.${name}`)}
              {name === 'texts' && !withTexts && <span className="export__note">{t('export.steps.off')}</span>}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
