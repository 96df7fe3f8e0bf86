import { useCallback, useEffect, useState } from 'react';
import type { ChannelName, RequestOf, ResponseOf } from '../../shared/bridge';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import { bridge } from '../bridge';

/** Asks main; a broken bridge is a problem like any other, so that every screen has one way to say it. */
export async function ask<Name extends ChannelName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<ResponseOf<Name>>> {
  try {
    return await bridge.call(name, request);
  } catch {
    return failure(problemOf('unexpected', { where: name }));
  }
}

export interface Action {
  pending: boolean;
  problem: Problem | null;
  clear: () => void;
  /** Runs work unless some is under way: a double click does nothing twice. */
  run: <Value>(work: () => Promise<Result<Value>>) => Promise<Result<Value> | null>;
}

/** One thing a person set in motion: pending while it runs, and the problem it ended with. */
export function useAction(): Action {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const clear = useCallback(() => setProblem(null), []);
  const run = useCallback(
    async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value> | null> => {
      if (pending) return null;
      setPending(true);
      setProblem(null);
      const result = await work();
      setPending(false);
      if (!result.ok && result.error.code !== 'cancelled') setProblem(result.error);
      return result;
    },
    [pending],
  );
  return { pending, problem, clear, run };
}

export interface Loaded<Value> {
  value: Value | null;
  problem: Problem | null;
  reload: () => void;
}

/** What a screen reads when it opens; keeps the old value while it reads again. */
export function useLoaded<Value>(load: () => Promise<Result<Value>>): Loaded<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void load().then((result) => {
      if (!current) return;
      setProblem(result.ok ? null : result.error);
      if (result.ok) setValue(result.value);
    });
    return () => {
      current = false;
    };
  }, [load, round]);
  return { value, problem, reload: useCallback(() => setRound((last) => last + 1), []) };
}
