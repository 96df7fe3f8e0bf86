import type { ReactNode } from 'react';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { useWords } from '../../ui/languages/useWords';

export interface CompareDialogProps {
  title: string;
  fingerprint: string;
  /** What to compare it with, and what follows. */
  children: ReactNode;
  accept: string;
  pending: boolean;
  onAccept: () => void;
  onClose: () => void;
}

/** A fingerprint, large, for two people to compare before something is trusted. */
export function CompareDialog(props: CompareDialogProps) {
  const { title, fingerprint, children, accept, pending, onAccept, onClose } = props;
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      shortcuts={[{ id: 'accept', keys: 'Mod+Enter', label: accept, run: onAccept }]}
    >
      <Fingerprint value={fingerprint} large />
      {children}
      <div className="dialog__actions">
        <Button onPress={onClose} autoFocus>
          {t('common.cancel')}
        </Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={pending} onPress={onAccept}>
          {accept}
        </Button>
      </div>
    </Dialog>
  );
}
