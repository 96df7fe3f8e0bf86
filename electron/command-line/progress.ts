import type { CommandOutput } from './command';

const DRAW_EVERY_MS = 100;
const SHOW_AFTER_MS = 1000;
const WIDTH = 28;

/** Draws a bar on a terminal once work has taken over a second; silent elsewhere. */
export interface Progress {
  update(done: number, total: number | null): void;
  finish(): void;
}

/** Starts a progress bar with a label; `write` puts raw text on the terminal (no line end). */
export function startProgress(label: string, output: CommandOutput, write: (text: string) => void): Progress {
  const started = Date.now();
  let drawn = 0;
  return {
    update(done, total) {
      const now = Date.now();
      if (!output.isTerminal || now - started < SHOW_AFTER_MS || now - drawn < DRAW_EVERY_MS) return;
      drawn = now;
      write(`\r${label} ${total === null ? String(done) : bar(done, total)}`);
    },
    finish() {
      if (drawn > 0) write('\r\u001b[2K');
    },
  };
}

function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const filled = Math.round(share * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
}
