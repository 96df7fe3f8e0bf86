import { createContext, useCallback, useContext, useEffect, useRef } from 'react';
import type { TaskPlan } from '../../../shared/associations/tasks';
import type { Item } from '../../../shared/study/schema';
import type { PracticePerson } from '../../../shared/simulation/practice';
import { phasesOf, type Draft } from '../../answer-fields/drafts';
import type { WindowMachine } from '../../task-engine/mount';
import { simulatedHands } from './simulated-hands';

export interface Simulated {
  readonly person: PracticePerson;
  /** False while somebody answers by hand, or nobody could see the screen. */
  readonly answers: boolean;
}

/** The simulated participant in front of these screens; null in every real interview. */
export const SimulatedContext = createContext<Simulated | null>(null);

/** Chosen or filled in after this share of the time, then looked at once more before Next. */
const FILLING_SHARE = 0.7;
/** Per character of an answer in words, ms. */
const TYPING_MS = 70;
/** Next again when the first press found the session busy, ms. */
const AGAIN_MS = 400;
const LATER = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** The newest version of a function, for timers that outlive a render. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Lets the simulated participant act some ms after a screen appeared. */
export function useSimulatedAct(
  screen: string,
  afterMs: (person: PracticePerson) => number,
  act: (person: PracticePerson) => void,
): void {
  const simulated = useContext(SimulatedContext);
  const latest = useLatest({ afterMs, act });
  const person = simulated?.answers === true ? simulated.person : null;
  useEffect(() => {
    if (person === null) return undefined;
    return LATER(latest.current.afterMs(person), () => latest.current.act(person));
  }, [person, screen, latest]);
}

export interface SimulatedAnswering {
  item: Item;
  occasion: string | null;
  phase: number;
  setDraft: (draft: Draft) => void;
  next: () => void;
}

/** Fills a question in and presses Next, visibly, as long as it takes to read it; leaves it where there is no answer. */
export function useSimulatedAnswer({ item, occasion, phase, setDraft, next }: SimulatedAnswering): void {
  const simulated = useContext(SimulatedContext);
  const latest = useLatest({ setDraft, next });
  const person = simulated?.answers === true ? simulated.person : null;
  useEffect(() => {
    const answer = person?.participant.answer(item, occasion);
    if (person === null || answer?.kind !== 'value') return undefined;
    const typingMs =
      typeof answer.value === 'string' && item.format.kind === 'text' ? TYPING_MS * answer.value.length : 0;
    const answeringMs = (person.participant.answeringMs(item, occasion) + typingMs) / phasesOf(item.format);
    let again: ReturnType<typeof setInterval> | undefined;
    const stopFilling = LATER(answeringMs * FILLING_SHARE, () => latest.current.setDraft(answer.value));
    const stopGoing = LATER(answeringMs, () => {
      latest.current.next();
      again = setInterval(() => latest.current.next(), AGAIN_MS);
    });
    return () => {
      stopFilling();
      stopGoing();
      clearInterval(again);
    };
  }, [person, item, occasion, phase, latest]);
}

/** The hands that do a task in practice, to be mounted with it; nothing in a real interview. */
export function useSimulatedHands() {
  const simulated = useLatest(useContext(SimulatedContext));
  return useCallback(
    (plan: TaskPlan, triesBefore: number) => {
      const person = simulated.current?.person;
      if (person === undefined) return {};
      const options = {
        plan,
        reactions: person.reactions,
        triesBefore,
        areActive: () => simulated.current?.answers === true,
        later: LATER,
      };
      return { through: (machine: WindowMachine) => simulatedHands(machine, options) };
    },
    [simulated],
  );
}
