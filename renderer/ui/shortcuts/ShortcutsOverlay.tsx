import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../languages/useWords';
import { topLayer, useShortcutRegistry } from './registry';
import { KeyHint } from './KeyHint';
import { Button } from '../components/Button';
import '../components/Dialog.css';
import './ShortcutsOverlay.css';

/** The keys of the screen in front, on `?`. */
export function ShortcutsOverlay() {
  const { t } = useWords();
  const layer = useShortcutRegistry((registry) => topLayer(registry.layers));
  const open = useShortcutRegistry((registry) => registry.overlayOpen);
  const setOpen = useShortcutRegistry((registry) => registry.setOverlayOpen);
  if (!open || !layer) return null;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={setOpen} className="dialog-veil">
      <Modal className="dialog-frame">
        <AriaDialog className="dialog">
          <Heading slot="title" className="dialog__title">
            {t('common.keysOf', { screen: layer.title })}
          </Heading>
          <dl className="shortcuts">
            {layer.shortcuts.map((shortcut) => (
              <div key={shortcut.id}>
                <dt>{shortcut.label}</dt>
                <dd>
                  <span className="visually-hidden">{shortcut.keys}</span>
                  <KeyHint keys={shortcut.keys} />
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('common.listKeys')}</dt>
              <dd>
                <span className="visually-hidden">?</span>
                <KeyHint keys="?" />
              </dd>
            </div>
          </dl>
          <div className="dialog__actions">
            <Button autoFocus onPress={() => setOpen(false)}>
              {t('common.close')}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
