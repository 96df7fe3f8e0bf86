import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EventOf, Place } from '../../shared/session/events';
import type { ItemId } from '../../shared/base/ids';
import type { Step } from '../../shared/study/schema';
import { moveOn } from '../../shared/session/propose';
import { useSession } from '../session/useSession';
import { Button } from '../ui/components/Button';
import { isSecondClick } from '../ui/second-click';
import { useWords } from '../ui/languages/useWords';
import { useAction } from '../ui/useCall';
import { ChoiceField } from '../answer-fields/ChoiceField';
import { DigitsField } from '../answer-fields/DigitsField';
import type { Draft } from '../answer-fields/drafts';
import { CannotSave } from './CannotSave';
import { NextKey } from './NextKey';
import { useSimulatedAct } from './practice/useSimulated';
import { firstStage, loadFor } from './pressure';

type PressureStep = Extract<Step, { kind: 'pressure' }>;
type Payload = EventOf<'pressure_recorded'>['payload'];
type Choice = Pick<Payload, 'chosen' | 'latencyMs' | 'timedOut'>;

/** How long a simulated participant looks at the digits, and takes to type them, ms. */
const MEMORISING_MS = 2500;
const RECALLING_MS = 3000;

/** Calls once when the deadline after the first frame has passed; ms from that frame by the event's own stamp. */
function useDeadline(deadlineMs: number | null, onTimeout: () => void): { current: number | null } {
  const shownAt = useRef<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const frame = requestAnimationFrame((frameStart) => {
      shownAt.current = frameStart;
      if (deadlineMs !== null) timer = setTimeout(onTimeout, deadlineMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
    };
  }, [deadlineMs, onTimeout]);
  return shownAt;
}

function ChooseStage(props: {
  step: PressureStep;
  choice: PressureStep['choices'][number];
  onChosen: (choice: Choice) => void;
}) {
  const { step, choice, onChosen } = props;
  const { language } = useWords();
  const prompt = useId();
  const isDone = useRef(false);
  const finish = useCallback(
    (result: Choice) => {
      if (isDone.current) return;
      isDone.current = true;
      onChosen(result);
    },
    [onChosen],
  );
  const onTimeout = useCallback(() => finish({ chosen: null, latencyMs: null, timedOut: true }), [finish]);
  const shownAt = useDeadline(step.deadlineMs, onTimeout);
  const choose = useCallback(
    (draft: Draft) => {
      if (typeof draft !== 'string') return;
      const pressedAt = window.event?.timeStamp ?? performance.now();
      const latencyMs = shownAt.current === null ? null : Math.round((pressedAt - shownAt.current) * 1000) / 1000;
      finish({ chosen: draft, latencyMs, timedOut: false });
    },
    [finish, shownAt],
  );
  const isPressed = step.loadDigits > 0 || step.deadlineMs !== null;
  useSimulatedAct(
    choice.id,
    (person) => person.choosingMs(choice.id),
    (person) => choose(choice.options.at(person.participant.choosesOwn(choice.id, isPressed) ? 0 : -1)?.value ?? null),
  );
  return (
    <main className="face__column">
      <h1 id={prompt} className="face__prompt">
        {choice.prompt[language]}
      </h1>
      <div className="face__answer">
        <ChoiceField options={choice.options} labelledBy={prompt} draft={null} onDraft={choose} digits />
      </div>
    </main>
  );
}

function DigitsStage({ load, onNext }: { load: string; onNext: () => void }) {
  const { t } = useWords();
  useSimulatedAct(load, () => MEMORISING_MS, onNext);
  return (
    <Stage words={t('participant.memorise')} canGoOn onNext={onNext}>
      <p className="pressure__digits">{load}</p>
    </Stage>
  );
}

function RecallStage({ load, onNext }: { load: string; onNext: (recalled: string) => void }) {
  const { t } = useWords();
  const prompt = useId();
  const [typed, setTyped] = useState('');
  useSimulatedAct(
    load,
    () => RECALLING_MS,
    () => onNext(load),
  );
  return (
    <Stage words={t('participant.recall')} promptId={prompt} canGoOn={typed !== ''} onNext={() => onNext(typed)}>
      <DigitsField
        labelledBy={prompt}
        count={load.length}
        value={typed}
        onChange={setTyped}
        onEnter={() => {
          if (typed !== '') onNext(typed);
        }}
      />
    </Stage>
  );
}

/** The choice is made and could not be saved: it is kept here, and Next tries again. */
function KeptStage({ onNext }: { onNext: () => void }) {
  const { t } = useWords();
  return <Stage words={t('participant.notSaved')} canGoOn onNext={onNext} />;
}

function Stage(props: {
  words: string;
  promptId?: string;
  canGoOn: boolean;
  onNext: () => void;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const { problem } = useSession();
  const next = () => {
    if (props.canGoOn && !isSecondClick()) props.onNext();
  };
  return (
    <>
      <NextKey onNext={next} />
      <main className="face__column">
        <h1 id={props.promptId} className="face__prompt">
          {props.words}
        </h1>
        <div className="face__answer">{props.children}</div>
      </main>
      <footer className="face__foot">
        <div className="face__foot-inside">
          <div className="face__problem">
            <CannotSave problem={problem} of="answer" />
          </div>
          <Button look="primary" size="large" isDisabled={!props.canGoOn} onPress={next}>
            {t('participant.next')}
          </Button>
        </div>
      </footer>
    </>
  );
}

/** One choice under pressure: digits to hold in mind, a choice against the clock, the digits again. */
export function PressureScreen({ place, step, item }: { place: Place; step: PressureStep; item: ItemId }) {
  const { study, state, propose } = useSession();
  const action = useAction();
  const load = useMemo(
    () => loadFor(state.header.assignment.seed, item, step.loadDigits),
    [state.header.assignment.seed, item, step.loadDigits],
  );
  const [stage, setStage] = useState(firstStage(load));
  const [chosen, setChosen] = useState<Choice | null>(null);
  const choice = step.choices.find((candidate) => candidate.id === item);
  const save = (made: Choice, recalled: string | null) => {
    const payload: Payload = {
      place,
      item,
      ...made,
      load: load === '' ? null : load,
      recalled,
      deadlineMs: step.deadlineMs,
    };
    const recorded = { actor: 'participant' as const, body: { type: 'pressure_recorded' as const, payload } };
    void action.run(() => propose([recorded, ...moveOn(study, state, 'participant', 'continue')], true));
  };
  const onChosen = (made: Choice) => {
    setChosen(made);
    if (load === '') save(made, null);
    else setStage('recall');
  };
  if (stage === 'memorise') return <DigitsStage load={load} onNext={() => setStage('choose')} />;
  if (stage === 'recall' && chosen) {
    return <RecallStage load={load} onNext={(recalled) => save(chosen, recalled)} />;
  }
  if (chosen && action.problem) return <KeptStage onNext={() => save(chosen, null)} />;
  return choice && <ChooseStage step={step} choice={choice} onChosen={onChosen} />;
}
