/** Keeps the main thread busy 10-40 ms every 40-80 ms, as an application with other work would. */
export function burden(): void {
  const work = (): void => {
    const until = performance.now() + 10 + 30 * Math.random();
    while (performance.now() < until);
    setTimeout(work, 40 + 40 * Math.random());
  };
  setTimeout(work, 500);
}

/** What a page measured in a trial, ms; `flags` are the engine's own doubts about it. */
export interface Measured {
  readonly latencyMs: number | null;
  readonly flags: readonly string[];
}

/** What the page was asked for in its address. */
export function asked(): { readonly trials: number; readonly loaded: boolean } {
  const query = new URLSearchParams(location.search);
  return { trials: Number(query.get('trials')), loaded: query.get('load') === 'yes' };
}

declare global {
  interface Window {
    /** Settles with what was measured once the last trial is over. */
    measured: Promise<readonly Measured[]>;
  }
}
