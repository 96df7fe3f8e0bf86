/** Thirty-six made-up respondents; the expected values of the tests beside this file were computed from them with R 4. */
export const GRADES = [
  7, 8, 6.5, 9, 5, 7.5, 8.5, 4, 6, 7, 9.5, 8, 7, 6, 8.5, 7.5, 5.5, 9, 8, 7, 6.5, 10, 3, 7, 8, 7.5, 6, 8.5, 9, 5, 7, 8,
  6.5, 7.5, 9.5, 7,
];
export const RECOMMENDATIONS = [
  7, 9, 6, 9, 4, 8, 8, 3, 7, 6, 10, 8, 7, 5, 9, 7, 6, 8, 8, 8, 6, 10, 2, 7, 7, 8, 5, 9, 9, 6, 7, 8, 7, 6, 9, 8,
];
export const EASE = [
  5, 6, 4, 6, 3, 6, 5, 2, 5, 4, 7, 5, 6, 3, 6, 4, 4, 7, 5, 5, 3, 6, 2, 5, 6, 6, 4, 5, 7, 4, 4, 6, 5, 5, 6, 6,
];
export const STAYING = [
  4, 5, 3.5, 6.5, 3, 4.5, 5.5, 2.5, 3.5, 4, 7, 5, 4.5, 3, 6, 4, 3.5, 6.5, 4.5, 4, 3.5, 7, 2, 4, 5, 5, 3, 6, 6, 3.5, 3.5,
  5.5, 4, 4, 6.5, 4.5,
];
export const FRIENDLINESS = [
  5, 6, 5, 7, 4, 5, 6, 3, 4, 5, 6, 6, 5, 5, 6, 5, 4, 6, 6, 5, 4, 7, 3, 4, 6, 5, 5, 6, 6, 4, 5, 5, 5, 5, 7, 6,
];

/** Two measures of the same respondents, in pairs. */
export function paired(first: readonly number[], second: readonly number[]): (readonly [number, number])[] {
  return first.map((value, at) => [value, second[at] ?? Number.NaN] as const);
}

/** What work in steps ends with. */
export function lastOf<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
