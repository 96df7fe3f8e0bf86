import type { ReactNode } from 'react';
import { useWords } from '../../ui/languages/useWords';
import { PreferenceControls } from '../preferences/PreferenceControls';
import './profile.css';

export interface ProfilePageProps {
  title: string;
  /** What is asked here and why, each a paragraph. */
  paragraphs: readonly string[];
  /** The form beside them. */
  children: ReactNode;
}

/** A page before the profile is open: what it is about on one side, what to fill in on the other. */
export function ProfilePage({ title, paragraphs, children }: ProfilePageProps) {
  const { t } = useWords();
  return (
    <div className="profile-page">
      <header className="profile-page__bar">
        <span className="wordmark">{t('common.product')}</span>
        <PreferenceControls />
      </header>
      <main className="profile-page__columns">
        <div className="profile-page__words">
          <h1>{title}</h1>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div className="profile-page__form">{children}</div>
      </main>
    </div>
  );
}
