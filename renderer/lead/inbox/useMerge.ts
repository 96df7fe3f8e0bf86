import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileVerdict, MergeOutcome } from '../../../shared/merge/verdicts';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import type { Result } from '../../../shared/base/result';
import { bridge } from '../../bridge';
import { ask } from '../../ui/useCall';

/** A screen drawn for each of ten thousand files would be slower than the files. */
const DRAW_EVERY_MS = 150;

export interface Merge {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  readonly verdicts: readonly FileVerdict[];
  readonly cancelled: boolean;
  readonly problem: Problem | null;
  /** Merges that ended so far; what depends on the merged sessions reads again when it changes. */
  readonly rounds: number;
  choose: () => void;
  drop: (files: readonly File[]) => void;
  cancel: () => void;
}

interface Told {
  readonly verdicts: readonly FileVerdict[];
  readonly total: number;
}

const NOTHING: Told = { verdicts: [], total: 0 };

/** Gathers the verdicts that main tells while a merge runs and hands them on a few times a second. */
function useTold(study: StudyId): {
  told: Told;
  forget: () => void;
  settle: (verdicts: readonly FileVerdict[]) => void;
} {
  const [told, setTold] = useState<Told>(NOTHING);
  const gathered = useRef<FileVerdict[]>([]);
  const total = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = bridge.on('file_merged', (message) => {
      if (message.study !== study) return;
      gathered.current.push(message.verdict);
      total.current = message.total;
      timer ??= setTimeout(() => {
        timer = null;
        setTold({ verdicts: [...gathered.current], total: total.current });
      }, DRAW_EVERY_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [study]);
  const forget = useCallback(() => {
    gathered.current = [];
    setTold(NOTHING);
  }, []);
  const settle = useCallback((verdicts: readonly FileVerdict[]) => {
    gathered.current = [...verdicts];
    setTold({ verdicts, total: verdicts.length });
  }, []);
  return { told, forget, settle };
}

/** Merging as the inbox shows it; kept above the tabs, so that looking elsewhere loses nothing. */
export function useMerge(study: StudyId): Merge {
  const { told, forget, settle } = useTold(study);
  const [running, setRunning] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [rounds, setRounds] = useState(0);
  const busy = useRef(false);
  const run = useCallback(
    async (work: () => Promise<Result<MergeOutcome>>) => {
      if (busy.current) return;
      busy.current = true;
      setRunning(true);
      setProblem(null);
      setCancelled(false);
      const result = await work();
      busy.current = false;
      setRunning(false);
      if (!result.ok) {
        if (result.error.code !== 'cancelled') setProblem(result.error);
        return;
      }
      settle(result.value.verdicts);
      setCancelled(result.value.cancelled);
      setProblem(result.value.stopped);
      setRounds((before) => before + 1);
    },
    [settle],
  );
  const choose = useCallback(() => {
    void run(() => {
      forget();
      return ask('merge.run', { study });
    });
  }, [run, forget, study]);
  const drop = useCallback(
    (files: readonly File[]) => {
      const paths = bridge.pathsOf(files).filter((path) => path !== '');
      if (paths.length === 0) {
        setProblem(problemOf('files_not_sessions'));
        return;
      }
      void run(() => {
        forget();
        return ask('merge.run_dropped', { study, files: paths });
      });
    },
    [run, forget, study],
  );
  const cancel = useCallback(() => void ask('merge.cancel', {}), []);
  const { verdicts, total } = told;
  return { running, done: verdicts.length, total, verdicts, cancelled, problem, rounds, choose, drop, cancel };
}
