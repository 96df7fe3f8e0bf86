import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useShortcuts } from '../shortcuts/useShortcuts';
import type { Shortcut } from '../shortcuts/registry';
import './Dialog.css';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** False for what needs an answer: Esc and a click outside then do nothing. */
  dismissable?: boolean;
  wide?: boolean;
  shortcuts?: readonly Shortcut[];
  children: ReactNode;
}

function LayerOfKeys({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  useShortcuts(title, shortcuts, 'screen');
  return null;
}

const NO_SHORTCUTS: readonly Shortcut[] = [];

/** A question in front of the screen; the screen's own keys rest while it is open. */
export function Dialog(props: DialogProps) {
  const { title, onClose, dismissable = true, wide = false, shortcuts = NO_SHORTCUTS, children } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="dialog-veil"
    >
      <Modal className={wide ? 'dialog-frame dialog-frame--wide' : 'dialog-frame'}>
        <AriaDialog className="dialog">
          <LayerOfKeys title={title} shortcuts={shortcuts} />
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
