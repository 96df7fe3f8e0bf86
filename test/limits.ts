/**
 * How long a test may take before it counts as hanging, ms. Far beyond what the slowest machine needs: a limit ends a
 * test that will never end and measures nothing.
 */
export const HANG_MS = 20 * 60_000;

/** How long a test waits for something to appear on a screen before it counts as missing, ms; the same rule. */
export const MISSING_MS = 3 * 60_000;
