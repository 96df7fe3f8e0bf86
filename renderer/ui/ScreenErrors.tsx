import { Component, type ReactNode } from 'react';
import { useWords } from './languages/useWords';
import { Button } from './components/Button';
import './components/States.css';

function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords();
  return (
    <main className="state state--page">
      <h1>{t('common.broken.title')}</h1>
      <p className="state__words">{t('common.broken.words')}</p>
      <div className="state__action">
        <Button look="primary" autoFocus onPress={onAgain}>
          {t('common.broken.again')}
        </Button>
      </div>
    </main>
  );
}

/** Catches a mistake of ours in a screen: says what is safe and offers the screen again. */
export class ScreenErrors extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}
