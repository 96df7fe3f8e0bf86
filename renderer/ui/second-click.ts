/**
 * Whether what happens now is the second click of a double click. The screen has often moved on by then, so that the
 * click lands on what came in the place of what was meant.
 */
export function isSecondClick(): boolean {
  const { event } = window;
  return event instanceof MouseEvent && event.detail > 1;
}
