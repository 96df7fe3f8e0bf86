import { useEffect, useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { PreferenceControls } from '../PreferenceControls';
import { RestoreDialog } from './RestoreDialog';
import './profile.css';

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
  const [passphrase, setPassphrase] = useState('');
  const [restoring, setRestoring] = useState(false);
  const action = useAction();
  const secondsLeft = useCountdown(waitMs);
  const open = () => {
    if (passphrase === '' || secondsLeft > 0) return;
    void action
      .run(() => ask('profile.unlock', { passphrase }))
      .then(async (result) => {
        if (result?.ok) return onOpen(result.value);
        setPassphrase('');
        const status = await ask('profile.status', {});
        if (status.ok) onOpen(status.value);
      });
  };
  useShortcuts(t('profile.unlock.title'), [
    { id: 'open', keys: 'Mod+Enter', label: t('profile.unlock.submit'), run: open },
  ]);
  return (
    <div className="profile-page">
      <header className="profile-page__bar">
        <span className="wordmark">{t('common.product')}</span>
        <PreferenceControls />
      </header>
      <main className="profile-page__columns">
        <div className="profile-page__words">
          <h1>{t('profile.unlock.title')}</h1>
          <p>{t('profile.unlock.words')}</p>
        </div>
        <div className="profile-page__form">
          {secondsLeft > 0 ? (
            <Notice tone="late">{t('profile.unlock.wait', { count: secondsLeft })}</Notice>
          ) : (
            <ProblemNotice problem={action.problem} />
          )}
          <TextField
            label={t('profile.unlock.passphrase')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
            onEnter={open}
            autoFocus
          />
          {action.pending ? (
            <Busy label={t('profile.unlock.working')} />
          ) : (
            <Button look="primary" size="large" keys="Mod+Enter" onPress={open} isDisabled={secondsLeft > 0}>
              {t('profile.unlock.submit')}
            </Button>
          )}
          <Button look="quiet" onPress={() => setRestoring(true)}>
            {t('profile.restore.open')}
          </Button>
        </div>
      </main>
      {restoring && <RestoreDialog onOpen={onOpen} onClose={() => setRestoring(false)} />}
    </div>
  );
}
