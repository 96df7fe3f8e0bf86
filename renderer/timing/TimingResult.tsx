import type { TimingCertificate } from '../../shared/associations/timing-certificate';
import { timingAdvice, timingReadings, timingVerdict } from '../../shared/associations/timing-words';
import { Bullets } from '../ui/components/Bullets';
import { Button } from '../ui/components/Button';
import { useWords } from '../ui/languages/useWords';

/** The verdict on a machine in words, what to do, and the figures it rests on. */
export function TimingResult({ certificate }: { certificate: TimingCertificate }) {
  const { t, language } = useWords();
  const advice = timingAdvice(certificate, language);
  return (
    <>
      <header>
        <p className="overline">{t('timing.title')}</p>
        <h1 className={`timing__verdict timing__verdict--${certificate.verdict}`}>
          {timingVerdict(certificate.verdict, language)}
        </h1>
      </header>
      {advice.length > 0 && (
        <section>
          <h2>{t('timing.toDo')}</h2>
          <Bullets>
            {advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </Bullets>
        </section>
      )}
      <section>
        <h2>{t('timing.measured')}</h2>
        <dl className="timing__readings">
          {timingReadings(certificate, language).map(({ name, label, value }) => (
            <div key={name} className="timing__reading">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="small soft">{t('timing.travels')}</p>
      </section>
    </>
  );
}

export function TimingActions({ onAgain, onClose }: { onAgain: () => void; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="timing__actions">
      <Button look="primary" size="large" keys="Mod+Enter" onPress={onClose}>
        {t('timing.close')}
      </Button>
      <Button size="large" onPress={onAgain}>
        {t('timing.again')}
      </Button>
    </div>
  );
}
