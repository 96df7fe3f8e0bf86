import { useMemo } from 'react';
import type { PracticeState } from '../../../shared/bridge-practice';
import { practicePerson } from '../../../shared/simulation/practice';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { useWords } from '../../ui/languages/useWords';
import { ask } from '../../ui/useCall';
import type { Console } from '../console/useConsole';
import { useSaid } from './useSaid';
import './practice.css';

/** Lets the simulated participant answer, or holds them back. */
export function steer(practice: PracticeState | null): void {
  if (practice !== null) void ask('practice.steer', { answers: !practice.answers });
}

function Voice({ practice, here }: { practice: PracticeState; here: Console['here'] }) {
  const { t } = useWords();
  const { state } = useSession();
  const { assignment, language } = state.header;
  const person = useMemo(
    () => practicePerson(assignment.seed, practice.character, language),
    [assignment.seed, practice.character, language],
  );
  const { remarks, instead } = useSaid(person, state, here);
  const isSilent = remarks.length === 0 && instead === null;
  return (
    <div className="practice__voice" aria-live="polite">
      {!isSilent && <h3 className="overline">{t('practice.says')}</h3>}
      {remarks.map(({ text }) => (
        <p key={text} className="practice__said" lang={language}>
          “{text}”
        </p>
      ))}
      {instead !== null && (
        <p className="practice__said" lang={language}>
          “{instead}”
        </p>
      )}
      {instead !== null && <p className="small">{t('practice.skipIt')}</p>}
    </div>
  );
}

/** Says that this is practice, what the simulated participant says aloud, and who answers. */
export function PracticeStrip({ practice, here }: { practice: PracticeState; here: Console['here'] }) {
  const { t } = useWords();
  const { answers, character } = practice;
  return (
    <section className="practice" aria-label={t('practice.region')}>
      <div className="practice__line">
        <p className="practice__words">
          <strong>{t('practice.mark')}</strong> · {t(`practice.with.${character}`)}. {t('practice.notKept')}
        </p>
        <Button look="quiet" keys="F2" onPress={() => steer(practice)}>
          {t(answers ? 'practice.answerYourself' : 'practice.letThemAnswer')}
        </Button>
      </div>
      {!answers && <p className="small">{t('practice.byHand')}</p>}
      <Voice practice={practice} here={here} />
    </section>
  );
}
