import { useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge/profile';
import { Button } from '../../ui/components/Button';
import { NewPassphraseFields, useNewPassphrase } from '../../ui/passphrase/NewPassphrase';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { ProfilePage } from './ProfilePage';

interface Draft {
  interviewer: string;
  pin: string;
}

type Field = keyof Draft;

/** What still stands in the way beside the passphrase, per field. */
function obstaclesIn(draft: Draft): Field[] {
  const obstacles: Field[] = [];
  if (draft.interviewer.trim() === '') obstacles.push('interviewer');
  if (!/^\d{4,8}$/.test(draft.pin)) obstacles.push('pin');
  return obstacles;
}

function useFirstRun(onOpen: (status: ProfileStatus) => void) {
  const [draft, setDraft] = useState<Draft>({ interviewer: '', pin: '' });
  const chosen = useNewPassphrase();
  const action = useAction();
  const obstacles = obstaclesIn(draft);
  const create = () => {
    if (!chosen.attempt() || obstacles.length > 0) return;
    const wanted = { interviewer: draft.interviewer.trim(), passphrase: chosen.passphrase, pin: draft.pin };
    void action
      .run(() => ask('profile.create', wanted))
      .then((result) => {
        if (result?.ok) onOpen(result.value);
      });
  };
  const field = (name: Field) => ({
    value: draft[name],
    onChange: (value: string) => setDraft((last) => ({ ...last, [name]: value })),
  });
  return { chosen, field, create, action, wrong: (name: Field) => chosen.tried && obstacles.includes(name) };
}

/** The first screen on a new laptop: who are you, and what keeps your recordings closed. */
export function FirstRun({ onOpen }: { onOpen: (status: ProfileStatus) => void }) {
  const { t } = useWords();
  const { chosen, field, create, action, wrong } = useFirstRun(onOpen);
  useShortcuts(t('profile.create.title'), [
    { id: 'create', keys: 'Mod+Enter', label: t('profile.create.submit'), run: create },
  ]);
  return (
    <ProfilePage
      title={t('profile.create.title')}
      paragraphs={[t('profile.create.what'), t('profile.create.passphraseWhy'), t('profile.create.pinWhy')]}
    >
      <ProblemNotice problem={action.problem} />
      <TextField
        {...field('interviewer')}
        label={t('profile.create.interviewer')}
        hint={t('profile.create.interviewerHint')}
        maxLength={80}
        autoFocus
        problem={wrong('interviewer') ? t('profile.create.nameMissing') : null}
      />
      <NewPassphraseFields
        chosen={chosen}
        label={t('profile.create.passphrase')}
        labelAgain={t('profile.create.passphraseAgain')}
      />
      <TextField
        {...field('pin')}
        label={t('profile.create.pin')}
        type="password"
        inputMode="numeric"
        maxLength={8}
        hint={t('profile.create.pinHint')}
        problem={wrong('pin') ? t('profile.create.pinWrong') : null}
      />
      {action.pending ? (
        <Busy label={t('profile.create.working')} />
      ) : (
        <Button look="primary" size="large" keys="Mod+Enter" onPress={create}>
          {t('profile.create.submit')}
        </Button>
      )}
    </ProfilePage>
  );
}
