import { useEffect, useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge/profile';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { OpenWithPassphrase } from '../../ui/passphrase/OpenWithPassphrase';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { ProfilePage } from './ProfilePage';
import { RecoveryDialog } from './RecoveryDialog';
import { RestoreDialog } from './RestoreDialog';

/** Whole seconds left of a wait, counting down. */
function useCountdown(waitMs: number): number {
  const [left, setLeft] = useState(waitMs);
  useEffect(() => {
    const until = performance.now() + waitMs;
    const tick = () => setLeft(Math.max(0, until - performance.now()));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [waitMs]);
  return Math.ceil(left / 1000);
}

/** Opens an existing profile; says how long to wait after wrong tries. */
export function Unlock({ waitMs, onOpen }: { waitMs: number; onOpen: (status: ProfileStatus) => void }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'none' | 'restore' | 'recovery'>('none');
  const action = useAction();
  const secondsLeft = useCountdown(waitMs);
  const open = async (passphrase: string) => {
    const result = await action.run(() => ask('profile.unlock', { passphrase }));
    const status = result?.ok ? result : await ask('profile.status', {});
    if (status.ok) onOpen(status.value);
    return result?.ok === true;
  };
  const close = () => setDialog('none');
  return (
    <>
      <ProfilePage title={t('profile.unlock.title')} paragraphs={[t('profile.unlock.words')]}>
        <OpenWithPassphrase
          title={t('profile.unlock.title')}
          label={t('profile.unlock.passphrase')}
          submit={t('profile.unlock.submit')}
          working={t('profile.unlock.working')}
          pending={action.pending}
          isAllowed={secondsLeft === 0}
          onSubmit={open}
        >
          {secondsLeft > 0 ? (
            <Notice tone="late">{t('profile.unlock.wait', { count: secondsLeft })}</Notice>
          ) : (
            <ProblemNotice problem={action.problem} />
          )}
        </OpenWithPassphrase>
        <div className="profile-page__other">
          <Button look="quiet" onPress={() => setDialog('recovery')}>
            {t('recovery.open')}
          </Button>
          <Button look="quiet" onPress={() => setDialog('restore')}>
            {t('backup.restore.open')}
          </Button>
        </div>
      </ProfilePage>
      {dialog === 'restore' && <RestoreDialog onOpen={onOpen} onClose={close} />}
      {dialog === 'recovery' && <RecoveryDialog onOpen={onOpen} onClose={close} />}
    </>
  );
}
