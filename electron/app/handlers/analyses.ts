import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { answering } from '../../../shared/analyses/study-answers';
import type { RequestOf } from '../../../shared/bridge';
import type { StudyAnswers } from '../../../shared/bridge/analyses';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { casesToRead, countedCases, type CaseMemory } from '../../analyses/read-cases';
import { writeAtomically } from '../../files/atomic-file';
import type { OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { LatestTask } from '../latest-task';
import { withStoreAsync, type HandlerContext } from './context';

type AnswersChannels = 'lead.answers' | 'lead.cancel_answers' | 'lead.save_picture';

/** The answers under way. */
class AnswerDesk {
  readonly #work: LatestTask;
  readonly #memories = new WeakMap<OpenProfile, CaseMemory>();

  constructor(private readonly context: HandlerContext) {
    this.#work = new LatestTask(() => context.profile.closing);
  }

  cancel(): void {
    this.#work.cancel();
  }

  async answers(store: OpenProfile, study: StudyId): Promise<Result<StudyAnswers>> {
    const { closing } = this.context.profile;
    const signal = this.#work.begin();
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
      this.context.tell('progress', { task: 'answers', done, total: reading.value.total }, 'console');
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
  context: HandlerContext,
  { name, picture }: RequestOf<'lead.save_picture'>,
): Promise<Result<{ file: string }>> {
  const file = await context.ask.newPicture(name, picture.format);
  if (!file.ok) return file;
  const bytes = picture.format === 'svg' ? Buffer.from(picture.text, 'utf8') : Buffer.from(picture.base64, 'base64');
  const written = await writeAtomically(file.value, (handle) => handle.writeFile(bytes));
  return written.ok ? success({ file: file.value }) : written;
}

export function leadAnswersHandlers(context: HandlerContext): Pick<Handlers, AnswersChannels> {
  const answering = new AnswerDesk(context);
  return {
    'lead.answers': ({ study }) => withStoreAsync(context, (store) => answering.answers(store, study)),
    'lead.cancel_answers': () => {
      answering.cancel();
      return success({});
    },
    'lead.save_picture': (wanted) => savePicture(context, wanted),
  };
}
