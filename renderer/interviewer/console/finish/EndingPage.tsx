import type { ReactNode } from 'react';
import { qualitySummary } from '../../../../shared/session/quality';
import { useSession } from '../../../session/useSession';
import { useWords } from '../../../ui/languages/useWords';
import { QualityTable } from './QualityTable';
import './finish.css';

export interface EndingPageProps {
  title: string;
  /** Whose interview, or what this end means. */
  about: ReactNode;
  /** Why it ended early. */
  reason?: ReactNode;
  /** What went wrong, or asks for something first. */
  notices?: ReactNode;
  /** Below how the session went. */
  belowQuality?: ReactNode;
  /** What is to be done or known beside how it went. */
  partTitle: string;
  part: ReactNode;
  actions: ReactNode;
  belowActions?: ReactNode;
}

/** The end of an interview: how it went, and beside it what comes of it. */
export function EndingPage(props: EndingPageProps) {
  const { t } = useWords();
  const { study, state } = useSession();
  return (
    <main className="finish">
      <header>
        <h1>{props.title}</h1>
        <p className="finish__about">{props.about}</p>
        {props.reason}
      </header>
      {props.notices}
      <div className="finish__columns">
        <section>
          <h2>{t('console.quality.title')}</h2>
          <QualityTable quality={qualitySummary(study, state)} />
          {props.belowQuality}
        </section>
        <section className="finish__part">
          <h2>{props.partTitle}</h2>
          {props.part}
          <div className="finish__actions">{props.actions}</div>
          {props.belowActions}
        </section>
      </div>
    </main>
  );
}
