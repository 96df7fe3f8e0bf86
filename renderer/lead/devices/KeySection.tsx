import { useCallback, useState } from 'react';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

/** The study's own key: its fingerprint, and the two ways to keep it safe. */
export function KeySection({ study }: { study: StudyId }) {
  const { t } = useWords();
  const prints = useLoaded(useCallback(() => ask('device.fingerprints', { study }), [study]));
  const action = useAction();
  const [file, setFile] = useState<string | null>(null);
  const save = (channel: 'study.save_key' | 'recovery.sheet') => {
    setFile(null);
    void action
      .run(() => ask(channel, { study }))
      .then((result) => {
        if (result?.ok) setFile(result.value.file);
      });
  };
  return (
    <section className="lead__section lead__section--apart" aria-labelledby="key-title">
      <h3 id="key-title">{t('device.key')}</h3>
      <p className="lead__measure">{t('device.keyWords')}</p>
      {prints.value?.study && (
        <p>
          <span className="soft">{t('device.studyFingerprint')}</span> <Fingerprint value={prints.value.study} />
        </p>
      )}
      <ProblemNotice problem={prints.problem ?? action.problem} />
      {file !== null && <Notice tone="information">{t('device.saved', { file })}</Notice>}
      {action.pending ? (
        <Busy label={t('device.printing')} />
      ) : (
        <div className="lead__actions">
          <Button onPress={() => save('recovery.sheet')}>{t('device.sheet')}</Button>
          <Button onPress={() => save('study.save_key')}>{t('device.saveKey')}</Button>
        </div>
      )}
    </section>
  );
}
