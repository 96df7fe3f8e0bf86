import type { Problem } from './problems';

/** What can go wrong in a user's hands is a value, never an exception. */
export type Result<Value, Failure = Problem> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Wraps a value as a success. */
export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps a problem as a failure. */
export function failure<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}

/** Makes the compiler prove that a union was handled in full; throws if data from outside broke that proof. */
export function assertNever(value: never, where: string): never {
  throw new Error(`${where}: unexpected ${JSON.stringify(value)}`);
}
