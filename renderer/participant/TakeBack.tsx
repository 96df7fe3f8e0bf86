import { useCallback, useEffect, useRef, useState } from 'react';
import { useDisplayState } from '../session/useDisplayState';
import { Button } from '../ui/components/Button';
import { Dialog } from '../ui/components/Dialog';
import { ProblemNotice } from '../ui/components/Notice';
import { TextField } from '../ui/components/TextField';
import { useWords } from '../ui/languages/useWords';
import { ask, useAction } from '../ui/useCall';
import { DisplayLost } from './DisplayLost';
import { useTakeBackState } from './take-back-state';
import './participant.css';

const HOLD_MS = 800;

/** Calls when Esc is held for a moment: a tap, as in any dialog, does nothing. */
function useHeldEscape(onHeld: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    const release = () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && timer.current === null) timer.current = setTimeout(onHeld, HOLD_MS);
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.key === 'Escape') release();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', letGo);
    return () => {
      release();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', letGo);
    };
  }, [onHeld]);
}

function PinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const action = useAction();
  const submit = () => {
    if (!/^\d{4,8}$/.test(pin)) return;
    void action
      .run(() => ask('display.take_back', { pin }))
      .then((result) => {
        setPin('');
        if (result?.ok) onClose();
      });
  };
  return (
    <Dialog
      title={t('participant.takeBack.title')}
      onClose={onClose}
      shortcuts={[{ id: 'submit', keys: 'Mod+Enter', label: t('participant.takeBack.submit'), run: submit }]}
    >
      <p>{t('participant.takeBack.words')}</p>
      <ProblemNotice problem={action.problem} />
      <TextField
        label={t('participant.takeBack.pin')}
        type="password"
        inputMode="numeric"
        maxLength={8}
        autoFocus
        value={pin}
        onChange={(value) => setPin(value.replace(/\D/g, ''))}
        onEnter={submit}
      />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('participant.takeBack.stay')}</Button>
        <Button look="primary" isDisabled={action.pending || pin.length < 4} onPress={submit}>
          {t('participant.takeBack.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** On one shared screen: a small key in the corner, or Esc held, gives the screen back against the PIN. */
export function TakeBack() {
  const { t } = useWords();
  const display = useDisplayState();
  const { isOpen, setOpen } = useTakeBackState();
  const isHandedOver = display?.mode === 'hand_over' && display.face === 'participant';
  const show = useCallback(() => {
    if (isHandedOver) setOpen(true);
  }, [isHandedOver, setOpen]);
  useHeldEscape(show);
  if (!isHandedOver) return <DisplayLost />;
  return (
    <div className="take-back">
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('participant.takeBack.open')}
      </Button>
      {isOpen && <PinDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
