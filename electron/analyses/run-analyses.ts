import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { StudyResults } from '../../shared/analyses/results';
import { resultsOf } from '../../shared/analyses/study-results';
import type { StudyId } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { LatestTask } from '../dataset/latest-task';
import type { OpenProfile } from '../store/profile/open-profile';
import { casesToRead, countedCases, type CaseMemory } from './read-cases';

/** The analyses of a study under way, of which only the newest counts; what was read is remembered per profile. */
export class AnalysesRun {
  readonly #task: LatestTask;
  readonly #memories = new WeakMap<OpenProfile, CaseMemory>();

  /** @param closing aborted when the profile closes under the work */
  constructor(private readonly closing: () => AbortSignal) {
    this.#task = new LatestTask(closing);
  }

  cancel(): void {
    this.#task.cancel();
  }

  /**
   * Reads every merged session that counts and works out every question, letting windows be served in between.
   * @returns `study_unknown`, `cancelled`, `profile_locked`
   */
  async results(
    store: OpenProfile,
    study: StudyId,
    onSession: (done: number, total: number) => void,
  ): Promise<Result<StudyResults>> {
    const closing = this.closing();
    const signal = this.#task.begin();
    /** Lets the windows be served, and tells why to go no further. */
    const whyStop = async (): Promise<Problem | null> => {
      await yieldToEventLoop();
      if (!signal.aborted) return null;
      return problemOf(signal.reason === closing.reason ? 'profile_locked' : 'cancelled');
    };
    const memory = this.#memories.get(store) ?? new Map();
    this.#memories.set(store, memory);
    const reading = casesToRead(store.database, study, memory);
    if (!reading.ok) return reading;
    let done = 0;
    for (const _step of reading.value.steps) {
      done += 1;
      onSession(done, reading.value.total);
      const stopped = await whyStop();
      if (stopped) return failure(stopped);
    }
    const { cases, leftOut, unreadable } = countedCases(reading.value.readings());
    const steps = resultsOf(cases);
    let step = steps.next();
    while (!step.done) {
      const stopped = await whyStop();
      if (stopped) return failure(stopped);
      step = steps.next();
    }
    const { title } = reading.value.study;
    return success({ title, participants: cases.length, leftOut, unreadable, results: step.value });
  }
}
