import type { DeviceGapOfStudy } from '../../../shared/merge/missing-files';
import { Notice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { laptopName, rangesOf } from './verdicts';

/** Which files of which laptop have not come, and laptops with two histories. */
export function Gaps({ gaps }: { gaps: readonly DeviceGapOfStudy[] }) {
  const { t } = useWords();
  const nameOf = ({ fingerprint, device }: DeviceGapOfStudy) => laptopName(fingerprint ?? device);
  return gaps.map((gap) => (
    <Notice key={gap.device} tone="late">
      {gap.missing.length > 0 && (
        <p>
          {t('merge.gap', {
            count: gap.missing.length,
            numbers: rangesOf(gap.missing),
            laptop: nameOf(gap),
          })}
        </p>
      )}
      {gap.forked.length > 0 && <p>{t('merge.fork', { numbers: rangesOf(gap.forked), laptop: nameOf(gap) })}</p>}
    </Notice>
  ));
}
