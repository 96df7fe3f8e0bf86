import type { TourProgress } from '../../../shared/bridge/tour';
import type { SessionId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { ProblemNotice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import { beginTour, rememberStep } from './tour-store';
import './tour.css';

const loadProgress = () => ask('tour.progress', {});

/** How far this interviewer came, and the way in: a short practice of the study that comes with the program. */
export function useTourStart(onStarted: (session: SessionId) => void) {
  const { language } = useWords();
  const progress = useLoaded(loadProgress);
  const action = useAction();
  const start = () =>
    void action
      .run(() => ask('practice.start', { study: null, form: 'short', language, character: 'attentive' }))
      .then((result) => {
        if (!result?.ok) return;
        beginTour(progress.value?.stop ?? 0);
        onStarted(result.value.session);
      });
  const decline = () => {
    rememberStep(0);
    progress.reload();
  };
  return { progress: progress.value, problem: action.problem, pending: action.pending, start, decline };
}

export type TourStart = ReturnType<typeof useTourStart>;

function hasBegun(progress: TourProgress | null): boolean {
  return progress !== null && progress.stop > 0;
}

/** The tour, from the home screen at any time. */
export function TourButton({ tour }: { tour: TourStart }) {
  const { t } = useWords();
  return (
    <Button look="quiet" isDisabled={tour.pending} onPress={tour.start}>
      {t(hasBegun(tour.progress) ? 'tour.resume' : 'tour.open')}
    </Button>
  );
}

/** Offered once, where somebody new finds an empty list; waving it away is enough. */
export function TourOffer({ tour }: { tour: TourStart }) {
  const { t } = useWords();
  if (tour.progress === null || tour.progress.known) return <ProblemNotice problem={tour.problem} />;
  return (
    <section className="tour" aria-label={t('tour.region')}>
      <h2 className="tour__title">{t('tour.offer.title')}</h2>
      <p>{t('tour.offer.words')}</p>
      <ProblemNotice problem={tour.problem} />
      <div className="tour__actions">
        <Button isDisabled={tour.pending} onPress={tour.start}>
          {t('tour.offer.start')}
        </Button>
        <Button look="quiet" onPress={tour.decline}>
          {t('tour.offer.decline')}
        </Button>
      </div>
    </section>
  );
}
