import { tourProgress, type TourProgress } from '../../../shared/bridge/tour';
import { success } from '../../../shared/base/result';
import { preferenceOf, setPreference } from '../../store/database/preferences';
import type { HandlersOf } from '../bridge/register';

const NOT_BEGUN: TourProgress = { stop: 0, known: false };
const TOUR = 'tour';

/** The tour, of which only the place is kept. */
export function tourHandlers(): HandlersOf<'tour'> {
  return {
    'tour.progress': (_request, { store }) => success(preferenceOf(store.database, TOUR, tourProgress, NOT_BEGUN)),
    'tour.save': (progress, { store }) => {
      const saved = setPreference(store.database, TOUR, progress);
      return saved.ok ? success({}) : saved;
    },
  };
}
