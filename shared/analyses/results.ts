import { z } from 'zod';
import { EXPLANATIONS } from './added-effort';
import { ORIGINS } from './association-sources';
import { CHANGES } from './contact-change';
import { SHAPES } from './grade-threshold';
import { SATISFACTIONS } from './kinds-of-satisfaction';
import { OUTCOME_NAMES } from './relation-outcomes';
import { ABSENCES } from './interview-case';
import { QUADRANTS } from './discordance';
import { DOMINANCE } from './relational-shares';
import { RECOMMENDATION_GROUPS } from '../instruments/loyalty/net-promoter';
import { associationSource, valence } from '../session/events';
import { text } from '../base/ids';
import { problem } from '../base/problems';

const count = z.int().min(0);

const interval = z.strictObject({ low: z.number(), high: z.number(), confidence: z.number() });

const proportion = z.strictObject({ count, total: count, share: z.number().min(0).max(1), interval });

const estimated = z.strictObject({ value: z.number(), interval, count });

export type ReportedEstimate = z.infer<typeof estimated>;

const netPromoter = z.strictObject({
  participants: count,
  score: z.number(),
  standardError: z.number(),
  interval,
});

/** Why there is enough data and still no finding. */
const noFinding = z.enum(['zero_variance', 'group_too_small']);

/** One question: who counts, who is missing and why, and the finding if there are enough. */
function resultOf<Found extends z.ZodType>(found: Found) {
  return z.strictObject({
    counted: count,
    missing: z.array(z.strictObject({ reason: z.enum(ABSENCES), count })).readonly(),
    result: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('found'), found }),
      z.strictObject({ state: z.literal('too_few'), needed: count }),
      z.strictObject({ state: z.literal('no_finding'), why: noFinding }),
    ]),
  });
}

const relationalShares = z.array(z.strictObject({ model: z.enum(DOMINANCE), proportion })).readonly();

const statedAndAutomatic = z.strictObject({
  participants: count,
  counts: z.record(z.enum(QUADRANTS), count),
  discordant: proportion,
  expectedShare: z.number(),
  excess: z.number(),
  excessInterval: interval,
});

const discordance = z.strictObject({
  grade: statedAndAutomatic,
  recommendation: statedAndAutomatic,
  /** Null when one of the measures does not agree with itself, so that no difference is reliable. */
  reliable: z
    .strictObject({
      reliability: z.strictObject({ stated: z.number(), automatic: z.number() }),
      lower: proportion,
      higher: proportion,
      byErrorAlone: z.number(),
    })
    .nullable(),
});

const histogram = z.array(z.strictObject({ answer: z.number(), proportion })).readonly();

const recommendation = z.strictObject({
  grade: z.strictObject({ histogram, mean: estimated, nineOrMore: proportion }),
  recommendation: z.strictObject({
    histogram,
    mean: estimated,
    counts: z.record(z.enum(RECOMMENDATION_GROUPS), count),
    netPromoter,
    fromEight: netPromoter,
  }),
});

const emotions = z.strictObject({
  ranked: z.array(z.strictObject({ cluster: z.string(), felt: estimated })).readonly(),
  negativeGroup: proportion,
  byContact: z.strictObject({ recent: estimated, earlier: estimated, difference: estimated }).nullable(),
});

const relationOutcomes = z
  .array(
    z.strictObject({
      outcome: z.enum(OUTCOME_NAMES),
      correlation: estimated,
      slope: estimated,
      groups: z.array(z.strictObject({ model: z.enum(DOMINANCE), count, mean: estimated.nullable() })).readonly(),
      personalLessBusiness: estimated.nullable(),
    }),
  )
  .readonly();

const associationSources = z.strictObject({
  associations: count,
  sources: z
    .array(
      z.strictObject({
        source: associationSource,
        counts: z.record(valence, count),
        share: estimated,
        negative: estimated.nullable(),
      }),
    )
    .readonly(),
  together: z
    .array(
      z.strictObject({
        origin: z.enum(ORIGINS),
        withGrade: estimated.nullable(),
        withAutomatic: estimated.nullable(),
      }),
    )
    .readonly(),
});

const contactChange = z.strictObject({
  shares: z.array(z.strictObject({ change: z.enum(CHANGES), proportion })).readonly(),
  ratio: z
    .strictObject({
      value: z.number().nullable(),
      low: z.number(),
      high: z.number().nullable(),
      confidence: z.number(),
    })
    .nullable(),
});

const addedEffort = z.strictObject({
  explained: z.array(z.strictObject({ by: z.enum(EXPLANATIONS), part: estimated })).readonly(),
  slope: estimated,
});

const gradeThreshold = z.strictObject({
  bend: z.strictObject({ value: z.number(), interval }),
  below: estimated,
  above: estimated,
  shapes: z.array(z.strictObject({ shape: z.enum(SHAPES), explained: z.number(), weight: z.number() })).readonly(),
  levels: z.array(z.strictObject({ grade: z.number(), count, staying: estimated.nullable() })).readonly(),
  fitted: z.array(z.strictObject({ grade: z.number(), staying: z.number() })).readonly(),
});

const satisfaction = z.strictObject({
  groups: z.array(z.strictObject({ group: z.enum(SATISFACTIONS), staying: estimated })).readonly(),
  rationalLessDissatisfied: estimated,
  equivalenceP: z.number(),
  emotionalLessRational: estimated,
});

const friendliness = z.strictObject({
  correlation: estimated,
  slope: estimated,
  constant: z.number(),
  explained: z.number(),
  levels: z.array(z.strictObject({ rating: z.number(), staying: estimated })).readonly(),
});

/** By question. A question that is not finished in full is not here (docs/questions.md). */
export const results = z.strictObject({
  relational_shares: resultOf(relationalShares),
  relation_outcomes: resultOf(relationOutcomes),
  discordance: resultOf(discordance),
  association_sources: resultOf(associationSources),
  emotions: resultOf(emotions),
  satisfaction: resultOf(satisfaction),
  recommendation: resultOf(recommendation),
  grade_threshold: resultOf(gradeThreshold),
  added_effort: resultOf(addedEffort),
  contact_change: resultOf(contactChange),
  friendliness: resultOf(friendliness),
});

export type QuestionResults = z.infer<typeof results>;

export type QuestionName = keyof QuestionResults;

export type FoundOf<Name extends QuestionName> = Extract<QuestionResults[Name]['result'], { state: 'found' }>['found'];

export const studyResults = z.strictObject({
  title: text,
  /** Participants whose finished session counts. */
  participants: count,
  leftOut: z.strictObject({
    unfinished: count,
    practice: count,
    withoutConsent: count,
    /** An earlier session of a participant who has a later one. */
    earlier: count,
  }),
  /** Sessions whose journal could not be read; their reasons. */
  unreadable: z.array(problem).readonly(),
  results,
});

export type StudyResults = z.infer<typeof studyResults>;
