import type { StudyId } from '../../shared/base/ids';
import { ProblemNotice } from '../ui/components/Notice';
import { OpenWithPassphrase } from '../ui/components/OpenWithPassphrase';
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
      <h2>{t('lead.unlock.title')}</h2>
      <p>{t('lead.unlock.words')}</p>
      <OpenWithPassphrase
        title={t('lead.unlock.title')}
        label={t('lead.unlock.passphrase')}
        submit={t('lead.unlock.submit')}
        working={t('lead.unlock.working')}
        pending={action.pending}
        onSubmit={open}
      >
        <ProblemNotice problem={action.problem} />
      </OpenWithPassphrase>
    </section>
  );
}
