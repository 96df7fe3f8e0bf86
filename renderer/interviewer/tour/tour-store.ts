import { create } from 'zustand';
import { ask } from '../../ui/useCall';
import { TOUR_STEPS } from './steps';

interface Tour {
  /** Whether the tour goes along with the practice session in front. */
  readonly isOn: boolean;
  /** Index in TOUR_STEPS. */
  readonly step: number;
}

/** Where the tour stands in this window; the profile remembers the step. */
export const useTour = create<Tour>(() => ({ isOn: false, step: 0 }));

/** Keeps a step, so that the tour goes on from there another day; `known` ends the offer on the home screen. */
export function rememberStep(step: number): void {
  void ask('tour.save', { stop: step, known: true });
}

/** Begins at a step, in the practice session that is about to open. */
export function beginTour(step: number): void {
  const inside = step < TOUR_STEPS.length ? step : 0;
  useTour.setState({ isOn: true, step: inside });
  rememberStep(inside);
}

/** To another step; beyond the last one the tour is over and begins anew next time. */
export function goToStep(step: number): void {
  if (step >= TOUR_STEPS.length) {
    useTour.setState({ isOn: false, step: 0 });
    rememberStep(0);
  } else {
    const inside = Math.max(0, step);
    useTour.setState({ isOn: true, step: inside });
    rememberStep(inside);
  }
}

/** Leaves the tour where it is. */
export function leaveTour(): void {
  useTour.setState({ isOn: false });
}
