import { useEffect, useState, type RefObject } from 'react';
import type { TimingCertificate } from '../../shared/associations/timing-certificate';
import type { Language } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { runTimingCheck } from '../task-engine/timing-check';
import { ask } from '../ui/useCall';
import { settled } from './wait-until-idle';

export type TimingState =
  | { readonly at: 'running' }
  | { readonly at: 'done'; readonly certificate: TimingCertificate }
  | { readonly at: 'broken'; readonly problem: Problem };

const RUNNING: TimingState = { at: 'running' };

/** Runs the check that main asks for and has its certificate kept. */
async function check(
  element: HTMLElement,
  language: Language,
  signal: AbortSignal,
): Promise<Result<TimingCertificate>> {
  const plan = await ask('timing.settings', {});
  if (!plan.ok) return plan;
  const { trials, patch, nominalHz, laboratory } = plan.value;
  await settled();
  const result = await runTimingCheck(element, {
    trials,
    patch,
    nominalHz,
    language,
    offsetMs: 0,
    startAtOnce: laboratory,
    signal,
    store: async (records) => {
      const kept = await ask('timing.trials', { trials: [...records] });
      return kept.ok ? success(undefined) : kept;
    },
  });
  if (result.outcome.kind === 'failed') return failure(result.outcome.problem);
  if (result.outcome.kind !== 'completed') return failure(problemOf('timing_broken_off'));
  const saved = await ask('timing.save', { certificate: result.certificate });
  return saved.ok ? success(result.certificate) : saved;
}

/** Runs a check in an element; `round` starts another. */
export function useTimingCheck(surface: RefObject<HTMLElement | null>, language: Language, round: number): TimingState {
  const [ended, setEnded] = useState<{ round: number; state: TimingState }>({ round: -1, state: RUNNING });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const stop = new AbortController();
    void check(element, language, stop.signal).then((result) => {
      if (stop.signal.aborted) return;
      setEnded({
        round,
        state: result.ok ? { at: 'done', certificate: result.value } : { at: 'broken', problem: result.error },
      });
    });
    return () => stop.abort();
  }, [surface, language, round]);
  return ended.round === round ? ended.state : RUNNING;
}
