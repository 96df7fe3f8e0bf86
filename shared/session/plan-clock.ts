import type { BlockId, Text } from '../base/ids';
import type { Block, Study } from '../study/schema';
import { blocksOf, placesOf, placeKey } from './plan';
import type { SessionState } from './state';

const MS_PER_MINUTE = 60_000;
/** A block that must stay whatever the hour. */
const MUST_STAY = 1;

type BlockStatus = 'done' | 'current' | 'ahead' | 'skipped';

/** A block against its plan; all times in ms, pauses and gaps left out. */
export interface BlockClock {
  readonly block: BlockId;
  readonly title: Text;
  readonly status: BlockStatus;
  readonly plannedMs: number;
  readonly elapsedMs: number;
  /** How far the block is over its plan; 0 while it is within. */
  readonly overrunMs: number;
}

/** A block that may be left out, and what that gains. */
export interface Droppable {
  readonly block: BlockId;
  readonly title: Text;
  readonly priority: number;
  readonly savesMs: number;
  /** True for the fewest blocks, least important first, that bring the session back on plan. */
  readonly advised: boolean;
}

export interface PlanClock {
  readonly blocks: readonly BlockClock[];
  readonly plannedMs: number;
  readonly elapsedMs: number;
  /** Behind plan when positive, ahead of it when negative: time won or lost in blocks done, plus the current overrun. */
  readonly latenessMs: number;
  /** What the blocks still to come, and the rest of this one, are planned to take. */
  readonly remainingMs: number;
  readonly droppable: readonly Droppable[];
}

/** The block furthest along that was visited: going back to correct something does not turn the plan back. */
function furthestBlock(study: Study, state: SessionState): string | null {
  const visited = placesOf(study, state.header, state.answers).filter(
    (place) => state.visited[placeKey(place)] !== undefined,
  );
  return visited.at(-1)?.block ?? state.place?.block ?? null;
}

function statusOf(state: SessionState, block: Block, index: number, furthest: number): BlockStatus {
  if (state.skippedBlocks[block.id] !== undefined) return 'skipped';
  if (index > furthest) return 'ahead';
  return index === furthest && state.phase !== 'finished' ? 'current' : 'done';
}

function blockClock(state: SessionState, block: Block, status: BlockStatus, runningMs: number): BlockClock {
  const plannedMs = block.plannedMinutes * MS_PER_MINUTE;
  const elapsedMs = (state.blockMs[block.id] ?? 0) + (state.place?.block === block.id ? runningMs : 0);
  const overrunMs = Math.max(0, elapsedMs - plannedMs);
  return { block: block.id, title: block.title, status, plannedMs, elapsedMs, overrunMs };
}

function gainOf(clock: BlockClock): number {
  if (clock.status === 'ahead') return 0;
  return clock.status === 'current' ? clock.overrunMs : clock.elapsedMs - clock.plannedMs;
}

function droppableOf(blocks: readonly Block[], clocks: readonly BlockClock[], latenessMs: number): Droppable[] {
  const candidates = blocks
    .filter((block, index) => block.priority > MUST_STAY && clocks[index]?.status === 'ahead')
    .toSorted((left, right) => right.priority - left.priority || right.plannedMinutes - left.plannedMinutes);
  let stillLateMs = latenessMs;
  return candidates.map(({ id, title, priority, plannedMinutes }) => {
    const advised = stillLateMs > 0;
    const savesMs = plannedMinutes * MS_PER_MINUTE;
    stillLateMs -= savesMs;
    return { block: id, title, priority, savesMs, advised };
  });
}

/**
 * Where the session stands against its plan.
 * @param nowMs ms on the session clock now; earlier values than the last event's count as that
 */
export function planClock(study: Study, state: SessionState, nowMs: number): PlanClock {
  const runningMs = state.phase === 'running' ? Math.max(0, nowMs - state.last.monotonicMs) : 0;
  const blocks = blocksOf(study, state.header);
  const furthestId = furthestBlock(study, state);
  const furthest = blocks.findIndex((block) => block.id === furthestId);
  const clocks = blocks.map((block, index) =>
    blockClock(state, block, statusOf(state, block, index, furthest), runningMs),
  );
  const sum = (value: (clock: BlockClock) => number): number =>
    clocks.reduce((total, clock) => total + value(clock), 0);
  const latenessMs = sum(gainOf);
  return {
    blocks: clocks,
    plannedMs: sum((clock) => clock.plannedMs),
    elapsedMs: state.activeMs + runningMs,
    latenessMs,
    remainingMs: sum((clock) => {
      if (clock.status === 'ahead') return clock.plannedMs;
      return clock.status === 'current' ? Math.max(0, clock.plannedMs - clock.elapsedMs) : 0;
    }),
    droppable: droppableOf(blocks, clocks, latenessMs),
  };
}
