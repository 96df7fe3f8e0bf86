import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { SessionState } from '../../../../shared/session/state';
import type { SessionId } from '../../../../shared/base/ids';
import { remarksFor, type Remark, unansweredAloud } from '../../../../shared/simulation/conversation';
import type { PracticePerson } from '../../../../shared/simulation/practice';
import type { CurrentStep } from '../../../../shared/session/propose';

const TICK_MS = 500;

/** How many things the simulated participant said in a session, for the summary; a view's memory and no more. */
export const useHeard = create<{ session: SessionId | null; steps: Readonly<Record<string, number>> }>(() => ({
  session: null,
  steps: {},
}));

function hear(session: SessionId, step: string, said: number): void {
  useHeard.setState((heard) => {
    const steps = heard.session === session ? heard.steps : {};
    return { session, steps: { ...steps, [step]: Math.max(said, steps[step] ?? 0) } };
  });
}

const SILENCE: readonly Remark[] = [];

/** Where the participant talks of their own accord: the open interview, and wherever the script has probes. */
function isTalk({ step }: CurrentStep): boolean {
  return step.kind === 'capture' || step.probes.length > 0;
}

/** What has been said at this step so far; time stands still in a pause. */
function useRemarks(person: PracticePerson, currentStep: CurrentStep | null, isRunning: boolean, session: SessionId) {
  const step = currentStep !== null && isTalk(currentStep) ? currentStep.step.id : null;
  const [spent, setSpent] = useState<{ step: string | null; ms: number }>({ step: null, ms: 0 });
  useEffect(() => {
    if (step === null || !isRunning) return undefined;
    const ticking = setInterval(
      () => setSpent((last) => ({ step, ms: last.step === step ? last.ms + TICK_MS : TICK_MS })),
      TICK_MS,
    );
    return () => clearInterval(ticking);
  }, [step, isRunning]);
  const all = useMemo(() => (step === null ? SILENCE : remarksFor(person.seed, step, person.language)), [person, step]);
  const said = all.filter(({ atMs }) => spent.step === step && atMs <= spent.ms);
  const count = said.length;
  useEffect(() => {
    if (step !== null) hear(session, step, count);
  }, [session, step, count]);
  return said;
}

export interface SpokenRemarks {
  readonly remarks: readonly Remark[];
  /** Said instead of an answer: the question has to be skipped with a code. */
  readonly instead: string | null;
}

/** What the simulated participant says at this moment. */
export function useSpokenRemarks(
  person: PracticePerson,
  state: SessionState,
  currentStep: CurrentStep | null,
): SpokenRemarks {
  const remarks = useRemarks(person, currentStep, state.phase === 'running', state.header.session);
  return { remarks, instead: currentStep === null ? null : unansweredAloud(person, currentStep) };
}
