import type { ReactNode } from 'react';
import { Button } from '../../ui/components/Button';
import { useWords } from '../../ui/languages/useWords';

export interface FooterProps {
  onBack?: () => void;
  onNext?: () => void;
  /** Whether Ctrl/Cmd+Enter goes on; where a step has a primary action of its own, it does not. */
  isPrimary?: boolean;
  children?: ReactNode;
}

/** The end of a step: back, what else the step can do, and on to the next. */
export function Footer({ onBack, onNext, isPrimary = true, children }: FooterProps) {
  const { t } = useWords();
  return (
    <div className="export__footer">
      {onBack && (
        <Button look="quiet" onPress={onBack}>
          {t('export.back')}
        </Button>
      )}
      <span className="export__gap" />
      {children}
      {onNext && (
        <Button {...(isPrimary ? { look: 'primary' as const, keys: 'Mod+Enter' } : {})} onPress={onNext}>
          {t('export.next')}
        </Button>
      )}
    </div>
  );
}
