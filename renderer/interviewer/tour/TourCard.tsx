import { useEffect, useRef, useState } from 'react';
import { useDisplayState } from '../../session/useDisplayState';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { useWords, type Translate } from '../../ui/languages/useWords';
import { useShortcutRegistry, type Shortcut } from '../../ui/shortcuts/registry';
import { baselineOf, isTriable, isTried, PART_OF, TOUR_STEPS, type TourSight, type TourStep } from './steps';
import { goToStep, leaveTour, useTour } from './tour-store';
import './tour.css';

/** On and back. Nothing can be shown before the interview is started: until then the tour waits at its first step. */
export function useTourMoves() {
  const { step } = useTour();
  const { state } = useSession();
  const hasStarted = state.place !== null;
  return {
    hasNext: hasStarted,
    hasBack: hasStarted && step > 0,
    next: () => goToStep(step + 1),
    back: () => goToStep(step - 1),
  };
}

/** The tour's keys among those of the console. */
export function tourKeys(moves: ReturnType<typeof useTourMoves>, t: Translate): Shortcut[] {
  return [
    { id: 'tour_next', keys: 'F3', label: t('tour.next'), run: moves.next, enabled: moves.hasNext },
    { id: 'tour_back', keys: 'Shift+F3', label: t('tour.back'), run: moves.back, enabled: moves.hasBack },
    { id: 'tour_leave', keys: 'Escape', label: t('tour.leave'), run: leaveTour },
  ];
}

/** The step in front. Nothing can be shown before the interview is started, also when the tour is taken up later. */
function stepNow(step: number, hasStarted: boolean): TourStep {
  return (hasStarted ? TOUR_STEPS[step] : undefined) ?? TOUR_STEPS[0];
}

/** The part of the console the tour is about now; undefined while it is off. */
export function useTourPart(): string | undefined {
  const { isOn, step } = useTour();
  const { state } = useSession();
  return isOn && state.header.practice ? PART_OF[stepNow(step, state.place !== null)] : undefined;
}

/** Whether what the step asks for was done since it came; once done it stays done. */
function useTried(step: TourStep, sight: TourSight): boolean {
  const [baseline] = useState(() => baselineOf(sight));
  const [wasTried, setTried] = useState(false);
  const tried = wasTried || isTried(step, baseline, sight);
  if (tried && !wasTried) setTried(true);
  return tried;
}

function useSight(): TourSight {
  const { study, state } = useSession();
  const display = useDisplayState();
  const keysAreListed = useShortcutRegistry((registry) => registry.overlayOpen);
  return { study, state, display, keysAreListed };
}

/** The words of a step; where the participant answers depends on the number of screens. */
function nameOf(step: TourStep, { display }: TourSight): TourStep | 'answersThere' {
  return step === 'answers' && (display?.screens ?? 1) > 1 ? 'answersThere' : step;
}

/** The words of a step get the focus when it comes; when the tour is left, the part it was about. */
function useStepFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    const region = heading.current?.closest('main');
    return () => {
      if (document.activeElement === document.body) region?.focus();
    };
  }, []);
  return heading;
}

function Step({ step }: { step: TourStep }) {
  const { t } = useWords();
  const sight = useSight();
  const tried = useTried(step, sight);
  const moves = useTourMoves();
  const heading = useStepFocus();
  const name = nameOf(step, sight);
  const index = TOUR_STEPS.indexOf(step);
  const isLast = index === TOUR_STEPS.length - 1;
  return (
    <section className="tour" aria-label={t('tour.region')}>
      <p className="overline">{t('tour.position', { position: index + 1, count: TOUR_STEPS.length })}</p>
      <h2 ref={heading} tabIndex={-1} className="tour__title">
        {t(`tour.stops.${name}.title`)}
      </h2>
      <p>{t(`tour.stops.${name}.words`)}</p>
      <p className={tried ? 'tour__try tour__try--done' : 'tour__try'} role="status">
        {tried ? t('tour.done') : t(`tour.stops.${name}.try`)}
      </p>
      <div className="tour__actions">
        <Button
          look={tried || !isTriable(step) ? 'primary' : 'plain'}
          keys="F3"
          isDisabled={!moves.hasNext}
          onPress={moves.next}
        >
          {t(isLast ? 'tour.finish' : 'tour.next')}
        </Button>
        <Button look="quiet" isDisabled={!moves.hasBack} onPress={moves.back}>
          {t('tour.back')}
        </Button>
        <Button look="quiet" keys="Escape" onPress={leaveTour}>
          {t('tour.leave')}
        </Button>
      </div>
    </section>
  );
}

/** The step in front: what this part is for, what to try, and the way on. The console behind it stays live. */
export function TourCard() {
  const { step } = useTour();
  const { state } = useSession();
  const now = stepNow(step, state.place !== null);
  return <Step key={now} step={now} />;
}
