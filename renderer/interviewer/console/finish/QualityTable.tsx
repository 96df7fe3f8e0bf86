import type { QualitySummary } from '../../../../shared/session/quality';
import { taskOf } from '../../../../shared/study/lookups';
import { useSession } from '../../../session/useSession';
import { formatNumber, formatShare } from '../../../ui/format';
import { useDuration } from '../../../ui/useDuration';
import { useWords } from '../../../ui/languages/useWords';

function Row({ label, value, late = false }: { label: string; value: string; late?: boolean }) {
  return (
    <div className={late ? 'quality__row quality__row--late' : 'quality__row'}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function MissingRows({ quality }: { quality: QualitySummary }) {
  const { t, language } = useWords();
  const codes = ['refused', 'dont_know', 'not_applicable', 'skipped_by_interviewer', 'interrupted'] as const;
  return codes.map((code) => {
    const count = quality.missing[code] ?? 0;
    return count === 0 ? null : (
      <Row key={code} label={t(`console.missing.${code}`)} value={formatNumber(count, language)} />
    );
  });
}

/** How much sound travels, and by number what of it is lost. */
function RecordingRows({ quality: { recording } }: { quality: QualitySummary }) {
  const { t, language } = useWords();
  const duration = useDuration();
  if (recording === null) return null;
  const { keptMs, damaged, damagedMs, deleted } = recording;
  return (
    <>
      <Row
        label={t('console.quality.recording')}
        value={deleted > 0 && keptMs === 0 ? t('console.quality.recordingDeleted') : duration(keptMs)}
      />
      {damaged.length > 0 && (
        <Row
          late
          label={t('console.quality.recordingDamaged')}
          value={t('console.quality.recordingDamagedWhich', {
            chunks: new Intl.ListFormat(language).format(damaged.map((chunk) => formatNumber(chunk, language))),
            duration: duration(damagedMs),
          })}
        />
      )}
    </>
  );
}

/** How a session went, for who held it; never a score. */
export function QualityTable({ quality }: { quality: QualitySummary }) {
  const { t, language } = useWords();
  const { study } = useSession();
  const duration = useDuration();
  return (
    <dl className="quality">
      <Row label={t('console.quality.duration')} value={duration(quality.elapsedMs)} />
      <Row
        label={t('console.quality.answered')}
        value={t('console.quality.answeredOf', { answered: quality.answered, items: quality.items })}
      />
      <Row label={t('console.quality.open')} value={formatNumber(quality.open, language)} late={quality.open > 0} />
      <MissingRows quality={quality} />
      <Row label={t('console.quality.corrected')} value={formatNumber(quality.corrected, language)} />
      {quality.tasks.map((task) => (
        <Row
          key={task.step}
          label={taskOf(study, task.task).title[language]}
          late={!task.complete}
          value={[
            task.complete ? t('console.quality.complete') : t('console.quality.incomplete'),
            task.accuracy === null
              ? ''
              : t('console.quality.accuracy', { share: formatShare(task.accuracy, language) }),
            task.tooFastShare === null
              ? ''
              : t('console.quality.tooFast', { share: formatShare(task.tooFastShare, language) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
      <Row
        label={t('console.quality.pauses')}
        value={t('console.quality.countAndTime', { number: quality.pauses, duration: duration(quality.pausedMs) })}
      />
      <Row
        label={t('console.quality.interruptions')}
        value={formatNumber(quality.interruptions + quality.reopenings, language)}
      />
      <RecordingRows quality={quality} />
      {quality.timing && (
        <Row label={t('console.quality.timing')} value={t(`console.quality.verdict.${quality.timing}`)} />
      )}
    </dl>
  );
}
