import { useCallback, useMemo, useState } from 'react';
import type { Answer, MissingCode, PauseReason } from '../../../../shared/session/events';
import { success, type Result } from '../../../../shared/base/result';
import type { Draft } from '../../../answer-fields/drafts';
import { isFilledIn, phasesOf, valueOf } from '../../../answer-fields/drafts';
import { useDisplayState } from '../../../session/useDisplayState';
import {
  answerAndMoveOn,
  currentStepOf,
  moveBack,
  moveOn,
  repeatBlock,
  skipBlock,
  type CurrentStep,
} from '../../../../shared/session/propose';
import { useSession } from '../../../session/useSession';
import { isSecondClick } from '../../../ui/second-click';
import { ask } from '../../../ui/useCall';
import { primaryOf, type Primary } from './primary-action';

export type OpenDialog = 'skip' | 'repeat' | 'problem' | 'correct' | 'break_off' | 'pause' | 'finish' | null;

interface KeyedDraft {
  key: string;
  draft: Draft;
  phase: number;
}

const UNSEEN = { shownMs: null, answeredMs: null };

/** What the interviewer fills in at the console for the item in front; a new item starts empty. */
function useInterviewerDraft(key: string, initial: Draft) {
  const [kept, setKept] = useState<KeyedDraft>({ key, draft: initial, phase: 0 });
  const now = kept.key === key ? kept : { key, draft: initial, phase: 0 };
  return {
    draft: now.draft,
    phase: now.phase,
    setDraft: (draft: Draft) => setKept({ ...now, draft }),
    setPhase: (phase: number) => setKept({ ...now, phase }),
  };
}

/** The interviewer's own answer to the item in front, and how it is recorded. */
function useAnswering(currentStep: CurrentStep | null) {
  const { study, state, propose } = useSession();
  const given = currentStep?.answer?.answer;
  const placeName = currentStep === null ? '' : `${currentStep.step.id} ${currentStep.place.item ?? ''}`;
  const answering = useInterviewerDraft(placeName, given?.kind === 'value' ? given.value : null);
  const { draft, phase, setPhase } = answering;
  const item = currentStep?.item ?? null;
  const isFilled = item !== null && isFilledIn(item.format, draft, phase);
  const record = async (answer: Answer): Promise<Result<unknown>> =>
    currentStep === null
      ? success(undefined)
      : propose(answerAndMoveOn(study, state, currentStep, answer, 'interviewer', UNSEEN));
  const saveAnswer = () => {
    if (item === null || !isFilled) return;
    if (phase + 1 < phasesOf(item.format)) return setPhase(phase + 1);
    const value = valueOf(item.format, draft);
    if (value !== null) void record({ kind: 'value', value });
  };
  return { answering, isFilled, record, saveAnswer };
}

/** Shows the participant's display and enters the first step. */
function useStart(): () => Promise<void> {
  const { study, state, propose } = useSession();
  return async () => {
    // Asked now: a start right after opening comes before the screens are known here.
    const screens = await ask('display.state', {});
    const mode = screens.ok && screens.value.screens > 1 ? 'second_screen' : 'hand_over';
    await ask('display.open_participant', { mode });
    await propose(moveOn(study, state, 'interviewer', 'start'));
  };
}

/** Everything the console can do at the step in front. */
export function useConsole() {
  const { study, state, pending, propose } = useSession();
  const display = useDisplayState();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const currentStep = useMemo(
    () => (state.place === null ? null : currentStepOf(study, state, state.place)),
    [study, state],
  );
  const { answering, isFilled, record, saveAnswer } = useAnswering(currentStep);
  const start = useStart();
  const primary = primaryOf(study, state, currentStep, display);
  const canGoOn = primary.kind !== 'wait' && (primary.kind !== 'save_answer' || isFilled);
  const acts: Record<Primary['kind'], () => void> = {
    start: () => void start(),
    continue: () => void propose(moveOn(study, state, 'interviewer', 'continue')),
    save_answer: saveAnswer,
    hand_over: () => void ask('display.hand_over', {}),
    wait: () => undefined,
    break_off: () => setDialog('break_off'),
    finish: () => setDialog('finish'),
  };
  const goOn = () => {
    if (canGoOn && !pending && !isSecondClick()) acts[primary.kind]();
  };
  const close = useCallback(() => setDialog(null), []);
  return { currentStep, display, dialog, setDialog, close, primary, canGoOn, goOn, answering, record, ...useMoves() };
}

/** Moves that do not depend on what is filled in. */
function useMoves() {
  const { study, state, pending, propose } = useSession();
  const back = moveBack(study, state);
  return {
    canGoBack: back.length > 0,
    goBack: () => {
      if (back.length > 0 && !pending && !isSecondClick()) void propose(back);
    },
    skipBlock: async (code: MissingCode, note: string | null): Promise<Result<unknown>> =>
      state.place === null
        ? success(undefined)
        : propose(skipBlock(study, state, currentStepOf(study, state, state.place), code, note)),
    repeatBlock: async (note: string | null): Promise<Result<unknown>> =>
      state.place === null ? success(undefined) : propose(repeatBlock(study, state, state.place.block, note)),
    pause: (reason: PauseReason, note: string | null) =>
      propose([{ actor: 'interviewer', body: { type: 'paused', payload: { reason, note } } }], true),
    resume: () => propose([{ actor: 'interviewer', body: { type: 'resumed', payload: {} } }], true),
    finish: (early: boolean, reason: string | null) =>
      propose([{ actor: 'interviewer', body: { type: 'session_finished', payload: { early, reason } } }], true),
    reportProblem: (cause: 'person' | 'technical', note: string | null) =>
      propose(
        [
          {
            actor: 'interviewer',
            body: { type: 'interruption_recorded', payload: { cause, durationMs: null, note } },
          },
        ],
        true,
      ),
  };
}

export type Console = ReturnType<typeof useConsole>;
