/** Long work of which only the newest counts: beginning it anew ends the one before, which nobody waits for any more. */
export class LatestTask {
  #running: AbortController | null = null;

  /** @param closing aborted when the profile closes under the work */
  constructor(private readonly closing: () => AbortSignal) {}

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  /** Aborted when this work is cancelled, gives way to newer work, or loses its profile. */
  begin(): AbortSignal {
    this.cancel();
    this.#running = new AbortController();
    return AbortSignal.any([this.#running.signal, this.closing()]);
  }
}
