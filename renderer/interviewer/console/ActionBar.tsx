import { Button } from '../../ui/components/Button';
import { useWords } from '../../ui/languages/useWords';
import { useShortcutRegistry } from '../../ui/shortcuts/registry';
import type { Console } from './control/useConsole';

/** What can be done at this step; the primary action is always at the right end. */
export function ActionBar({ console }: { console: Console }) {
  const { t } = useWords();
  const showKeys = useShortcutRegistry((registry) => registry.setOverlayOpen);
  const isUnderWay = console.currentStep !== null;
  return (
    <footer className="console__actions" data-tour-part="actions">
      <Button look="quiet" isDisabled={!console.canGoBack} onPress={console.goBack}>
        ← {t('console.actions.back')}
      </Button>
      <Button look="quiet" keys="F4" isDisabled={!isUnderWay} onPress={() => console.setDialog('correct')}>
        {t('console.actions.correct')}
      </Button>
      <Button look="quiet" keys="F6" isDisabled={!isUnderWay} onPress={() => console.setDialog('skip')}>
        {t('console.actions.skip')}
      </Button>
      <Button look="quiet" keys="F7" isDisabled={!isUnderWay} onPress={() => console.setDialog('repeat')}>
        {t('console.actions.repeat')}
      </Button>
      <Button look="quiet" keys="F8" isDisabled={!isUnderWay} onPress={() => console.setDialog('problem')}>
        {t('console.actions.problem')}
      </Button>
      <Button look="quiet" keys="?" onPress={() => showKeys(true)}>
        {t('console.keysButton')}
      </Button>
      <span className="console__actions-space" />
      <Button
        look={console.primary.kind === 'break_off' ? 'danger' : 'primary'}
        size="large"
        keys="Mod+Enter"
        isDisabled={!console.canGoOn}
        onPress={console.goOn}
      >
        {t(`console.primary.${console.primary.kind}`)}
      </Button>
    </footer>
  );
}
