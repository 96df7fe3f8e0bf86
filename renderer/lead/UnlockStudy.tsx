import type { StudyId } from '../../shared/base/ids';
import { ProblemNotice } from '../ui/components/Notice';
import { OpenWithPassphrase } from '../ui/passphrase/OpenWithPassphrase';
import { ask, useAction } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';

/** Asks for the passphrase of the study key. */
export function UnlockStudy({ study, onOpen }: { study: StudyId; onOpen: () => void }) {
  const { t } = useWords();
  const action = useAction();
  const open = async (passphrase: string) => {
    const result = await action.run(() => ask('study.unlock', { study, passphrase }));
    if (result?.ok) onOpen();
    return result?.ok === true;
  };
  return (
    <section className="lead__unlock">
      <h2>{t('study.unlock.title')}</h2>
      <p>{t('study.unlock.words')}</p>
      <OpenWithPassphrase
        title={t('study.unlock.title')}
        label={t('study.unlock.passphrase')}
        submit={t('study.unlock.submit')}
        working={t('study.unlock.working')}
        pending={action.pending}
        onSubmit={open}
      >
        <ProblemNotice problem={action.problem} />
      </OpenWithPassphrase>
    </section>
  );
}
