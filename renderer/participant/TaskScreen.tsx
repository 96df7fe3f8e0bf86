import { useEffect, useRef, useState, type RefObject } from 'react';
import { planTask, type TaskPlan } from '../../shared/associations/tasks';
import type { Place } from '../../shared/session/events';
import type { SessionState } from '../../shared/session/state';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import { taskOf } from '../../shared/study/lookups';
import type { Step, Study } from '../../shared/study/schema';
import type { Follower } from '../../shared/session/follower';
import { moveOn, type CurrentStep } from '../../shared/session/propose';
import { useSession } from '../session/useSession';
import { readSessionClock } from '../session/useSessionClock';
import { Button } from '../ui/components/Button';
import { useWords } from '../ui/languages/useWords';
import { CalmScreen } from './CalmScreen';
import { CannotSave } from './CannotSave';
import { mountTask, type MountedTask, type TaskOutcome } from '../task-engine/mount';
import { useSimulatedHands } from './practice/useSimulated';
import { useDisplayState } from '../session/useDisplayState';
import { blockToStart, hasFailedGate, triesNow } from './task-progress';
import { closeLeftOver, taskSink } from './task-sink';
import { offsetMs, rememberOffset } from './window-clock';

type TaskStep = Extract<Step, { kind: 'task' | 'warm_up' }>;

interface TaskStart {
  study: Study;
  state: SessionState;
  place: Place;
  step: TaskStep;
  propose: Follower['propose'];
}

async function alignedOffset(state: SessionState): Promise<number | null> {
  const known = offsetMs();
  if (known !== null) return known;
  const reading = await readSessionClock(state.header.session);
  if (reading) rememberOffset(reading.offsetMs);
  return reading?.offsetMs ?? null;
}

/** Whose eyes and hands do the task: nobody's but the participant's own, unless this is practice. */
type HandsFor = (plan: TaskPlan, triesBefore: number) => Pick<MountedTask, 'through'>;

/** Runs the task of a step in an element, from the block after the last completed one. */
async function runStep(
  element: HTMLElement,
  start: TaskStart,
  handsFor: HandsFor,
  signal: AbortSignal,
): Promise<Result<TaskOutcome>> {
  const { study, state, place, step, propose } = start;
  const { header } = state;
  const { seed } = header.assignment;
  const plan = planTask(taskOf(study, step.task), { ...header, study, seed });
  if (!plan.ok) return plan;
  const offset = await alignedOffset(state);
  if (offset === null) return failure(problemOf('unexpected', { where: 'session.clock' }));
  const closed = await closeLeftOver(state, propose);
  if (!closed.ok) return closed;
  const fromBlock = blockToStart(triesNow(state, place));
  const outcome = await mountTask(element, {
    plan: plan.value,
    offsetMs: offset,
    fromBlock,
    gate: step.kind === 'warm_up' ? { accuracy: step.gate, repeats: step.repeats } : null,
    signal,
    sink: taskSink(propose, state, place),
    ...handsFor(plan.value, state.taskAttempts.length),
  });
  return { ok: true, value: outcome };
}

/** Runs the task for as long as the screen is there; leaving it stops the task inside its block. */
function useTask(surface: RefObject<HTMLElement | null>, start: TaskStart) {
  const { propose } = useSession();
  const handsFor = useSimulatedHands();
  const session = useRef(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(1);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(start.state);
  useEffect(() => {
    latest.current = start.state;
  }, [start.state]);
  useEffect(() => {
    const element = surface.current;
    if (!element || hasFailedGate(triesNow(session.current.state, session.current.place))) return;
    const stop = new AbortController();
    // The run before clears the surface when it has stopped; a new one beginning sooner would be cleared with it.
    const run = before.current.then(() =>
      stop.signal.aborted
        ? null
        : runStep(element, { ...session.current, state: latest.current }, handsFor, stop.signal),
    );
    before.current = run;
    void run.then((result) => {
      if (result === null || stop.signal.aborted) return;
      if (!result.ok) return setProblem(result.error);
      if (result.value.kind === 'failed') return setProblem(result.value.problem);
      if (result.value.kind === 'completed') {
        void propose(moveOn(session.current.study, latest.current, 'participant', 'continue'), true);
      }
    });
    return () => stop.abort();
  }, [surface, propose, handsFor, round]);
  const again = () => {
    setProblem(null);
    setRound(round + 1);
  };
  return { problem, again };
}

function LiveTask({ start }: { start: TaskStart }) {
  const { t } = useWords();
  const surface = useRef<HTMLElement>(null);
  const { problem, again } = useTask(surface, start);
  return (
    <>
      <CalmScreen sentence={t('participant.taskStopped')} />
      {problem && (
        <div className="task-problem">
          <CannotSave
            problem={problem}
            of="task"
            actions={<Button onPress={again}>{t('participant.taskAgain')}</Button>}
          />
        </div>
      )}
      <section ref={surface} className="task-surface" aria-label={t('participant.task')} />
    </>
  );
}

/** A timed task; elsewhere than on the participant's own display only a sentence about it. */
export function TaskScreen({ currentStep, step, live }: { currentStep: CurrentStep; step: TaskStep; live: boolean }) {
  const { t } = useWords();
  const { study, state, propose } = useSession();
  const display = useDisplayState();
  if (!live) return <CalmScreen sentence={t('participant.taskRuns')} />;
  // A window that nobody can see, because its screen was pulled out, must not go on showing trials.
  if (display?.face === 'interviewer') return <CalmScreen sentence={t('participant.taskStopped')} />;
  return <LiveTask start={{ study, state, propose, place: currentStep.place, step }} />;
}
