import type { ExportSummary } from '../../../shared/export/summary';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { formatNumber } from '../../ui/format';
import { ask } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

/** What a dataset that was just written holds, and where it is. */
export function ExportedTables({ summary }: { summary: ExportSummary }) {
  const { t, language } = useWords();
  return (
    <>
      <Notice
        tone="information"
        actions={
          <Button onPress={() => void ask('system.show_folder', { which: 'last_export' })}>{t('export.show')}</Button>
        }
      >
        {t('export.done', { count: summary.sessions })}
        <span className="export__path">{summary.folder}</span>
        {summary.zip !== null && <span className="export__path">{t('export.zipAt', { file: summary.zip })}</span>}
      </Notice>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('export.columns.table')}</th>
            <th scope="col" className="table__number">
              {t('export.columns.rows')}
            </th>
            <th scope="col" className="table__number">
              {t('export.columns.variables')}
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
