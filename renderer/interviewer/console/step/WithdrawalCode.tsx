import { withdrawalCodeOf } from '../../../../shared/session/withdrawal-code';
import { useSession } from '../../../session/useSession';
import { useWords } from '../../../ui/languages/useWords';

/** The code the participant takes home. */
export function WithdrawalCode() {
  const { t } = useWords();
  const { state } = useSession();
  return (
    <section>
      <h3 className="overline">{t('console.withdrawal.title')}</h3>
      <p className="withdrawal__code">{withdrawalCodeOf(state.header.session)}</p>
      <p className="small soft">{t(state.header.practice ? 'practice.withdrawal' : 'console.withdrawal.words')}</p>
    </section>
  );
}
