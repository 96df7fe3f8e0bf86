import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ReviewProgress, ReviewText, TextDecision } from '../../../shared/export/texts';
import type { Problem } from '../../../shared/base/problems';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../../ui/useCall';
import { Footer } from './Footer';

/** What the field begins with: what was decided before, or else the suggestion. */
function begun({ decision, text, proposal }: ReviewText): string {
  if (decision === null || decision.decision === 'dropped') return proposal;
  return decision.decision === 'edited' ? decision.text : text;
}

/** A text as it was said, with what may point at a person marked. */
function Marked({ text, passages }: ReviewText) {
  const { t } = useWords();
  const pieces: ReactNode[] = [];
  let position = 0;
  for (const { kind, start, end } of passages) {
    pieces.push(text.slice(position, start));
    pieces.push(
      <mark key={start} className="text-review__mark">
        {text.slice(start, end)}
        <span className="text-review__kind">{t(`export.texts.marks.${kind}`)}</span>
      </mark>,
    );
    position = end;
  }
  pieces.push(text.slice(position));
  return (
    <p className="text-review__said" dir="auto" lang="">
      {pieces}
    </p>
  );
}

function About({ text }: { text: ReviewText }) {
  const { t, language } = useWords();
  const { kind, question, source, valence, decision } = text;
  const facts = [
    t(`export.texts.kind.${kind}`),
    ...(source === null ? [] : [t(`export.texts.source.${source}`)]),
    ...(valence === null ? [] : [t(`export.texts.valence.${valence}`)]),
    t(`export.texts.decided.${decision?.decision ?? 'open'}`),
  ];
  return (
    <div>
      <p className="soft">{facts.join(' · ')}</p>
      {question !== null && <p className="export__question">{question[language]}</p>}
    </div>
  );
}

/** The text at a place, read anew when the place changes or something was decided. */
function useText(place: number, progress: ReviewProgress): { text: ReviewText | null; problem: Problem | null } {
  const [known, setKnown] = useState<{ text: ReviewText | null; problem: Problem | null }>({
    text: null,
    problem: null,
  });
  useEffect(() => {
    let current = true;
    void ask('export.text', { place }).then((result) => {
      if (!current) return;
      setKnown(result.ok ? { text: result.value, problem: null } : { text: null, problem: result.error });
    });
    return () => {
      current = false;
    };
  }, [place, progress]);
  return known.text?.place === place || known.problem ? known : { text: null, problem: null };
}

interface OneTextProps {
  text: ReviewText;
  total: number;
  onDecide: (decision: TextDecision) => void;
  onPlace: (place: number) => void;
  problem: Problem | null;
}

interface Act {
  readonly id: string;
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

/** The four things that can become of a text; the first is the usual one. */
function useActs({ text, onDecide }: OneTextProps, written: string, onWritten: (words: string) => void): Act[] {
  const { t } = useWords();
  const take = () => onDecide(written === text.text ? { decision: 'kept' } : { decision: 'edited', text: written });
  return [
    { id: 'take', keys: 'Mod+Enter', label: t('export.texts.take'), run: take },
    { id: 'keep', keys: 'Alt+1', label: t('export.texts.keep'), run: () => onDecide({ decision: 'kept' }) },
    { id: 'propose', keys: 'Alt+2', label: t('export.texts.propose'), run: () => onWritten(text.proposal) },
    { id: 'drop', keys: 'Alt+3', label: t('export.texts.drop'), run: () => onDecide({ decision: 'dropped' }) },
  ];
}

/** The ways to the texts before and after, which decide nothing. */
function usePlaces({ text: { place }, total, onPlace }: OneTextProps): [back: Act, on: Act] {
  const { t } = useWords();
  const back = () => onPlace(Math.max(0, place - 1));
  const on = () => onPlace(Math.min(total - 1, place + 1));
  return [
    { id: 'previous', keys: 'Alt+ArrowLeft', label: t('export.texts.previous'), run: back },
    { id: 'following', keys: 'Alt+ArrowRight', label: t('export.texts.next'), run: on },
  ];
}

/** One text with its field and the four things that can become of it. */
function OneText(props: OneTextProps) {
  const { text, total, problem } = props;
  const { t } = useWords();
  const { place } = text;
  const [written, setWritten] = useState(begun(text));
  const acts = useActs(props, written, setWritten);
  const [back, on] = usePlaces(props);
  useShortcuts(t('export.steps.texts'), [...acts, back, on]);
  return (
    <div className="text-review">
      <About text={text} />
      <div className="text-review__sides">
        <section aria-label={t('export.texts.said')}>
          <h3 className="text-review__title">{t('export.texts.said')}</h3>
          <Marked {...text} />
          {text.passages.length === 0 && <p className="soft small">{t('export.texts.nothingMarked')}</p>}
        </section>
        <TextField
          label={t('export.texts.written')}
          hint={t('export.texts.hint')}
          lines={6}
          autoFocus
          value={written}
          onChange={setWritten}
        />
      </div>
      <ProblemNotice problem={problem} />
      <div className="text-review__actions">
        {acts.map(({ id, keys, label, run }, index) => (
          <Button key={id} look={index === 0 ? 'primary' : 'plain'} keys={keys} onPress={run}>
            {label}
          </Button>
        ))}
      </div>
      <div className="text-review__places">
        <Button look="quiet" keys={back.keys} isDisabled={place === 0} onPress={back.run}>
          {back.label}
        </Button>
        <span className="soft">{t('export.texts.place', { place: place + 1, total })}</span>
        <Button look="quiet" keys={on.keys} isDisabled={place === total - 1} onPress={on.run}>
          {on.label}
        </Button>
      </div>
    </div>
  );
}

export interface TextReadingProps {
  start: ReviewProgress;
  onBack: () => void;
  onNext: () => void;
}

/** Reads texts one after the other, beginning with the first that nobody decided on; each decision is kept at once. */
export function TextReading({ start, onBack, onNext }: TextReadingProps) {
  const { t } = useWords();
  const [progress, setProgress] = useState(start);
  const [place, setPlace] = useState(start.firstOpen ?? 0);
  const { text, problem } = useText(place, progress);
  const action = useAction();
  const decide = useCallback(
    (decision: TextDecision) =>
      void action
        .run(() => ask('export.decide_text', { place, decision }))
        .then((result) => {
          if (!result?.ok) return;
          setProgress(result.value);
          const following = place + 1 < result.value.total ? place + 1 : place;
          setPlace(result.value.firstOpen ?? following);
        }),
    [action, place],
  );
  const { decided, total } = progress;
  const isDone = decided === total;
  return (
    <>
      <Busy label={t('export.texts.progress', { decided, total })} share={decided / total} />
      {isDone && <Notice tone="information">{t('export.texts.allDone')}</Notice>}
      <ProblemNotice problem={problem} />
      {text && (
        <OneText
          key={`${place} ${text.decision?.decision ?? ''}`}
          text={text}
          total={total}
          onDecide={decide}
          onPlace={setPlace}
          problem={action.problem}
        />
      )}
      <Footer onBack={onBack} onNext={onNext} isPrimary={false} />
    </>
  );
}
