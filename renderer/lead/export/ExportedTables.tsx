import type { ExportSummary } from '../../../shared/export/summary';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { Table } from '../../ui/components/Table';
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
      <Table
        columns={[
          { id: 'table', head: t('export.columns.table') },
          { id: 'rows', head: t('export.columns.rows'), isNumber: true },
          { id: 'variables', head: t('export.columns.variables'), isNumber: true },
        ]}
      >
        {summary.tables.map((table) => (
          <tr key={table.name}>
            <th scope="row">{table.name}</th>
            <td className="table__number">{formatNumber(table.rows, language)}</td>
            <td className="table__number">{formatNumber(table.variables, language)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
