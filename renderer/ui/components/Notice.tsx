import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/base/problems';
import { sentenceFor } from '../../../shared/languages/problems';
import { useLanguage } from '../languages/useWords';
import './Notice.css';

export interface NoticeProps {
  tone: 'information' | 'late' | 'loss';
  children: ReactNode;
  actions?: ReactNode;
}

/** A message that stays until its cause is gone or the reader closes it. Meaning is in the words, not the colour. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'loss' ? 'alert' : 'status'}>
      <div className="notice__words">{children}</div>
      {actions && <div className="notice__actions">{actions}</div>}
    </div>
  );
}

/** What went wrong, what is safe, what to do: the sentence of a problem. */
export function ProblemNotice({ problem, actions }: { problem: Problem | null; actions?: ReactNode }) {
  const language = useLanguage();
  if (problem === null) return null;
  return (
    <Notice tone="loss" actions={actions}>
      {sentenceFor(problem, language)}
    </Notice>
  );
}
