import { openEnds } from '../session/completeness';
import { planClock } from '../session/plan-clock';
import { qualitySummary, type QualitySummary } from '../session/quality';
import type { SessionState } from '../session/state';
import type { BlockId, TaskId } from '../base/ids';
import type { Study } from '../study/schema';

/** Something a trainer would say after a practice interview; the words are the window's. Never a score. */
export type TrainerRemark =
  | { readonly kind: 'on_plan'; readonly elapsedMs: number }
  | { readonly kind: 'over_plan' | 'under_plan'; readonly elapsedMs: number; readonly byMs: number }
  | { readonly kind: 'slow_block'; readonly block: BlockId; readonly byMs: number }
  | { readonly kind: 'ended_early' | 'still_open'; readonly count: number }
  | { readonly kind: 'skipped_blocks'; readonly blocks: readonly BlockId[] }
  | { readonly kind: 'skipped_items'; readonly count: number }
  | { readonly kind: 'nothing_skipped' }
  | { readonly kind: 'captured'; readonly captures: number; readonly said: number }
  | { readonly kind: 'nothing_captured'; readonly said: number }
  | { readonly kind: 'ideas'; readonly count: number }
  | { readonly kind: 'task_not_done'; readonly task: TaskId }
  | { readonly kind: 'too_fast'; readonly task: TaskId; readonly share: number }
  | { readonly kind: 'pauses'; readonly count: number; readonly ms: number }
  | { readonly kind: 'repeats' | 'corrected'; readonly count: number };

/** Within so much of the plan nobody would call it early or late. */
const MARGIN_MS = 60_000;
/** Greenwald, Nosek & Banaji (2003, Table 4) leave a person out above this share of presses under 300 ms. */
const TOO_FAST_SHARE = 0.1;

function aboutTime(study: Study, state: SessionState): TrainerRemark[] {
  const clock = planClock(study, state, state.last.monotonicMs);
  const entered = clock.blocks.filter(({ elapsedMs }) => elapsedMs > 0);
  const plannedMs = entered.reduce((sum, block) => sum + block.plannedMs, 0);
  const { elapsedMs } = clock;
  const byMs = elapsedMs - plannedMs;
  const slowest = entered.toSorted((left, right) => right.overrunMs - left.overrunMs)[0];
  const kind = byMs > 0 ? ('over_plan' as const) : ('under_plan' as const);
  return [
    Math.abs(byMs) <= MARGIN_MS ? { kind: 'on_plan', elapsedMs } : { kind, elapsedMs, byMs: Math.abs(byMs) },
    ...(slowest && slowest.overrunMs > MARGIN_MS
      ? [{ kind: 'slow_block' as const, block: slowest.block, byMs: slowest.overrunMs }]
      : []),
  ];
}

function aboutGaps(study: Study, state: SessionState, quality: QualitySummary): TrainerRemark[] {
  const blocks = openEnds(study, { ...state, skippedBlocks: {} })
    .map(({ block }) => block)
    .filter((block) => state.skippedBlocks[block] !== undefined);
  const coded = Object.values(state.answers).filter(({ answer }) => answer.kind === 'missing').length;
  const remarks: TrainerRemark[] = [];
  if (blocks.length > 0) remarks.push({ kind: 'skipped_blocks', blocks });
  if (coded > 0) remarks.push({ kind: 'skipped_items', count: coded });
  if (remarks.length === 0) remarks.push({ kind: 'nothing_skipped' });
  if (state.finish?.early === true) remarks.push({ kind: 'ended_early', count: quality.open });
  else if (quality.open > 0) remarks.push({ kind: 'still_open', count: quality.open });
  return remarks;
}

function aboutTalk(state: SessionState, said: number): TrainerRemark[] {
  const captures = Object.values(state.captures).map(({ capture }) => capture.kind);
  const ideas = captures.filter((kind) => kind === 'idea').length;
  const first: TrainerRemark =
    captures.length === 0 ? { kind: 'nothing_captured', said } : { kind: 'captured', captures: captures.length, said };
  return ideas === 0 ? [first] : [first, { kind: 'ideas', count: ideas }];
}

function aboutTasks(state: SessionState, quality: QualitySummary): TrainerRemark[] {
  return quality.tasks.flatMap(({ task, step, complete, tooFastShare }): TrainerRemark[] => {
    const wasReached = state.visited[step] !== undefined;
    if (wasReached && !complete) return [{ kind: 'task_not_done', task }];
    if (tooFastShare === null || tooFastShare <= TOO_FAST_SHARE) return [];
    return [{ kind: 'too_fast', task, share: tooFastShare }];
  });
}

/**
 * What a trainer would say of a practice interview, in the order in which it would be said.
 * @param said how many things the simulated participant said aloud of their own accord
 */
export function trainerRemarks(study: Study, state: SessionState, said: number): readonly TrainerRemark[] {
  const quality = qualitySummary(study, state);
  const counted: readonly TrainerRemark[] = [
    { kind: 'pauses', count: quality.pauses, ms: quality.pausedMs },
    { kind: 'repeats', count: state.repeats.length },
    { kind: 'corrected', count: quality.corrected },
  ];
  return [
    ...aboutTime(study, state),
    ...aboutGaps(study, state, quality),
    ...aboutTalk(state, said),
    ...aboutTasks(state, quality),
    ...counted.filter((remark) => 'count' in remark && remark.count > 0),
  ];
}
