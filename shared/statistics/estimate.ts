/** A value that may not exist, with the reason when it does not. A value that does not exist is never written as 0. */
export type Estimate<Value, Reason extends string> =
  { readonly kind: 'defined'; readonly value: Value } | { readonly kind: 'undefined'; readonly reason: Reason };

/** Wraps a value that exists. */
export function defined<Value>(value: Value): { readonly kind: 'defined'; readonly value: Value } {
  return { kind: 'defined', value };
}

/** Says why a value does not exist. */
export function undefinedBecause<Reason extends string>(
  reason: Reason,
): { readonly kind: 'undefined'; readonly reason: Reason } {
  return { kind: 'undefined', reason };
}

/** Applies a formula to a value that exists. */
export function mapDefined<Value, Other, Reason extends string>(
  estimate: Estimate<Value, Reason>,
  formula: (value: Value) => Other,
): Estimate<Other, Reason> {
  return estimate.kind === 'defined' ? defined(formula(estimate.value)) : estimate;
}

/** All values when all exist; otherwise the first reason. */
export function allDefined<Value, Reason extends string>(
  estimates: readonly Estimate<Value, Reason>[],
): Estimate<readonly Value[], Reason> {
  const values: Value[] = [];
  for (const estimate of estimates) {
    if (estimate.kind === 'undefined') return estimate;
    values.push(estimate.value);
  }
  return defined(values);
}
