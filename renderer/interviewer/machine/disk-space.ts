const MEGABYTE = 1_000_000;

/** Below this an interview with audio may not fit; below `ALMOST_NONE` not even its answers are sure to. */
const LITTLE = 500 * MEGABYTE;
const ALMOST_NONE = 100 * MEGABYTE;

export type SpaceLevel = 'enough' | 'little' | 'almost_none';

/** How worrying the space left is; what the system does not tell is no reason to worry anyone. */
export function spaceLevel(freeBytes: number | null): SpaceLevel {
  if (freeBytes === null || freeBytes >= LITTLE) return 'enough';
  return freeBytes < ALMOST_NONE ? 'almost_none' : 'little';
}
