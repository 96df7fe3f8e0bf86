import { Button } from '../../ui/components/Button';
import { formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { openTimingCheck, useTimingCertificate } from './useTimingCertificate';

/** On the home screen: when this laptop's timing was checked last, with what verdict, and the way to check it. */
export function TimingPanel() {
  const { t, language } = useWords();
  const certificate = useTimingCertificate();
  if (certificate === null) return null;
  const { latest } = certificate;
  const isDoubtful = latest === null || latest.verdict === 'unfit';
  return (
    <section className="panel">
      <h2>{t('timing.heading')}</h2>
      <p className={isDoubtful ? 'panel__warning' : undefined}>
        {latest === null
          ? t('timing.never')
          : t(`timing.checked.${latest.verdict}`, { when: formatMoment(latest.measuredUtc, language) })}
      </p>
      <p className="small soft">{t('timing.checkWords')}</p>
      <div className="panel__actions">
        <Button onPress={openTimingCheck}>{t('timing.check')}</Button>
      </div>
    </section>
  );
}
