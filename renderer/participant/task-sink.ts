import type { EventBody, NewEvent, Place } from '../../shared/session/events';
import { runningAttempt, type SessionState } from '../../shared/session/state';
import { success, type Result } from '../../shared/base/result';
import type { Follower } from '../../shared/session/follower';
import { ask } from '../ui/useCall';
import type { TaskSink } from '../task-engine/mount';
import { highestAttempt } from './task-progress';

type TrialsPayload = Extract<EventBody, { type: 'trials_recorded' }>['payload'];
type BlockName = Omit<TrialsPayload, 'trials'>;

/** Closes a block that a reload of this window cut short, so that it can be done again as a new attempt. */
export async function closeLeftOver(state: SessionState, propose: Follower['propose']): Promise<Result<void>> {
  const running = runningAttempt(state);
  if (running === null) return success(undefined);
  const { place, task, kind, block, blockRole, attempt } = running;
  const payload = { place, task, kind, block, blockRole, attempt, outcome: 'interrupted', reason: 'crash' } as const;
  const result = await propose([{ actor: 'participant', body: { type: 'task_block_ended', payload } }], true);
  return result.ok ? success(undefined) : result;
}

/**
 * Stores what the engine measures: every call settles once it is on disk. The engine counts its own tries from 1;
 * here they go on from those the journal already has, so that a repeated block never takes an earlier one's number.
 */
export function taskSink(propose: Follower['propose'], state: SessionState, place: Place): TaskSink {
  const { session } = state.header;
  let running: BlockName | null = null;
  const numbered = <Named extends { block: number; attempt: number }>(named: Named): Named => ({
    ...named,
    attempt: named.attempt + highestAttempt(state, place, named.block),
  });
  const store = async (body: EventBody): Promise<Result<void>> => {
    const event: NewEvent = { actor: 'participant', body };
    const result = await propose([event], true);
    return result.ok ? success(undefined) : result;
  };
  return {
    blockStarted: (start) => {
      const payload = { ...numbered(start), place };
      const { trials: _trials, seed: _seed, ...name } = payload;
      running = name;
      return store({ type: 'task_block_started', payload });
    },
    trials: (trials) => {
      if (running === null) return Promise.resolve(success(undefined));
      return store({ type: 'trials_recorded', payload: { ...running, trials: trials.map(numbered) } });
    },
    blockEnded: (end) => store({ type: 'task_block_ended', payload: { ...numbered(end), place } }),
    progress: (progress) => void ask('session.report_task', { session, ...progress }),
  };
}
