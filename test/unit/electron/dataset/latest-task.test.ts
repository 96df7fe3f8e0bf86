import { describe, expect, it } from 'vitest';
import { LatestTask } from '../../../../electron/dataset/latest-task';

describe('the newest of long work', () => {
  it('ends the one before, and no other', () => {
    const task = new LatestTask(() => new AbortController().signal);
    const first = task.begin();
    expect(first.aborted).toBe(false);
    const second = task.begin();
    expect([first.aborted, second.aborted]).toEqual([true, false]);
    task.cancel();
    task.cancel();
    expect(second.aborted).toBe(true);
    expect(task.begin().aborted).toBe(false);
  });

  it('ends when the profile that is open now closes', () => {
    let closing = new AbortController();
    const task = new LatestTask(() => closing.signal);
    const first = task.begin();
    closing.abort();
    expect(first.aborted).toBe(true);
    closing = new AbortController();
    expect(task.begin().aborted).toBe(false);
  });
});
