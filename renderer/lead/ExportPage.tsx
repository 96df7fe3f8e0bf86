import { useState } from 'react';
import type { ExportSummary } from '../../shared/bridge';
import type { StudyId } from '../../shared/names';
import { Button } from '../ui/components/Button';
import { Notice, ProblemNotice } from '../ui/components/Notice';
import { Busy } from '../ui/components/States';
import { formatNumber } from '../ui/format';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';

function ExportedTables({ summary }: { summary: ExportSummary }) {
  const { t, language } = useWords();
  return (
    <>
      <Notice
        tone="information"
        actions={
          <Button onPress={() => void ask('folder.show', { which: 'last_export' })}>{t('lead.export.show')}</Button>
        }
      >
        {t('lead.export.done', { count: summary.sessions })}
        <span className="table__note">{summary.folder}</span>
      </Notice>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('lead.export.columns.table')}</th>
            <th scope="col" className="table__number">
              {t('lead.export.columns.rows')}
            </th>
            <th scope="col" className="table__number">
              {t('lead.export.columns.variables')}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.tables.map((table) => (
            <tr key={table.name}>
              <th scope="row">{table.name}</th>
              <td className="table__number">{formatNumber(table.rows, language)}</td>
              <td className="table__number">{formatNumber(table.variables, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Writes the dataset and says what is in it. */
export function ExportPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const action = useAction();
  const [summary, setSummary] = useState<ExportSummary | null>(null);
  const run = () =>
    void action
      .run(() => ask('lead.export', { study }))
      .then((result) => {
        if (result?.ok) setSummary(result.value);
      });
  useShortcuts(t('lead.export.title'), [{ id: 'export', keys: 'Mod+Enter', label: t('lead.export.run'), run }]);
  return (
    <>
      <h2 className="visually-hidden">{t('lead.export.title')}</h2>
      <p className="lead__words">{t('lead.export.words')}</p>
      <ProblemNotice problem={action.problem} />
      {action.pending ? (
        <Busy label={t('lead.export.working')} />
      ) : (
        <Button look="primary" size="large" keys="Mod+Enter" onPress={run}>
          {t('lead.export.run')}
        </Button>
      )}
      {summary && <ExportedTables summary={summary} />}
    </>
  );
}
