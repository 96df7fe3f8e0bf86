import { useState } from 'react';
import { qualitySummary } from '../../../../shared/session/quality';
import { assertNever } from '../../../../shared/base/result';
import { trainerRemarks, type TrainerRemark } from '../../../../shared/simulation/trainer';
import { blockOf, taskOf } from '../../../../shared/study/lookups';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { formatDuration, formatShare } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import { useShortcuts } from '../../../ui/shortcuts/useShortcuts';
import { QualityTable } from '../finish/QualityTable';
import { useHeard } from './useSpokenRemarks';
import '../console.css';
import '../finish/finish.css';
import './practice.css';

function useSentence(): (remark: TrainerRemark) => string {
  const { t, language } = useWords();
  const { study } = useSession();
  const duration = (ms: number): string =>
    formatDuration(ms, {
      seconds: (count) => t('common.seconds', { count }),
      minutes: (count) => t('common.minutes', { count }),
    });
  const titleOf = (block: string): string => blockOf(study, block).title[language];
  return (remark) => {
    switch (remark.kind) {
      case 'on_plan':
        return t('practice.trainer.on_plan', { elapsed: duration(remark.elapsedMs) });
      case 'over_plan':
      case 'under_plan':
        return t(`practice.trainer.${remark.kind}`, {
          elapsed: duration(remark.elapsedMs),
          difference: duration(remark.byMs),
        });
      case 'slow_block':
        return t('practice.trainer.slow_block', { block: titleOf(remark.block), difference: duration(remark.byMs) });
      case 'skipped_blocks':
        return t('practice.trainer.skipped_blocks', { blocks: remark.blocks.map(titleOf).join(', ') });
      case 'captured':
        return t('practice.trainer.captured', { number: remark.captures, said: remark.said });
      case 'nothing_captured':
        return t(remark.said === 0 ? 'practice.trainer.nothing_said' : 'practice.trainer.nothing_captured', {
          said: remark.said,
        });
      case 'task_not_done':
        return t('practice.trainer.task_not_done', { task: taskOf(study, remark.task).title[language] });
      case 'too_fast':
        return t('practice.trainer.too_fast', {
          task: taskOf(study, remark.task).title[language],
          share: formatShare(remark.share, language),
        });
      case 'pauses':
        return t('practice.trainer.pauses', { number: remark.count, duration: duration(remark.ms) });
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
        return assertNever(remark, 'useSentence');
    }
  };
}

/** The end of a practice interview: how it went, and what a trainer would say of it. Nothing to seal. */
export function PracticeEnd({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const { study, state } = useSession();
  const [said] = useState(() => {
    const { session, steps } = useHeard.getState();
    return session === state.header.session ? Object.values(steps).reduce((sum, count) => sum + count, 0) : 0;
  });
  const sentence = useSentence();
  useShortcuts(t('practice.ended'), [{ id: 'home', keys: 'Mod+Enter', label: t('console.home'), run: onLeave }]);
  return (
    <main className="finish">
      <header>
        <h1>{t('practice.ended')}</h1>
        <p className="finish__who">{t('practice.endedWords')}</p>
      </header>
      <div className="finish__columns">
        <section>
          <h2>{t('console.quality.title')}</h2>
          <QualityTable quality={qualitySummary(study, state)} />
        </section>
        <section className="finish__seal">
          <h2>{t('practice.trainer.title')}</h2>
          <ul className="trainer bullets">
            {trainerRemarks(study, state, said).map((remark) => (
              <li key={`${remark.kind} ${'task' in remark ? remark.task : ''}`}>{sentence(remark)}</li>
            ))}
          </ul>
          <div className="finish__actions">
            <Button look="primary" size="large" keys="Mod+Enter" onPress={onLeave}>
              {t('console.home')}
            </Button>
          </div>
        </section>
      </div>
    </main>
  );
}
