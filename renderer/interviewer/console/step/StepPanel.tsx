import { assertNever } from '../../../../shared/base/result';
import { AnswerField } from '../../../answer-fields/AnswerField';
import { progressInBlock } from '../../../../shared/session/propose';
import { useSession } from '../../../session/useSession';
import { useWords } from '../../../ui/languages/useWords';
import { Speaking } from '../../../ui/Window';
import { BreakCountdown } from './BreakCountdown';
import { GivenAnswer } from './GivenAnswer';
import { LiveTaskView } from './LiveTaskView';
import { ParticipantPicture } from './ParticipantPreview';
import { BeforeStart } from './BeforeStart';
import { WithdrawalCode } from '../finish/WithdrawalCode';
import type { Console } from '../useConsole';
import './step.css';

function Say({ console }: { console: Console }) {
  const { t } = useWords();
  const { state } = useSession();
  const { language } = state.header;
  const step = console.here?.step;
  if (!step) return null;
  return (
    <>
      {step.say && (
        <section className="step__say" lang={language}>
          <h3 className="overline">{t('console.step.say')}</h3>
          <p className="step__script">{step.say[language]}</p>
        </section>
      )}
      {step.probes.length > 0 && (
        <section className="step__probes" lang={language}>
          <h3 className="overline">{t('console.step.probe')}</h3>
          <ul>
            {step.probes.map((probe) => (
              <li key={probe[language]}>{probe[language]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function InterviewerItem({ console }: { console: Console }) {
  const { t } = useWords();
  const { state } = useSession();
  const item = console.here?.item;
  if (!item) return null;
  const { language } = state.header;
  return (
    <section className="step__ask">
      <h3 className="overline">{t('console.step.youAnswer')}</h3>
      <Speaking language={language}>
        <p id="asked" className="step__prompt" lang={language}>
          {item.prompt[language]}
        </p>
        <div className="compact-answer">
          <AnswerField
            key={item.id}
            item={item}
            seed={state.header.assignment.seed}
            phase={console.answering.phase}
            labelledBy="asked"
            draft={console.answering.draft}
            onDraft={console.answering.setDraft}
            digits={false}
          />
        </div>
      </Speaking>
    </section>
  );
}

function Middle({ console }: { console: Console }) {
  const { here } = console;
  if (!here) return null;
  switch (here.step.kind) {
    case 'task':
    case 'warm_up':
      return <LiveTaskView step={here.step.id} task={here.step.task} />;
    case 'items':
      return here.step.answeredBy === 'interviewer' ? <InterviewerItem console={console} /> : <ParticipantPicture />;
    case 'script':
    case 'capture':
    case 'pressure':
      return <ParticipantPicture />;
    case 'break':
      return (
        <>
          <BreakCountdown step={here.step} />
          <ParticipantPicture />
        </>
      );
    default:
      return assertNever(here.step, 'Middle');
  }
}

/** The one step in front: what to say, what to ask further, what the participant sees. */
export function StepPanel({ console }: { console: Console }) {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const { here } = console;
  if (!here) return <BeforeStart display={console.display} />;
  const { position, count } = progressInBlock(study, state);
  const isLast = here.block.id === study.forms[state.header.form].at(-1);
  return (
    <div className="step">
      <p className="step__where">
        <strong>{here.block.title[language]}</strong>
        <span className="soft">
          {' · '}
          {here.step.title[language]}
          {' · '}
          {t('console.step.position', { position, count })}
        </span>
      </p>
      <Say console={console} />
      <GivenAnswer here={here} />
      <Middle console={console} />
      {isLast && <WithdrawalCode />}
    </div>
  );
}
