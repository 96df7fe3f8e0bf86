import { setImmediate as breathe } from 'node:timers/promises';
import { answering } from '../../../shared/analyses/study-answers';
import type { RequestOf } from '../../../shared/bridge';
import type { StudyAnswers } from '../../../shared/bridge/analyses';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { casesToRead, countedCases, type CaseMemory } from '../../analyses/read-cases';
import { writeAtomically } from '../../files/atomic-file';
import type { Store } from '../../store';
import type { Handlers } from '../bridge/register';
import { LatestWork } from '../latest-task';
import { withStoreAsync, type Desk } from './context';

type AnswersChannels = 'lead.answers' | 'lead.cancel_answers' | 'lead.save_picture';

/** The answers under way. */
class AnswerDesk {
  readonly #work: LatestWork;
  readonly #memories = new WeakMap<Store, CaseMemory>();

  constructor(private readonly desk: Desk) {
    this.#work = new LatestWork(() => desk.profile.closing);
  }

  cancel(): void {
    this.#work.cancel();
  }

  async answers(store: Store, study: StudyId): Promise<Result<StudyAnswers>> {
    const { closing } = this.desk.profile;
    const signal = this.#work.begin();
    /** Lets the windows be served, and tells why to go no further. */
    const whyStop = async (): Promise<Problem | null> => {
      await breathe();
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
      this.desk.tell('progress', { task: 'answers', done, total: reading.value.total }, 'console');
      const stopped = await whyStop();
      if (stopped) return failure(stopped);
    }
    const { cases, leftOut, unreadable } = countedCases(reading.value.readings());
    const steps = answering(cases);
    let step = steps.next();
    while (!step.done) {
      const stopped = await whyStop();
      if (stopped) return failure(stopped);
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
