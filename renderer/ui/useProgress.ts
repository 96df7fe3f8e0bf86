import { useEffect, useState } from 'react';
import { bridge } from '../bridge';

/** How far some long work is, while it runs; null before the first word of it. */
export function useProgress(task: string, running: boolean): { done: number; total: number | null } | null {
  const [progress, setProgress] = useState<{ done: number; total: number | null } | null>(null);
  useEffect(() => {
    if (!running) return undefined;
    const stop = bridge.on('progress', (message) => {
      if (message.task === task) setProgress({ done: message.done, total: message.total });
    });
    return () => {
      stop();
      setProgress(null);
    };
  }, [task, running]);
  return progress;
}
