import { planTask } from '../../shared/associations/tasks';
import type { JournalEvent } from '../../shared/session/events';
import type { SessionHeader } from '../../shared/session/plan';
import { participantCode, sessionId, type Language, type SessionId } from '../../shared/base/ids';
import { simulatedJournal } from '../../shared/simulation/journal';
import { drawnTraits, simulatedParticipant } from '../../shared/simulation/participant';
import { reactionParameters, runSimulatedTask } from '../../shared/simulation/reaction-times';
import { success } from '../../shared/base/result';
import { builtInStudy } from '../../shared/built-in-study';
import type { Form, Study } from '../../shared/study/schema';
import type { SessionSource } from '../../electron/dataset/session-source';
import { headerFor } from './journal';

export interface SimulatedSessions {
  readonly count: number;
  readonly study?: Study;
  readonly form?: Form;
  readonly language?: (index: number) => Language;
  /** Changes a header before its session runs. */
  readonly header?: (index: number) => Partial<SessionHeader>;
  /** Consent to sharing, where it is not left to chance. */
  readonly sharing?: (index: number) => boolean;
  /** The words typed at an index, for texts that must never leave. */
  readonly words?: (index: number, purpose: string) => string;
}

export const DEVICE = '018f3c1e-0000-4000-8000-00000000d0d0';

export function sessionIdOf(index: number): SessionId {
  return sessionId.parse(`5e55104a-0000-4000-8000-${String(index).padStart(12, '0')}`);
}

/** The journal of a simulated participant who goes through the study as the console and display would let one. */
export function simulatedEvents(index: number, wanted: Omit<SimulatedSessions, 'count'>): JournalEvent[] {
  const study = wanted.study ?? builtInStudy;
  const language = wanted.language?.(index) ?? 'nl';
  const seed = 1000 + index;
  const person = simulatedParticipant(drawnTraits(seed, language));
  const provider = study.providers[index % 2]?.id;
  if (provider === undefined) throw new Error('the study has providers');
  const header: SessionHeader = {
    ...headerFor(study, seed, wanted.form ?? 'short'),
    session: sessionIdOf(index),
    participant: participantCode.parse(`QZX-${70_000 + index}`),
    language,
    provider,
    ...wanted.header?.(index),
  };
  const participant: typeof person = {
    ...person,
    words: (purpose) => wanted.words?.(index, purpose) ?? person.words(purpose),
    answer(item, occasion) {
      const isSharing = item.id === 'consent_sharing';
      const isText = item.format.kind === 'text';
      if (isSharing) return { kind: 'value', value: wanted.sharing?.(index) ?? true };
      if (isText && wanted.words) return { kind: 'value', value: wanted.words(index, item.id) };
      return person.answer(item, occasion);
    },
  };
  return simulatedJournal({
    study,
    header,
    participant,
    startUtcMs: Date.UTC(2026, 4, 4, 9, 17, 23) + index * 86_400_000,
    pauseChance: 0,
    *runTask(place, settings, _state, clock) {
      const drawn = header.assignment;
      const plan = planTask(settings, {
        study,
        provider: header.provider,
        language,
        assignment: drawn,
        seed: drawn.seed,
      });
      if (!plan.ok) throw new Error(plan.error.code);
      for (const { atMs, body } of runSimulatedTask(plan.value, reactionParameters(seed, 0.3), {
        place,
        startMs: clock.nowMs(),
      })) {
        clock.wait(Math.max(0, atMs - clock.nowMs()));
        yield body;
      }
    },
  }).events;
}

/** Merged sessions of simulated participants, as the store would hand them out. */
export function simulatedSource(wanted: SimulatedSessions): SessionSource {
  const study = wanted.study ?? builtInStudy;
  const journals = new Map(
    Array.from({ length: wanted.count }, (_unused, index) => [
      wanted.header?.(index).session ?? sessionIdOf(index),
      simulatedEvents(index, wanted),
    ]),
  );
  return {
    study,
    sessions: [...journals.keys()],
    read: (session) => success({ study, events: journals.get(session) ?? [] }),
  };
}
