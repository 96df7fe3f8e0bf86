import { useCallback, useEffect, useState } from 'react';
import type { QuestionName, StudyResults } from '../../../shared/analyses/results';
import { sentenceFor } from '../../../shared/languages/problems';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy, Empty } from '../../ui/components/States';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { useProgress } from '../../ui/useProgress';
import { QuestionPage } from './QuestionPage';
import { QUESTION_GROUPS } from './questions';
import './analyses.css';

const ALL = QUESTION_GROUPS.flatMap(({ questions }) => questions);

function QuestionList({ chosen, onChoose }: { chosen: QuestionName; onChoose: (name: QuestionName) => void }) {
  const { t } = useWords();
  return (
    <nav className="analyses__list" aria-label={t('analyses.list')}>
      {QUESTION_GROUPS.map(({ group, questions }) => (
        <section key={group} aria-labelledby={`analyses-${group}`}>
          <h3 id={`analyses-${group}`} className="overline">
            {t(`analyses.group.${group}`)}
          </h3>
          <ul>
            {questions.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className="analyses__question"
                  aria-current={name === chosen ? 'page' : undefined}
                  onClick={() => onChoose(name)}
                >
                  {t(`analyses.question.${name}`)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Sessions that are not in any finding, and why. */
function LeftOut({ results: { leftOut, unreadable } }: { results: StudyResults }) {
  const { t, language } = useWords();
  const [first] = unreadable;
  const counts = (['unfinished', 'practice', 'withoutConsent', 'earlier'] as const).filter((why) => leftOut[why] > 0);
  return (
    <>
      {first !== undefined && (
        <Notice tone="loss">
          {t('analyses.unreadable', { count: unreadable.length, reason: sentenceFor(first, language) })}
        </Notice>
      )}
      {counts.length > 0 && (
        <p className="soft">
          {t('analyses.leftOut', {
            list: counts.map((why) => t(`analyses.out.${why}`, { count: leftOut[why] })).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function Reading({ onStop }: { onStop: () => void }) {
  const { t } = useWords();
  const progress = useProgress('answers', true);
  return (
    <div className="lead__working">
      {progress?.total ? (
        <Busy
          label={t('analyses.working', { done: progress.done, total: progress.total })}
          share={progress.done / progress.total}
        />
      ) : (
        <Busy label={t('common.loading')} />
      )}
      <Button onPress={onStop}>{t('analyses.stop')}</Button>
    </div>
  );
}

function Stopped({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords();
  return (
    <Empty title={t('analyses.stopped')} action={<Button onPress={onAgain}>{t('analyses.again')}</Button>}>
      {t('analyses.stoppedWords')}
    </Empty>
  );
}

function Questions({ results }: { results: StudyResults }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<QuestionName>(ALL[0] ?? 'relational_shares');
  const step = (by: number) => {
    const next = ALL[(ALL.indexOf(chosen) + by + ALL.length) % ALL.length];
    if (next !== undefined) setChosen(next);
  };
  useShortcuts(t('analyses.title'), [
    { id: 'next-question', keys: 'Alt+ArrowDown', label: t('analyses.next'), run: () => step(1) },
    { id: 'previous-question', keys: 'Alt+ArrowUp', label: t('analyses.previous'), run: () => step(-1) },
  ]);
  return (
    <div className="analyses">
      <QuestionList chosen={chosen} onChoose={setChosen} />
      <QuestionPage key={chosen} name={chosen} results={results} />
      <p className="visually-hidden" role="status">
        {t(`analyses.question.${chosen}`)}
      </p>
    </div>
  );
}

interface AnalysesPageProps {
  study: StudyId;
  rounds: number;
}

function Analyses({ study, rounds, onAgain }: AnalysesPageProps & { onAgain: () => void }) {
  const { t } = useWords();
  const { value, problem, reload } = useLoaded(useCallback(() => ask('analyses.run', { study }), [study]));
  useEffect(() => {
    if (rounds > 0) reload();
  }, [rounds, reload]);
  useEffect(() => () => void ask('analyses.cancel', {}), []);
  if (value === null && problem?.code === 'cancelled') return <Stopped onAgain={onAgain} />;
  if (value === null) {
    return problem === null ? (
      <Reading onStop={() => void ask('analyses.cancel', {})} />
    ) : (
      <ProblemNotice problem={problem} actions={<Button onPress={onAgain}>{t('analyses.again')}</Button>} />
    );
  }
  return (
    <>
      <ProblemNotice problem={problem?.code === 'cancelled' ? null : problem} />
      <LeftOut results={value} />
      {value.participants === 0 ? (
        <Empty title={t('analyses.empty')}>{t('analyses.emptyWords')}</Empty>
      ) : (
        <Questions results={value} />
      )}
    </>
  );
}

/** The study's questions, each with its finding, picture, table and how it was computed. `rounds`: see StudyPage. */
export function AnalysesPage(wanted: AnalysesPageProps) {
  const { t } = useWords();
  const [attempt, setAttempt] = useState(0);
  return (
    <>
      <h2 className="visually-hidden">{t('analyses.title')}</h2>
      <Analyses key={attempt} {...wanted} onAgain={() => setAttempt((last) => last + 1)} />
    </>
  );
}
