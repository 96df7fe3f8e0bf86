import { useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge/profile';
import type { RecoveryState } from '../../../shared/recovery/state';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { NewPassphraseFields, useNewPassphrase } from '../../ui/passphrase/NewPassphrase';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction, useLoaded } from '../../ui/useCall';

/** What the person has at hand: nothing yet, the lead's answer, or the study key itself (the lead's own laptop). */
type Way = 'request' | 'answer' | 'key';

interface RecoveryDialogProps {
  onOpen: (status: ProfileStatus) => void;
  onClose: () => void;
}

const loadState = () => ask('recovery.state', {});

function useRecovery(onOpen: (status: ProfileStatus) => void) {
  const state = useLoaded(loadState);
  const action = useAction();
  const chosen = useNewPassphrase();
  const [way, setWay] = useState<Way | null>(null);
  const [typed, setTyped] = useState('');
  const [saved, setSaved] = useState<{ file: string; fingerprint: string } | null>(null);
  const current: Way = way ?? (state.value?.request ? 'answer' : 'request');
  const finished = (result: Awaited<ReturnType<typeof action.run<ProfileStatus>>>) => {
    if (result?.ok) onOpen(result.value);
  };
  const { passphrase } = chosen;
  const ways: Record<Way, () => void> = {
    request: () => {
      if (!chosen.attempt()) return;
      void action
        .run(() => ask('recovery.request', { passphrase }))
        .then((result) => {
          if (!result?.ok) return;
          setSaved(result.value);
          state.reload();
        });
    },
    answer: () => {
      if (typed !== '') void action.run(() => ask('recovery.finish', { passphrase: typed })).then(finished);
    },
    key: () => {
      if (!chosen.attempt() || typed === '') return;
      void action.run(() => ask('recovery.with_key', { studyPassphrase: typed, passphrase })).then(finished);
    },
  };
  const choose = (next: Way) => {
    setWay(next);
    setTyped('');
    setSaved(null);
    action.clear();
  };
  return { state, action, chosen, current, choose, typed, setTyped, saved, submit: ways[current] };
}

type Recovery = ReturnType<typeof useRecovery>;

/** The request is on the stick: what it is compared by, and what happens next. */
function Saved({ file, fingerprint }: { file: string; fingerprint: string }) {
  const { t } = useWords();
  return (
    <>
      <Notice tone="information">{t('recovery.saved', { file })}</Notice>
      <Fingerprint value={fingerprint} large />
      <p>{t('recovery.savedWords')}</p>
    </>
  );
}

function WayFields({ recovery, state }: { recovery: Recovery; state: RecoveryState }) {
  const { t, language } = useWords();
  const { chosen, current, typed, setTyped } = recovery;
  const fields = (
    <NewPassphraseFields chosen={chosen} label={t('recovery.newPassphrase')} labelAgain={t('recovery.newAgain')} />
  );
  if (current === 'request') return fields;
  if (current === 'key') {
    const label = t('recovery.studyPassphrase');
    return (
      <>
        <TextField label={label} type="password" value={typed} onChange={setTyped} />
        {fields}
      </>
    );
  }
  const { request } = state;
  return (
    <>
      {request && (
        <p className="soft">
          {t('recovery.waiting', { made: formatMoment(request.madeUtc, language) })}{' '}
          <Fingerprint value={request.fingerprint} />
        </p>
      )}
      <TextField
        label={t('recovery.newPassphrase')}
        hint={t('recovery.answerHint')}
        type="password"
        value={typed}
        onChange={setTyped}
      />
    </>
  );
}

/** A new passphrase for whoever forgot the old one: by a request that the lead answers, or with the study key. */
export function RecoveryDialog({ onOpen, onClose }: RecoveryDialogProps) {
  const { t } = useWords();
  const recovery = useRecovery(onOpen);
  const { state, action, current, saved, submit } = recovery;
  const nobody: Problem | null = state.value?.studies.length === 0 ? problemOf('recovery_without_study') : null;
  const isReady = state.value !== null && nobody === null && saved === null;
  const label = t(`recovery.submit.${current}`);
  const ways = (['request', 'answer', 'key'] as const).filter((way) => way !== 'answer' || state.value?.request);
  return (
    <Dialog
      title={t('recovery.title')}
      onClose={onClose}
      dismissable={!action.pending}
      shortcuts={[{ id: 'go', keys: 'Mod+Enter', label, run: submit, enabled: isReady }]}
    >
      <p>{t('recovery.words')}</p>
      <ProblemNotice problem={state.problem ?? nobody ?? action.problem} />
      {isReady && state.value && (
        <>
          <Choices
            label={t('recovery.way')}
            choices={ways.map((way) => ({
              value: way,
              label: t(`recovery.ways.${way}`),
              hint: t(`recovery.wayHints.${way}`),
            }))}
            value={current}
            onChange={recovery.choose}
            autoFocus
          />
          <WayFields recovery={recovery} state={state.value} />
        </>
      )}
      {saved && <Saved {...saved} />}
      {action.pending && <Busy label={t('recovery.working')} />}
      <div className="dialog__actions">
        <Button isDisabled={action.pending} onPress={onClose}>
          {isReady ? t('common.cancel') : t('common.close')}
        </Button>
        {isReady && (
          <Button look="primary" keys="Mod+Enter" isDisabled={action.pending} onPress={submit}>
            {label}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
