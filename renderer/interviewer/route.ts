import { z } from 'zod';
import { sessionId, studyId } from '../../shared/base/ids';

const route = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('home') }),
  z.strictObject({ at: z.literal('session'), session: sessionId }),
  z.strictObject({ at: z.literal('lead'), study: studyId }),
  z.strictObject({ at: z.literal('appointments') }),
]);

/** Which screen the interviewer's window shows. */
export type Route = z.infer<typeof route>;

/** A dev server that does not answer must not keep the window shut, ms. */
const PATIENCE_MS = 1000;

/** Tells the dev server where the window is; does nothing in the program as it is built. */
export function keepRoute(now: Route): void {
  if (import.meta.hot) import.meta.hot.send('undercurrent:at', now);
}

/** Where the window was before the page was loaded anew, or the program started anew, while somebody develops. */
export async function keptRoute(): Promise<Route | null> {
  const { hot } = import.meta;
  if (!hot) return null;
  return new Promise((resolve) => {
    hot.on('undercurrent:back', (place: unknown) => {
      const kept = route.safeParse(place);
      resolve(kept.success ? kept.data : null);
    });
    hot.send('undercurrent:where', {});
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
}
