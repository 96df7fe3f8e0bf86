const QUIET_MS = 600;
const PATIENCE_MS = 5000;
const STEP_MS = 50;

/** Settles once the window has the keyboard and has kept its size for a while, or when that takes too long. */
export async function settled(): Promise<void> {
  let size = '';
  let quietMs = 0;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS && quietMs < QUIET_MS; waitedMs += STEP_MS) {
    const now = `${window.innerWidth} ${window.innerHeight}`;
    quietMs = now === size && document.hasFocus() ? quietMs + STEP_MS : 0;
    size = now;
    await new Promise((resolve) => {
      setTimeout(resolve, STEP_MS);
    });
  }
}
