import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SessionQuality, StudyOverview } from '../../../shared/study/overview';
import type { MergedSession } from '../../../shared/merge/merged-session';
import { qualitySummary } from '../../../shared/session/quality';
import { replay } from '../../../shared/session/reducer';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Study } from '../../../shared/study/schema';
import { mergedJournal, mergedSessions } from '../../store/merged/merged-sessions';
import { newestStudy, studyOf } from '../../store/session/studies';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { ReadableDatabase } from '../../store/database/database';

/** What was worked out before, by session; a session merged again counts as another one. */
export type QualityMemory = Map<string, SessionQuality>;

/** What was worked out before, by open profile; it goes when the profile goes. */
export class OverviewMemory {
  readonly #memories = new WeakMap<OpenProfile, QualityMemory>();

  of(store: OpenProfile): QualityMemory {
    const known = this.#memories.get(store) ?? new Map();
    this.#memories.set(store, known);
    return known;
  }
}

function keyOf({ session, revision, mergedUtc, answers, trials }: MergedSession): string {
  return [session, revision, mergedUtc, answers, trials].join(' ');
}

function qualityOf(database: ReadableDatabase, merged: MergedSession): Result<SessionQuality> {
  const journal = mergedJournal(database, merged.session);
  if (!journal.ok) return journal;
  const study = studyOf(database, journal.value.studyHash);
  if (!study.ok) return study;
  const state = replay(study.value, journal.value.events);
  if (!state.ok) return state;
  const quality = qualitySummary(study.value, state.value);
  const { session, participant, provider, revision, mergedUtc } = merged;
  return success({
    session,
    participant,
    provider,
    revision,
    mergedUtc,
    finished: state.value.finish !== null,
    practice: state.value.header.practice,
    elapsedMs: quality.elapsedMs,
    items: quality.items,
    missing: quality.items - quality.answered,
    interruptions: quality.interruptions + quality.reopenings,
    tasksOpen: quality.tasks.filter(({ complete }) => !complete).length,
  });
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** Sums the sessions of a study up: how many per provider against the quota, and how they went. */
export function overviewOf(
  study: Study,
  sessions: readonly SessionQuality[],
  unreadable: StudyOverview['unreadable'],
): StudyOverview {
  const counted = sessions.filter(({ finished, practice }) => finished && !practice);
  const total = (value: (session: SessionQuality) => number): number =>
    counted.reduce((sum, session) => sum + value(session), 0);
  const items = total((session) => session.items);
  return {
    study: study.id,
    title: study.title,
    providers: study.providers.map(({ id, label }) => ({
      provider: id,
      label,
      finished: counted.filter(({ provider }) => provider === id).length,
      wanted: study.quotas.find(({ provider }) => provider === id)?.wanted ?? null,
    })),
    sessions: [...sessions],
    unreadable,
    medianMs: median(counted.map(({ elapsedMs }) => elapsedMs)),
    missingShare: items === 0 ? null : total(({ missing }) => missing) / items,
    interruptedSessions: counted.filter(({ interruptions }) => interruptions > 0).length,
  };
}

/**
 * Reads every merged session once, one at a time, letting windows be served in between; what was read before is
 * remembered. @returns `study_unknown`; `profile_locked` when the profile closed meanwhile
 */
export async function readOverview(
  database: ReadableDatabase,
  study: StudyId,
  memory: QualityMemory,
  closing: AbortSignal,
  onSession: (done: number, total: number) => void,
): Promise<Result<StudyOverview>> {
  const newest = newestStudy(database, study);
  if (!newest.ok) return newest;
  const merged = mergedSessions(database, study);
  const sessions: SessionQuality[] = [];
  const unreadable: StudyOverview['unreadable'] = [];
  for (const [index, one] of merged.entries()) {
    const known = memory.get(keyOf(one));
    if (known === undefined) {
      await yieldToEventLoop();
      if (closing.aborted) return failure(problemOf('profile_locked'));
      const quality = qualityOf(database, one);
      if (quality.ok) memory.set(keyOf(one), quality.value);
      else unreadable.push({ session: one.session, reason: quality.error });
      if (quality.ok) sessions.push(quality.value);
      onSession(index + 1, merged.length);
    } else sessions.push(known);
  }
  return success(overviewOf(newest.value.study, sessions, unreadable));
}
