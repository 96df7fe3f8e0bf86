import { assertNever } from '../../../../shared/base/result';
import { AnswerField } from '../../../answer-fields/AnswerField';
import { progressInBlock } from '../../../../shared/session/propose';
import { useSession } from '../../../session/useSession';
import { useWords } from '../../../ui/languages/useWords';
import { LanguageProvider } from '../../../ui/Window';
import { BreakCountdown } from './BreakCountdown';
import { GivenAnswer } from './GivenAnswer';
import { LiveTaskView } from './LiveTaskView';
import { ParticipantPreview } from './ParticipantPreview';
import { BeforeStart } from './BeforeStart';
import { WithdrawalCode } from './WithdrawalCode';
import type { Console } from '../control/useConsole';
import './step.css';

function Say({ console }: { console: Console }) {
  const { t } = useWords();
  const { state } = useSession();
  const { language } = state.header;
  const step = console.currentStep?.step;
  if (!step) return null;
  return (
    <>
      {step.say && (
        <section data-tour-part="middle" lang={language}>
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
  const item = console.currentStep?.item;
  if (!item) return null;
  const { language } = state.header;
  return (
    <section>
      <h3 className="overline">{t('console.step.youAnswer')}</h3>
      <LanguageProvider language={language}>
        <p id="asked" className="console__prompt" lang={language}>
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
      </LanguageProvider>
    </section>
  );
}

function Middle({ console }: { console: Console }) {
  const { currentStep } = console;
  if (!currentStep) return null;
  switch (currentStep.step.kind) {
    case 'task':
    case 'warm_up':
      return <LiveTaskView step={currentStep.step.id} task={currentStep.step.task} />;
    case 'items':
      return currentStep.step.answeredBy === 'interviewer' ? (
        <InterviewerItem console={console} />
      ) : (
        <ParticipantPreview />
      );
    case 'script':
    case 'capture':
    case 'pressure':
      return <ParticipantPreview />;
    case 'break':
      return (
        <>
          <BreakCountdown step={currentStep.step} />
          <ParticipantPreview />
        </>
      );
    default:
      return assertNever(currentStep.step, 'Middle');
  }
}

/** The one step in front: what to say, what to ask further, what the participant sees. */
export function StepPanel({ console }: { console: Console }) {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const { currentStep } = console;
  if (!currentStep) return <BeforeStart display={console.display} />;
  const { position, count } = progressInBlock(study, state);
  const isLast = currentStep.block.id === study.forms[state.header.form].at(-1);
  return (
    <div className="step">
      <p>
        <strong>{currentStep.block.title[language]}</strong>
        <span className="soft">
          {' · '}
          {currentStep.step.title[language]}
          {' · '}
          {t('console.step.position', { position, count })}
        </span>
      </p>
      <Say console={console} />
      <GivenAnswer currentStep={currentStep} />
      <Middle console={console} />
      {isLast && <WithdrawalCode />}
    </div>
  );
}
