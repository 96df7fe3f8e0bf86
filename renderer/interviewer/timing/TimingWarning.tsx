import { timingAdvice } from '../../../shared/associations/timing-words';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { openTimingCheck, useTimingCertificate } from './useTimingCertificate';

/** Before a session: says so where this laptop's timing was never checked or is not fit, and what to do. */
export function TimingWarning() {
  const { t, language } = useWords();
  const certificate = useTimingCertificate();
  if (certificate === null) return null;
  const { latest } = certificate;
  if (latest !== null && latest.verdict !== 'unfit') return null;
  const advice = latest === null ? [] : timingAdvice(latest, language);
  return (
    <Notice
      tone="late"
      actions={
        <Button look="quiet" onPress={openTimingCheck}>
          {t('timing.warning.check')}
        </Button>
      }
    >
      {[t(`timing.warning.${latest === null ? 'none' : 'unfit'}`), ...advice].join(' ')}
    </Notice>
  );
}
