import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Item } from '../../shared/study/schema';
import { isConsentRefused } from '../../shared/session/check-answer';
import { answerAndMoveOn, type CurrentStep } from '../../shared/session/propose';
import { useSession } from '../session/useSession';
import { Button } from '../ui/components/Button';
import { isSecondClick } from '../ui/second-click';
import { useWords } from '../ui/languages/useWords';
import { AnswerField } from '../answer-fields/AnswerField';
import { isFilledIn, phasesOf, valueOf, type Draft } from '../answer-fields/drafts';
import { CalmScreen } from './CalmScreen';
import { CannotSave } from './CannotSave';
import { NextKey } from './NextKey';
import { useSimulatedAnswer } from './practice/useSimulated';
import { sessionMs } from './window-clock';

/** When the question was first on screen, on this window's clock: the frame after it was put there. */
function useShownAt(): { current: number | null } {
  const shownAt = useRef<number | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame((frameStart) => {
      shownAt.current ??= frameStart;
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return shownAt;
}

function useItemAnswer(currentStep: CurrentStep, item: Item, live: boolean) {
  const { study, state, pending, propose } = useSession();
  const given = currentStep.answer?.answer;
  const [draft, setDraft] = useState<Draft>(given?.kind === 'value' ? given.value : null);
  const [phase, setPhase] = useState(0);
  const shownAt = useShownAt();
  const ready = live && isFilledIn(item.format, draft, phase);
  const next = useCallback(() => {
    if (!ready || pending || isSecondClick()) return;
    if (phase + 1 < phasesOf(item.format)) return setPhase(phase + 1);
    const value = valueOf(item.format, draft);
    if (value === null) return;
    const answeredMs = sessionMs(performance.now());
    const shownMs = shownAt.current === null ? null : sessionMs(shownAt.current);
    const times = { shownMs, answeredMs };
    void propose(answerAndMoveOn(study, state, currentStep, { kind: 'value', value }, 'participant', times));
  }, [ready, pending, phase, item, draft, shownAt, propose, study, state, currentStep]);
  return { draft, setDraft, phase, ready, next };
}

/** One question: what is asked, the ways to answer, and Next, always at the same place. */
export function ItemScreen({ currentStep, item, live }: { currentStep: CurrentStep; item: Item; live: boolean }) {
  const { t, language } = useWords();
  const { state, problem } = useSession();
  const { draft, setDraft, phase, ready, next } = useItemAnswer(currentStep, item, live);
  useSimulatedAnswer({ item, occasion: currentStep.occasion, phase, setDraft, next });
  const prompt = useId();
  const given = currentStep.answer?.answer;
  const { format } = item;
  if (given !== undefined && isConsentRefused(format, given))
    return <CalmScreen sentence={t('participant.noConsent')} note={t('participant.noConsentNote')} />;
  return (
    <>
      {live && <NextKey onNext={next} />}
      <main className="face__column">
        <h1 id={prompt} className={phase === 0 ? 'face__prompt' : 'face__prompt face__prompt--again'}>
          {item.prompt[language]}
        </h1>
        {item.help && <p className="face__help">{item.help[language]}</p>}
        <div className="face__answer">
          <AnswerField
            item={item}
            seed={state.header.assignment.seed}
            phase={phase}
            labelledBy={prompt}
            draft={draft}
            onDraft={setDraft}
            digits={live}
          />
        </div>
      </main>
      <footer className="face__foot">
        <div className="face__foot-inside">
          <div className="face__problem">{live && <CannotSave problem={problem} of="answer" />}</div>
          <Button look="primary" size="large" isDisabled={!ready} onPress={next}>
            {t('participant.next')}
          </Button>
        </div>
      </footer>
    </>
  );
}
