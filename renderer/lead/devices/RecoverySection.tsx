import { useState } from 'react';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { CompareDialog } from './CompareDialog';

/** Answers the request of a laptop whose passphrase was forgotten, once its fingerprint was compared. */
export function RecoverySection({ study }: { study: StudyId }) {
  const { t } = useWords();
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const action = useAction();
  const choose = () => {
    setFile(null);
    void action
      .run(() => ask('recovery.read_request', { study }))
      .then((result) => {
        if (result?.ok) setFingerprint(result.value.fingerprint);
      });
  };
  const answer = (compared: string) =>
    void action
      .run(() => ask('recovery.answer', { study, fingerprint: compared }))
      .then((result) => {
        if (!result?.ok) return;
        setFile(result.value.file);
        setFingerprint(null);
      });
  return (
    <section className="lead__section lead__section--apart" aria-labelledby="recovery-title">
      <h3 id="recovery-title">{t('device.recovery')}</h3>
      <p className="lead__measure">{t('device.recoveryWords')}</p>
      {fingerprint === null && <ProblemNotice problem={action.problem} />}
      {file !== null && <Notice tone="information">{t('device.recoveryDone', { file })}</Notice>}
      <div className="lead__actions">
        <Button isDisabled={action.pending} onPress={choose}>
          {t('device.recoveryOpen')}
        </Button>
      </div>
      {fingerprint !== null && (
        <CompareDialog
          title={t('device.recoveryCompare')}
          fingerprint={fingerprint}
          accept={t('device.recoveryAccept')}
          pending={action.pending}
          onAccept={() => answer(fingerprint)}
          onClose={() => setFingerprint(null)}
        >
          <p>{t('device.recoveryCompareWords')}</p>
          <ProblemNotice problem={action.problem} />
        </CompareDialog>
      )}
    </section>
  );
}
