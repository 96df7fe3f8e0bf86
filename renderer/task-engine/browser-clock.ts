import type { LongTask, Stop, TaskClock } from './interfaces';

const SETTLE_TIMEOUT_MS = 400;

/** The window's clock: performance.now, a frame loop that stays warm while anyone listens, and long-task reports. */
export function browserClock(): TaskClock {
  const listeners = new Set<(frameStart: number) => void>();
  let request = 0;
  const loop = (frameStart: number): void => {
    request = requestAnimationFrame(loop);
    for (const listener of listeners) listener(frameStart);
  };
  return {
    now: () => performance.now(),
    wall: () => Date.now(),
    onFrame(listener) {
      if (listeners.size === 0) request = requestAnimationFrame(loop);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) cancelAnimationFrame(request);
      };
    },
    onLongTask: observeLongTasks,
    settle: () =>
      new Promise((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: SETTLE_TIMEOUT_MS });
      }),
  };
}

function observeLongTasks(listener: (task: LongTask) => void): Stop {
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) listener({ start: startTime, end: startTime + duration });
  });
  observer.observe({ type: 'longtask' });
  return () => observer.disconnect();
}
