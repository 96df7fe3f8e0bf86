import { useMemo } from 'react';
import type { PracticeState } from '../../../../shared/bridge/practice';
import { practicePerson } from '../../../../shared/simulation/practice';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { useWords } from '../../../ui/languages/useWords';
import { ask } from '../../../ui/useCall';
import type { Console } from '../useConsole';
import { useSaid, type Said } from './useSpokenRemarks';
import './practice.css';

/** Lets the simulated participant answer, or holds them back. */
export function steer(practice: PracticeState | null): void {
  if (practice !== null) void ask('practice.steer', { answers: !practice.answers });
}

function useSaidHere(practice: PracticeState, here: Console['here']): Said {
  const { state } = useSession();
  const { assignment, language } = state.header;
  const person = useMemo(
    () => practicePerson(assignment.seed, practice.character, language),
    [assignment.seed, practice.character, language],
  );
  return useSaid(person, state, here);
}

function Voice({ said, isSilent }: { said: Said; isSilent: boolean }) {
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
  here: Console['here'];
  /** With the tour above it, the strip says only what the participant says. */
  isShort: boolean;
}

/** Practice above the step in front: its terms, and what the simulated participant says aloud. */
export function PracticeStrip({ practice, here, isShort }: PracticeStripProps) {
  const { t } = useWords();
  const said = useSaidHere(practice, here);
  const isSilent = said.remarks.length === 0 && said.instead === null;
  if (isShort && isSilent) return null;
  return (
    <section className="practice" aria-label={t('practice.region')}>
      {!isShort && <Terms practice={practice} />}
      <Voice said={said} isSilent={isSilent} />
    </section>
  );
}
