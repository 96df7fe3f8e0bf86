import { useEffect, useMemo, useState } from 'react';
import {
  loadPassphraseAdvice,
  SHORTEST_PASSPHRASE,
  type AdviseOnPassphrase,
  type PassphraseAdvice,
} from '../../../shared/base/passphrase';
import { useWords } from '../languages/useWords';
import { TextField } from '../components/TextField';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
  /** Null while the word lists are being read. */
  readonly advice: PassphraseAdvice | null;
  /** Strong enough, and typed twice alike. */
  readonly isReady: boolean;
  /** The person tried to go on: what is wrong may now be said. */
  readonly tried: boolean;
  setPassphrase: (passphrase: string) => void;
  setAgain: (again: string) => void;
  /** Marks what is wrong; true when nothing is. */
  attempt: () => boolean;
}

/** A passphrase that is being chosen. */
export function useNewPassphrase(): NewPassphrase {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [advise, setAdvise] = useState<AdviseOnPassphrase | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadPassphraseAdvice().then((loaded) => {
      if (isHere) setAdvise(() => loaded);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const advice = useMemo(() => advise?.(passphrase) ?? null, [advise, passphrase]);
  // Without advice yet, the machine side decides: it refuses a weak one in any case.
  const isReady = advice?.strength !== 'weak' && again === passphrase;
  const attempt = () => {
    setTried(true);
    return isReady;
  };
  return { passphrase, again, advice, isReady, tried, setPassphrase, setAgain, attempt };
}

export interface NewPassphraseFieldsProps {
  chosen: NewPassphrase;
  label: string;
  labelAgain: string;
  autoFocus?: boolean;
}

/** Two fields for a new passphrase: advice while it is typed, and what is wrong once the person wants to go on. */
export function NewPassphraseFields({ chosen, label, labelAgain, autoFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useWords();
  const code = chosen.passphrase === '' ? 'empty' : (chosen.advice?.code ?? 'empty');
  const words = t(`profile.advice.${code}`, { length: SHORTEST_PASSPHRASE });
  const isWeak = chosen.tried && chosen.advice?.strength === 'weak';
  const differs = chosen.tried && chosen.again !== chosen.passphrase;
  return (
    <>
      <TextField
        label={label}
        type="password"
        value={chosen.passphrase}
        onChange={chosen.setPassphrase}
        hint={isWeak ? '' : words}
        problem={isWeak ? words : null}
        autoFocus={autoFocus}
      />
      <TextField
        label={labelAgain}
        type="password"
        value={chosen.again}
        onChange={chosen.setAgain}
        problem={differs ? t('profile.create.passphraseDiffers') : null}
      />
    </>
  );
}
