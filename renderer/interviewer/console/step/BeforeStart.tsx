import type { DisplayState } from '../../../../shared/bridge/display';
import { useSession } from '../../../session/useSession';
import { TimingWarning } from '../../timing/TimingWarning';
import { Bullets } from '../../../ui/components/Bullets';
import { useWords } from '../../../ui/languages/useWords';

/** Before the first step: how the participant will see the questions, and what to have ready. */
export function BeforeStart({ display }: { display: DisplayState | null }) {
  const { t } = useWords();
  const { state } = useSession();
  const isSecond = (display?.screens ?? 1) > 1;
  return (
    <div className="step">
      <h2>{t('console.before.title', { code: state.header.participant })}</h2>
      <Bullets look="large">
        <li>{isSecond ? t('console.before.secondScreen') : t('console.before.oneScreen')}</li>
        <li>{t('console.before.power')}</li>
        <li>{t('console.before.quiet')}</li>
        <li>{t('console.before.keys')}</li>
      </Bullets>
      <TimingWarning />
    </div>
  );
}
