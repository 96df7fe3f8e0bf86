import type { ConflictDifference, ConflictRival, LeadConflict } from '../../../shared/merge/conflicts';
import { answerKey } from '../../../shared/session/check-answer';
import { replay, type SessionState } from '../../../shared/session/reducer';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { findItem } from '../../../shared/study/lookups';
import type { Study } from '../../../shared/study/schema';
import { conflictsOf, mergedContents, type MergedConflict } from '../../store/merged/merged-sessions';
import { studyOf } from '../../store/session/studies';
import type { ReadableDatabase } from '../../store/database/database';

/** One rival as it stands after its whole journal. */
export interface ReplayedRival {
  readonly study: Study;
  readonly state: SessionState;
  readonly events: number;
}

/** Two answers are the same when every word of them is. */
function isSame(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size <= 1;
}

/** The answers that are not the same in all of the states, in the order they were first given. */
export function differencesBetween(rivals: readonly ReplayedRival[]): ConflictDifference[] {
  const keys = new Map<string, { item: string; occasion: string | null }>();
  for (const { state } of rivals) {
    for (const { item, occasion } of Object.values(state.answers)) {
      keys.set(answerKey(item, occasion), { item, occasion });
    }
  }
  return [...keys].flatMap(([key, { item, occasion }]) => {
    const values = rivals.map(({ state }) => state.answers[key]?.answer ?? null);
    if (isSame(values)) return [];
    const asked = rivals
      .map(({ study }) => findItem(study, item))
      .find((found) => found !== null && found !== undefined);
    return [{ item: asked ?? null, name: item, occasion, values }];
  });
}

function replayRival(
  database: ReadableDatabase,
  { session, revision }: MergedConflict,
  rival: MergedConflict['rivals'][number],
): Result<ReplayedRival> {
  const journal = mergedContents(database, { session, revision, contents: rival.contents });
  if (!journal.ok) return journal;
  const study = studyOf(database, journal.value.studyHash);
  if (!study.ok) return study;
  const state = replay(study.value, journal.value.events);
  return state.ok ? success({ study: study.value, state: state.value, events: journal.value.events.length }) : state;
}

function rivalOf(rival: MergedConflict['rivals'][number], { state, events }: ReplayedRival): ConflictRival {
  const { contents, mergedUtc, answers, trials, current } = rival;
  const { utc: lastUtc } = state.last;
  return { contents, mergedUtc, answers, trials, current, events, lastUtc, finished: state.finish !== null };
}

/**
 * The undecided conflicts of a study, each with its rivals and the answers in which they differ.
 * Problems: journal_damaged, study_unknown.
 */
export function conflictsSideBySide(database: ReadableDatabase, study: StudyId): Result<LeadConflict[]> {
  const conflicts: LeadConflict[] = [];
  for (const conflict of conflictsOf(database, study)) {
    const replayed: ReplayedRival[] = [];
    for (const rival of conflict.rivals) {
      const one = replayRival(database, conflict, rival);
      if (!one.ok) return one;
      replayed.push(one.value);
    }
    const header = replayed[0]?.state.header;
    if (header === undefined) continue;
    conflicts.push({
      session: conflict.session,
      revision: conflict.revision,
      participant: header.participant,
      provider: header.provider,
      rivals: conflict.rivals.flatMap((rival, place) => {
        const state = replayed[place];
        return state === undefined ? [] : [rivalOf(rival, state)];
      }),
      differences: differencesBetween(replayed),
    });
  }
  return success(conflicts);
}
