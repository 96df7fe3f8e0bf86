import { useCallback, useState } from 'react';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import './device.css';

/**
 * How this laptop and the lead come to trust each other: both fingerprints to compare aloud, and the file that asks
 * the lead to accept what this laptop seals.
 */
export function EnrolmentDialog({ study, onClose }: { study: StudyId; onClose: () => void }) {
  const { t } = useWords();
  const prints = useLoaded(useCallback(() => ask('device.fingerprints', { study }), [study]));
  const action = useAction();
  const [file, setFile] = useState<string | null>(null);
  const save = () =>
    void action
      .run(() => ask('device.export', { study }))
      .then((result) => {
        if (result?.ok) setFile(result.value.file);
      });
  return (
    <Dialog
      title={t('device.enrolment.title')}
      onClose={onClose}
      shortcuts={[{ id: 'save', keys: 'Mod+Enter', label: t('device.enrolment.save'), run: save }]}
    >
      <p>{t('device.enrolment.words')}</p>
      <ProblemNotice problem={prints.problem ?? action.problem} />
      {prints.value ? (
        <dl className="enrolment">
          {prints.value.study && (
            <>
              <dt>{t('device.enrolment.study')}</dt>
              <dd>
                <Fingerprint value={prints.value.study} large />
                <p className="small soft">{t('device.enrolment.studyWords')}</p>
              </dd>
            </>
          )}
          <dt>{t('device.enrolment.laptop')}</dt>
          <dd>
            <Fingerprint value={prints.value.device} large />
            <p className="small soft">{t('device.enrolment.laptopWords')}</p>
          </dd>
        </dl>
      ) : (
        !prints.problem && <Busy label={t('common.loading')} />
      )}
      {file && <Notice tone="information">{t('device.enrolment.saved', { file })}</Notice>}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.close')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={action.pending} onPress={save} autoFocus>
          {t('device.enrolment.save')}
        </Button>
      </div>
    </Dialog>
  );
}
