import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { useWords } from '../languages/useWords';
import './States.css';

/** What this place is and what to do first, when there is nothing yet. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <p className="state__title">{title}</p>
      <p className="state__words">{children}</p>
      {action && <div className="state__action">{action}</div>}
    </div>
  );
}

/** Work that takes time: what is happening and how far it is; `share` 0..1, or null when nobody can tell. */
export function Busy({ label, share = null }: { label: string; share?: number | null }) {
  return (
    <ProgressBar className="busy" isIndeterminate={share === null} value={(share ?? 0) * 100}>
      <Label>{label}</Label>
      <progress className="busy__bar" aria-hidden="true" {...(share === null ? {} : { value: share, max: 1 })} />
    </ProgressBar>
  );
}

/** A state that is all there is in the window: with a heading for those who cannot see that nothing else is there. */
export function StatePage({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className="state state--page">
      <h1 className="visually-hidden">{t('common.product')}</h1>
      {children}
    </main>
  );
}
