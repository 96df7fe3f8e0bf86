import type { InterviewCase } from '../../shared/analyses/interview-case';
import type { StudyResults } from '../../shared/analyses/results';
import type { MergedSession } from '../../shared/merge/merged-session';
import type { StudyId } from '../../shared/base/ids';
import type { Problem } from '../../shared/base/problems';
import { success, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { ReadableDatabase } from '../store/database/database';
import { mergedSessions } from '../store/merged/merged-sessions';
import { whyOut } from '../dataset/collect-sessions';
import { mergedSource } from '../dataset/merged-source';
import { readSession, type SessionSource } from '../dataset/session-source';
import { caseOfSession } from './case-of-session';

type LeftOut = StudyResults['leftOut'];

/** A session as the answers know it: in, with when it was held, or out. */
export type CaseReading =
  | { readonly kind: 'in'; readonly createdUtc: string; readonly participant: string; readonly case: InterviewCase }
  | { readonly kind: 'out'; readonly why: 'unfinished' | 'practice' | 'withoutConsent' }
  | { readonly kind: 'unreadable'; readonly reason: Problem };

/** What was read before, by session and revision; readings of sessions that are gone are forgotten. */
export type CaseMemory = Map<string, CaseReading>;

function keyOf({ session, revision, mergedUtc, answers, trials }: MergedSession): string {
  return [session, revision, mergedUtc, answers, trials].join(' ');
}

function reading(source: SessionSource, { session, participant }: MergedSession): CaseReading {
  const read = readSession(source, session);
  if (!read.ok) return { kind: 'unreadable', reason: read.error };
  const { study, state } = read.value;
  const why = whyOut(state, 'internal');
  if (why !== null) return { kind: 'out', why: why === 'notShared' ? 'withoutConsent' : why };
  return { kind: 'in', createdUtc: state.created.utc, participant, case: caseOfSession(study, state) };
}

/** The sessions of a study that count, in the revision that counts; those of persons who withdrew are not among them. */
export interface CasesToRead {
  readonly study: Study;
  readonly total: number;
  /** Reads one more session at each step, so that whoever reads can let others work in between. */
  readonly steps: Iterable<void>;
  /** After the last step. */
  readonly readings: () => readonly CaseReading[];
}

/** Prepares reading. Problems: study_unknown. */
export function casesToRead(database: ReadableDatabase, study: StudyId, memory: CaseMemory): Result<CasesToRead> {
  const source = mergedSource(database, study);
  if (!source.ok) return source;
  const counting = new Set(source.value.sessions);
  const sessions = mergedSessions(database, study).filter(({ session }) => counting.has(session));
  const known = new Set(sessions.map(keyOf));
  for (const key of memory.keys()) if (!known.has(key)) memory.delete(key);
  function* steps(from: SessionSource): Generator<void> {
    for (const session of sessions) {
      const key = keyOf(session);
      if (!memory.has(key)) memory.set(key, reading(from, session));
      yield;
    }
  }
  return success({
    study: source.value.study,
    total: sessions.length,
    steps: steps(source.value),
    readings: () => sessions.flatMap((session) => memory.get(keyOf(session)) ?? []),
  });
}

/** One case per participant, the session held last, and how many sessions are out for which reason. */
export function countedCases(readings: readonly CaseReading[]): {
  readonly cases: readonly InterviewCase[];
  readonly leftOut: LeftOut;
  readonly unreadable: readonly Problem[];
} {
  const leftOut = { unfinished: 0, practice: 0, withoutConsent: 0, earlier: 0 };
  const unreadable: Problem[] = [];
  const latest = new Map<string, Extract<CaseReading, { kind: 'in' }>>();
  for (const one of readings) {
    if (one.kind === 'unreadable') unreadable.push(one.reason);
    if (one.kind === 'out') leftOut[one.why] += 1;
    if (one.kind !== 'in') continue;
    const before = latest.get(one.participant);
    if (before !== undefined) leftOut.earlier += 1;
    if (before === undefined || before.createdUtc < one.createdUtc) latest.set(one.participant, one);
  }
  return { cases: [...latest.values()].map((one) => one.case), leftOut, unreadable };
}
