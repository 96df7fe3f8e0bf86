import type { ExportPreview } from '../../../shared/export/preview';
import { Bullets } from '../../ui/components/Bullets';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { Table } from '../../ui/components/Table';
import { formatNumber, formatShare } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';

function RiskTable({ preview: { before, after, k } }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  // Where every key was left out there is no group to be found in: a zero would promise more than that.
  const grouped = (value: string) => (after.classes === 0 ? '–' : value);
  const rows = [
    { label: t('export.risk.smallest'), was: number(before.minimumSize), is: grouped(number(after.minimumSize)) },
    { label: t('export.risk.below', { k }), was: number(before.belowK), is: number(after.belowK) },
    {
      label: t('export.risk.highest'),
      was: formatShare(before.maximum, language),
      is: grouped(formatShare(after.maximum, language)),
    },
    {
      label: t('export.risk.average'),
      was: formatShare(before.average, language),
      is: grouped(formatShare(after.average, language)),
    },
  ];
  return (
    <Table
      hasSentences
      columns={[
        { id: 'risk', head: t('export.risk.title') },
        { id: 'before', head: t('export.risk.before'), isNumber: true },
        { id: 'after', head: t('export.risk.after'), isNumber: true },
      ]}
    >
      {rows.map(({ label, was, is }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td className="table__number">{was}</td>
          <td className="table__number">
            <strong>{is}</strong>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Changes({ preview: { changes } }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  const changed = changes.filter(({ isChanged, isLeftOut }) => isChanged || isLeftOut);
  const kept = changes.length - changed.length;
  if (changed.length === 0) return <p className="soft">{t('export.kept', { count: kept })}</p>;
  return (
    <Table
      hasSentences
      columns={[
        { id: 'variable', head: t('export.variable') },
        { id: 'becomes', head: t('export.becomes') },
      ]}
    >
      {changed.map(({ name, label, done, suppressedCells, isLeftOut }) => (
        <tr key={name}>
          <th scope="row">{label[language]}</th>
          <td>
            {isLeftOut ? <strong>{done[language]}</strong> : done[language]}
            {suppressedCells > 0 && (
              <span className="table__note">{t('export.cells', { count: suppressedCells })}</span>
            )}
          </td>
        </tr>
      ))}
      {kept > 0 && (
        <tr>
          <td colSpan={2} className="soft">
            {t('export.kept', { count: kept })}
          </td>
        </tr>
      )}
    </Table>
  );
}

/** Sessions that stay out, each reason with its number; reasons without anybody are not named. */
function Out({ preview: { excluded, removed } }: { preview: ExportPreview }) {
  const { t } = useWords();
  const reasons = [
    { key: 'unfinished' as const, count: excluded.unfinished },
    { key: 'practice' as const, count: excluded.practice },
    { key: 'withoutConsent' as const, count: excluded.withoutConsent },
    { key: 'notShared' as const, count: excluded.notShared },
    { key: 'removed' as const, count: removed },
  ].filter(({ count }) => count > 0);
  if (reasons.length === 0) return <p className="soft">{t('export.nobodyOut')}</p>;
  return (
    <ul className="soft">
      {reasons.map(({ key, count }) => (
        <li key={key}>{t(`export.out.${key}`, { count })}</li>
      ))}
    </ul>
  );
}

function Names({ entries }: { entries: ExportPreview['leftOut'] }) {
  const { language } = useWords();
  return (
    <Bullets look="dense">
      {entries.map(({ name, label }) => (
        <li key={name}>
          {label[language]} <span className="export__name">{name}</span>
        </li>
      ))}
    </Bullets>
  );
}

export interface ExportPreviewProps {
  preview: ExportPreview;
  onVariables: () => void;
}

/** What an export would be, in words and numbers: who, at what risk, what becomes coarser and what stays out. */
export function ExportPreviewView({ preview, onVariables }: ExportPreviewProps) {
  const { t } = useWords();
  const { unclassified, leftOut, texts, changes } = preview;
  return (
    <>
      {unclassified.length > 0 && (
        <Notice tone="late" actions={<Button onPress={onVariables}>{t('export.toVariables')}</Button>}>
          <p>{t('export.unclassified', { count: unclassified.length })}</p>
          <Names entries={unclassified} />
        </Notice>
      )}
      <div>
        <p className="export__who">{t('export.who', { count: preview.sessions })}</p>
        <Out preview={preview} />
        {texts !== null && <p className="soft">{t('export.textsIn', { ...texts })}</p>}
      </div>
      <RiskTable preview={preview} />
      {preview.after.classes === 0 && <p className="soft">{t('export.noGroups')}</p>}
      {changes.length > 0 && <Changes preview={preview} />}
      <details className="export__left-out">
        <summary>{t('export.leftOut', { count: leftOut.length })}</summary>
        <Names entries={leftOut} />
      </details>
    </>
  );
}
