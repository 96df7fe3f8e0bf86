import { assertNever } from '../../../../shared/base/result';
import type { TrainerRemark } from '../../../../shared/simulation/trainer';
import { blockOf, taskOf } from '../../../../shared/study/lookups';
import { useSession } from '../../../session/useSession';
import { formatShare } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import { useDuration } from '../../../ui/useDuration';

type BlockRemark = Extract<TrainerRemark, { block: unknown } | { blocks: unknown }>;
type TimeRemark = Exclude<Extract<TrainerRemark, { elapsedMs: number } | { ms: number }>, BlockRemark>;
type TaskRemark = Extract<TrainerRemark, { task: unknown }>;
type CountRemark = Exclude<TrainerRemark, BlockRemark | TimeRemark | TaskRemark>;

function useTimeWords(): (remark: TimeRemark) => string {
  const { t } = useWords();
  const duration = useDuration();
  return (remark) => {
    switch (remark.kind) {
      case 'on_plan':
        return t('practice.trainer.on_plan', { elapsed: duration(remark.elapsedMs) });
      case 'pauses':
        return t('practice.trainer.pauses', { number: remark.count, duration: duration(remark.ms) });
      default:
        return t(`practice.trainer.${remark.kind}`, {
          elapsed: duration(remark.elapsedMs),
          difference: duration(remark.byMs),
        });
    }
  };
}

function useBlockWords(): (remark: BlockRemark) => string {
  const { t, language } = useWords();
  const { study } = useSession();
  const duration = useDuration();
  const titleOf = (block: string): string => blockOf(study, block).title[language];
  return (remark) =>
    remark.kind === 'slow_block'
      ? t('practice.trainer.slow_block', { block: titleOf(remark.block), difference: duration(remark.byMs) })
      : t('practice.trainer.skipped_blocks', { blocks: remark.blocks.map(titleOf).join(', ') });
}

function useTaskWords(): (remark: TaskRemark) => string {
  const { t, language } = useWords();
  const { study } = useSession();
  return (remark) => {
    const task = taskOf(study, remark.task).title[language];
    return remark.kind === 'task_not_done'
      ? t('practice.trainer.task_not_done', { task })
      : t('practice.trainer.too_fast', { task, share: formatShare(remark.share, language) });
  };
}

function useCountWords(): (remark: CountRemark) => string {
  const { t } = useWords();
  return (remark) => {
    switch (remark.kind) {
      case 'captured':
        return t('practice.trainer.captured', { number: remark.captures, said: remark.said });
      case 'nothing_captured':
        return t(remark.said === 0 ? 'practice.trainer.nothing_said' : 'practice.trainer.nothing_captured', {
          said: remark.said,
        });
      case 'nothing_skipped':
        return t('practice.trainer.nothing_skipped');
      case 'ended_early':
      case 'still_open':
        return t(`practice.trainer.${remark.kind}`, { count: remark.count });
      case 'skipped_items':
      case 'ideas':
      case 'repeats':
      case 'corrected':
        return t(`practice.trainer.${remark.kind}`, { number: remark.count });
      default:
        return assertNever(remark, 'useCountWords');
    }
  };
}

/** A trainer's remark as a sentence. */
export function useRemarkWords(): (remark: TrainerRemark) => string {
  const timeWords = useTimeWords();
  const blockWords = useBlockWords();
  const taskWords = useTaskWords();
  const countWords = useCountWords();
  return (remark) => {
    if ('block' in remark || 'blocks' in remark) return blockWords(remark);
    if ('task' in remark) return taskWords(remark);
    if ('elapsedMs' in remark || 'ms' in remark) return timeWords(remark);
    return countWords(remark);
  };
}
