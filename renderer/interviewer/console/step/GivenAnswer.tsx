import type { CurrentStep } from '../../../../shared/session/propose';
import { useAnswerWords } from '../../../answer-fields/answer-in-words';
import { useWords } from '../../../ui/languages/useWords';

/** What was already answered here, when the session went back. */
export function GivenAnswer({ currentStep }: { currentStep: CurrentStep }) {
  const { t } = useWords();
  const answerWords = useAnswerWords();
  const given = currentStep.answer?.answer;
  if (!given || !currentStep.item) return null;
  return (
    <p className="step__given">
      <span className="overline">{t('console.step.given')}</span> <bdi>{answerWords(currentStep.item, given)}</bdi>
    </p>
  );
}
