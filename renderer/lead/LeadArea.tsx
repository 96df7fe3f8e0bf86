import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { StudyId } from '../../shared/base/ids';
import { Button } from '../ui/components/Button';
import { useWords } from '../ui/languages/useWords';
import { AnalysesPage } from './analyses/AnalysesPage';
import { DevicesPage } from './devices/DevicesPage';
import { ExportPage } from './export/ExportPage';
import { Inbox } from './inbox/Inbox';
import { StudyPage } from './study/StudyPage';
import { UnlockStudy } from './UnlockStudy';
import { useMerge } from './inbox/useMerge';
import { WithdrawalPage } from './withdrawal/WithdrawalPage';
import './lead.css';

const PLACES = ['inbox', 'study', 'answers', 'devices', 'withdrawal', 'export'] as const;

function Places({ study }: { study: StudyId }) {
  const { t } = useWords();
  const merge = useMerge(study);
  const pages = {
    inbox: <Inbox study={study} merge={merge} />,
    study: <StudyPage study={study} rounds={merge.rounds} />,
    answers: <AnalysesPage study={study} rounds={merge.rounds} />,
    devices: <DevicesPage study={study} />,
    withdrawal: <WithdrawalPage study={study} />,
    export: <ExportPage study={study} />,
  };
  return (
    <Tabs className="lead__tabs">
      <TabList aria-label={t('lead.title')} className="lead__tab-list">
        {PLACES.map((place) => (
          <Tab key={place} id={place} className="lead__tab">
            {t(`lead.tabs.${place}`)}
          </Tab>
        ))}
      </TabList>
      {PLACES.map((place) => (
        <TabPanel key={place} id={place} className="lead__panel">
          {pages[place]}
        </TabPanel>
      ))}
    </Tabs>
  );
}

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
      <main>{isOpen ? <Places study={study} /> : <UnlockStudy study={study} onOpen={() => setOpen(true)} />}</main>
    </div>
  );
}
