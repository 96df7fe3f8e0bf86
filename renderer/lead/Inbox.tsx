import { useState } from 'react';
import type { FileVerdict } from '../../shared/bridge';
import { sentenceFor } from '../../shared/languages/problems';
import type { StudyId } from '../../shared/names';
import { Button } from '../ui/components/Button';
import { ProblemNotice } from '../ui/components/Notice';
import { Busy } from '../ui/components/States';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';
import '../interviewer/home/home.css';

const HARMLESS: readonly FileVerdict['verdict'][] = ['merged', 'already_there', 'newer_kept'];

function VerdictRow({ verdict }: { verdict: FileVerdict }) {
  const { t, language } = useWords();
  const isHarmless = HARMLESS.includes(verdict.verdict);
  return (
    <tr>
      <th scope="row">{verdict.file}</th>
      <td>{verdict.participant ?? '–'}</td>
      <td className={isHarmless ? '' : 'verdict--bad'}>
        {t(`lead.inbox.verdict.${verdict.verdict}`)}
        {verdict.reason && <span className="table__note">{sentenceFor(verdict.reason, language)}</span>}
      </td>
    </tr>
  );
}

/** Files in, a verdict per file. */
export function Inbox({ study }: { study: StudyId }) {
  const { t } = useWords();
  const action = useAction();
  const [verdicts, setVerdicts] = useState<readonly FileVerdict[]>([]);
  const merge = () =>
    void action
      .run(() => ask('lead.merge_files', { study }))
      .then((result) => {
        if (result?.ok) setVerdicts(result.value.verdicts);
      });
  useShortcuts(t('lead.inbox.title'), [{ id: 'merge', keys: 'Mod+Enter', label: t('lead.inbox.merge'), run: merge }]);
  return (
    <>
      <h2>{t('lead.inbox.title')}</h2>
      <p className="lead__words">{t('lead.inbox.words')}</p>
      <ProblemNotice problem={action.problem} />
      {action.pending ? (
        <Busy label={t('lead.inbox.working')} />
      ) : (
        <Button look="primary" size="large" keys="Mod+Enter" onPress={merge}>
          {t('lead.inbox.merge')}
        </Button>
      )}
      {verdicts.length === 0 ? (
        <p className="soft">{t('lead.inbox.empty')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('lead.inbox.columns.file')}</th>
              <th scope="col">{t('lead.inbox.columns.participant')}</th>
              <th scope="col">{t('lead.inbox.columns.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <VerdictRow key={verdict.file} verdict={verdict} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
