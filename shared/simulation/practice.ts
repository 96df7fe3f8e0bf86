import { z } from 'zod';
import type { Language } from '../base/ids';
import { randomFrom } from '../base/random';
import { drawnTraits, simulatedParticipant, type SimulatedParticipant } from './participant';
import { reactionParameters, type ReactionParameters } from './reaction-times';

/** Who sits opposite in practice: what an interviewer meets, in a form that can be chosen beforehand. */
export const practiceCharacter = z.enum(['attentive', 'hurried', 'tired']);
export type PracticeCharacter = z.infer<typeof practiceCharacter>;

interface Traits {
  readonly reactions: Partial<ReactionParameters>;
  /** Answering takes so many times as long as for an attentive person. */
  readonly pace: number;
  readonly missingChance: number;
}

/** Hurried people press before they have read (the reason for the limit of 300 ms); tired ones drift off and give up. */
const TRAITS: Record<PracticeCharacter, Traits> = {
  attentive: { reactions: {}, pace: 1, missingChance: 0 },
  hurried: { reactions: { muMs: 380, errorRate: 0.09, fastRate: 0.14 }, pace: 0.5, missingChance: 0.02 },
  tired: {
    reactions: { muMs: 620, sigmaMs: 80, tauMs: 190, errorRate: 0.08, lapseRate: 0.04 },
    pace: 1.6,
    missingChance: 0.08,
  },
};

/** A person to practise with. */
export interface PracticePerson {
  readonly seed: number;
  readonly language: Language;
  readonly participant: SimulatedParticipant;
  readonly reactions: ReactionParameters;
  /** ms from seeing a choice under pressure to making it; may be longer than its deadline. */
  choosingMs(choice: string): number;
}

const SOONEST_CHOICE_MS = 900;
const CHOICE_SPREAD_MS = 3500;

/**
 * The person of a practice session: the same for its seed, so that both windows know one and the same.
 * @param seed the seed of the session's assignment, 32 bits
 */
export function practicePerson(seed: number, character: PracticeCharacter, language: Language): PracticePerson {
  const { reactions, pace, missingChance } = TRAITS[character];
  const drawn = { ...drawnTraits(seed, language), missingChance };
  const participant = simulatedParticipant(drawn);
  return {
    seed,
    language,
    participant: {
      ...participant,
      answeringMs: (item, occasion) => Math.round(participant.answeringMs(item, occasion) * pace),
    },
    reactions: reactionParameters(seed, drawn.association, reactions),
    choosingMs: (choice) =>
      pace * (SOONEST_CHOICE_MS + randomFrom(seed).fork(`choosing ${choice}`).integer(CHOICE_SPREAD_MS)),
  };
}
