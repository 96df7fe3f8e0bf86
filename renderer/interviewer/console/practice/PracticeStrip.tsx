import { useMemo } from 'react';
import type { PracticeState } from '../../../../shared/bridge/practice';
import { practicePerson } from '../../../../shared/simulation/practice';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { useWords } from '../../../ui/languages/useWords';
import { ask } from '../../../ui/useCall';
import type { Console } from '../control/useConsole';
import { useSpokenRemarks, type SpokenRemarks } from './useSpokenRemarks';
import './practice.css';

/** Lets the simulated participant answer, or holds them back. */
export function steer(practice: PracticeState | null): void {
  if (practice !== null) void ask('practice.steer', { answers: !practice.answers });
}

function useRemarksOfStep(practice: PracticeState, currentStep: Console['currentStep']): SpokenRemarks {
  const { state } = useSession();
  const { assignment, language } = state.header;
  const person = useMemo(
    () => practicePerson(assignment.seed, practice.character, language),
    [assignment.seed, practice.character, language],
  );
  return useSpokenRemarks(person, state, currentStep);
}

function Voice({ said, isSilent }: { said: SpokenRemarks; isSilent: boolean }) {
  const { t } = useWords();
  const { state } = useSession();
  const { language } = state.header;
  const { remarks, instead } = said;
  return (
    <div className="practice__voice" aria-live="polite">
      {!isSilent && <h3 className="overline">{t('practice.says')}</h3>}
      {[...remarks.map(({ text }) => text), ...(instead === null ? [] : [instead])].map((text) => (
        <p key={text} className="practice__said" lang={language}>
          “{text}”
        </p>
      ))}
      {instead !== null && <p className="small">{t('practice.skipIt')}</p>}
    </div>
  );
}

/** Says that this is practice and who answers. */
function Terms({ practice }: { practice: PracticeState }) {
  const { t } = useWords();
  const { answers, character } = practice;
  return (
    <>
      <div className="practice__line">
        <p className="practice__words">
          <strong>{t('practice.mark')}</strong> · {t(`practice.with.${character}`)}. {t('practice.notKept')}
        </p>
        <Button look="quiet" keys="F2" onPress={() => steer(practice)}>
          {t(answers ? 'practice.answerYourself' : 'practice.letThemAnswer')}
        </Button>
      </div>
      {!answers && <p className="small">{t('practice.byHand')}</p>}
    </>
  );
}

export interface PracticeStripProps {
  practice: PracticeState;
  currentStep: Console['currentStep'];
  /** With the tour above it, the strip says only what the participant says. */
  isShort: boolean;
}

/** Practice above the step in front: its terms, and what the simulated participant says aloud. */
export function PracticeStrip({ practice, currentStep, isShort }: PracticeStripProps) {
  const { t } = useWords();
  const said = useRemarksOfStep(practice, currentStep);
  const isSilent = said.remarks.length === 0 && said.instead === null;
  if (isShort && isSilent) return null;
  return (
    <section className="practice" aria-label={t('practice.region')}>
      {!isShort && <Terms practice={practice} />}
      <Voice said={said} isSilent={isSilent} />
    </section>
  );
}
