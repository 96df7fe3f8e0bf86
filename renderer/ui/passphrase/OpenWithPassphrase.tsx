import { useState, type ReactNode } from 'react';
import { useShortcuts } from '../shortcuts/useShortcuts';
import { Button } from '../components/Button';
import { Busy } from '../components/States';
import { TextField } from '../components/TextField';

export interface OpenWithPassphraseProps {
  /** Of the group in the overview of keys. */
  title: string;
  label: string;
  submit: string;
  working: string;
  pending: boolean;
  /** False while nothing may be tried: a wait after wrong passphrases. */
  isAllowed?: boolean;
  /** What stands above the field: why the last try failed, how long to wait. */
  children?: ReactNode;
  /** Answers whether it opened; a passphrase that did not open is cleared. */
  onSubmit: (passphrase: string) => Promise<boolean>;
}

/** One field and one button: a passphrase that opens something. */
export function OpenWithPassphrase(props: OpenWithPassphraseProps) {
  const { title, label, submit, working, pending, isAllowed = true, children, onSubmit } = props;
  const [passphrase, setPassphrase] = useState('');
  const open = () => {
    if (passphrase === '' || !isAllowed || pending) return;
    void onSubmit(passphrase).then((opened) => {
      if (!opened) setPassphrase('');
    });
  };
  useShortcuts(title, [{ id: 'open', keys: 'Mod+Enter', label: submit, run: open }]);
  return (
    <>
      {children}
      <TextField label={label} type="password" value={passphrase} onChange={setPassphrase} onEnter={open} autoFocus />
      {pending ? (
        <Busy label={working} />
      ) : (
        <Button look="primary" size="large" keys="Mod+Enter" onPress={open} isDisabled={!isAllowed}>
          {submit}
        </Button>
      )}
    </>
  );
}
