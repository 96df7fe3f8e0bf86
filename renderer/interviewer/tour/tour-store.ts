import { create } from 'zustand';
import { ask } from '../../ui/useCall';
import { TOUR_STEPS } from './steps';

interface Tour {
  /** Whether the tour goes along with the practice session in front. */
  readonly isOn: boolean;
  /** Index in TOUR_STOPS. */
  readonly stop: number;
}

/** Where the tour stands in this window; the profile remembers the stop. */
export const useTour = create<Tour>(() => ({ isOn: false, stop: 0 }));

/** Keeps a stop, so that the tour goes on from there another day; `known` ends the offer on the home screen. */
export function rememberStep(stop: number): void {
  void ask('tour.save', { stop, known: true });
}

/** Begins at a stop, in the practice session that is about to open. */
export function beginTour(stop: number): void {
  const inside = stop < TOUR_STEPS.length ? stop : 0;
  useTour.setState({ isOn: true, stop: inside });
  rememberStep(inside);
}

/** To another stop; beyond the last one the tour is over and begins anew next time. */
export function goToStep(stop: number): void {
  if (stop >= TOUR_STEPS.length) {
    useTour.setState({ isOn: false, stop: 0 });
    rememberStep(0);
  } else {
    const inside = Math.max(0, stop);
    useTour.setState({ isOn: true, stop: inside });
    rememberStep(inside);
  }
}

/** Leaves the tour where it is. */
export function leaveTour(): void {
  useTour.setState({ isOn: false });
}
