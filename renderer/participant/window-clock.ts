let offset: number | null = null;

/** Keeps how this window's clock maps to the session's: session ms = window ms + offset. */
export function rememberOffset(offsetMs: number): void {
  offset = offsetMs;
}

/** The offset, ms; null until the clock has been aligned. */
export function offsetMs(): number | null {
  return offset;
}

/** A moment of this window's clock on the session's, ms with 3 decimals; null until aligned. */
export function sessionMs(windowMs: number): number | null {
  return offset === null ? null : Math.round((windowMs + offset) * 1000) / 1000;
}
