import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { StudyId } from '../../shared/names';
import { Button } from '../ui/components/Button';
import { useWords } from '../ui/languages/useWords';
import { ExportPage } from './ExportPage';
import { Inbox } from './Inbox';
import { MergedSessions } from './MergedSessions';
import { UnlockStudy } from './UnlockStudy';
import './lead.css';

/** The lead's places for one study, behind the passphrase of its key. */
export function LeadArea({ study, onLeave }: { study: StudyId; onLeave: () => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="lead">
      <header className="lead__bar">
        <h1>{t('lead.title')}</h1>
        <Button look="quiet" onPress={onLeave}>
          {t('lead.home')}
        </Button>
      </header>
      <main className="lead__main">
        {isOpen ? (
          <Tabs className="lead__tabs">
            <TabList aria-label={t('lead.title')} className="lead__tab-list">
              <Tab id="inbox" className="lead__tab">
                {t('lead.tabs.inbox')}
              </Tab>
              <Tab id="sessions" className="lead__tab">
                {t('lead.tabs.sessions')}
              </Tab>
              <Tab id="export" className="lead__tab">
                {t('lead.tabs.export')}
              </Tab>
            </TabList>
            <TabPanel id="inbox" className="lead__panel">
              <Inbox study={study} />
            </TabPanel>
            <TabPanel id="sessions" className="lead__panel">
              <MergedSessions study={study} />
            </TabPanel>
            <TabPanel id="export" className="lead__panel">
              <ExportPage study={study} />
            </TabPanel>
          </Tabs>
        ) : (
          <UnlockStudy study={study} onOpen={() => setOpen(true)} />
        )}
      </main>
    </div>
  );
}
