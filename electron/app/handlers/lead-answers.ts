import { setImmediate as breathe } from 'node:timers/promises';
import { answering } from '../../../shared/analyses/study-answers';
import type { RequestOf } from '../../../shared/bridge';
import type { StudyAnswers } from '../../../shared/bridge-answers';
import type { StudyId } from '../../../shared/names';
import { problemOf } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import { casesToRead, countedCases, type CaseMemory } from '../../dataset/answers/read-cases';
import { writeAtomically } from '../../exchange/atomic-file';
import type { Store } from '../../store';
import type { Handlers } from '../ipc';
import { withStoreAsync, type Desk } from './desk';

type AnswersChannels = 'lead.answers' | 'lead.cancel_answers' | 'lead.save_picture';

/** The answers under way: a newer question ends the one before, which nobody waits for any more. */
class AnswerDesk {
  #running: AbortController | null = null;
  readonly #memories = new WeakMap<Store, CaseMemory>();

  constructor(private readonly desk: Desk) {}

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async answers(store: Store, study: StudyId): Promise<Result<StudyAnswers>> {
    this.cancel();
    const stop = new AbortController();
    this.#running = stop;
    const signal = AbortSignal.any([stop.signal, this.desk.profile.closing]);
    const memory = this.#memories.get(store) ?? new Map();
    this.#memories.set(store, memory);
    const reading = casesToRead(store.database, study, memory);
    if (!reading.ok) return reading;
    let done = 0;
    for (const _step of reading.value.steps) {
      done += 1;
      this.desk.tell('progress', { task: 'answers', done, total: reading.value.total }, 'console');
      await breathe();
      if (signal.aborted) return failure(problemOf(stop.signal.aborted ? 'cancelled' : 'profile_locked'));
    }
    const { cases, leftOut, unreadable } = countedCases(reading.value.readings());
    const steps = answering(cases);
    let step = steps.next();
    while (!step.done) {
      await breathe();
      if (signal.aborted) return failure(problemOf(stop.signal.aborted ? 'cancelled' : 'profile_locked'));
      step = steps.next();
    }
    return success({
      title: reading.value.study.title,
      participants: cases.length,
      leftOut,
      unreadable,
      answers: step.value,
    });
  }
}

async function savePicture(
  desk: Desk,
  { name, picture }: RequestOf<'lead.save_picture'>,
): Promise<Result<{ file: string }>> {
  const file = await desk.ask.newPicture(name, picture.format);
  if (!file.ok) return file;
  const bytes = picture.format === 'svg' ? Buffer.from(picture.text, 'utf8') : Buffer.from(picture.base64, 'base64');
  const written = await writeAtomically(file.value, (handle) => handle.writeFile(bytes));
  return written.ok ? success({ file: file.value }) : written;
}

export function leadAnswersHandlers(desk: Desk): Pick<Handlers, AnswersChannels> {
  const answering = new AnswerDesk(desk);
  return {
    'lead.answers': ({ study }) => withStoreAsync(desk, (store) => answering.answers(store, study)),
    'lead.cancel_answers': () => {
      answering.cancel();
      return success({});
    },
    'lead.save_picture': (wanted) => savePicture(desk, wanted),
  };
}
