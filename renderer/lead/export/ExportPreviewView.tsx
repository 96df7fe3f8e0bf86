import type { ExportPreview } from '../../../shared/export/preview';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { formatNumber, formatShare } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';

function RiskTable({ preview: { before, after, k } }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  // Where every key was left out there is no group to be found in: a zero would promise more than that.
  const grouped = (value: string) => (after.classes === 0 ? '–' : value);
  const rows = [
    { label: t('exporting.risk.smallest'), was: number(before.minimumSize), is: grouped(number(after.minimumSize)) },
    { label: t('exporting.risk.below', { k }), was: number(before.belowK), is: number(after.belowK) },
    {
      label: t('exporting.risk.highest'),
      was: formatShare(before.maximum, language),
      is: grouped(formatShare(after.maximum, language)),
    },
    {
      label: t('exporting.risk.average'),
      was: formatShare(before.average, language),
      is: grouped(formatShare(after.average, language)),
    },
  ];
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('exporting.risk.title')}</th>
          <th scope="col" className="table__number">
            {t('exporting.risk.before')}
          </th>
          <th scope="col" className="table__number">
            {t('exporting.risk.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, was, is }) => (
          <tr key={label}>
            <th scope="row" className="export__label">
              {label}
            </th>
            <td className="table__number">{was}</td>
            <td className="table__number">
              <strong>{is}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ preview: { changes } }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  const changed = changes.filter(({ isChanged, isLeftOut }) => isChanged || isLeftOut);
  const kept = changes.length - changed.length;
  if (changed.length === 0) return <p className="soft">{t('exporting.kept', { count: kept })}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('exporting.variable')}</th>
          <th scope="col">{t('exporting.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ name, label, done, suppressedCells, isLeftOut }) => (
          <tr key={name}>
            <th scope="row" className="export__label">
              {label[language]}
            </th>
            <td>
              {isLeftOut ? <strong>{done[language]}</strong> : done[language]}
              {suppressedCells > 0 && (
                <span className="table__note">{t('exporting.cells', { count: suppressedCells })}</span>
              )}
            </td>
          </tr>
        ))}
        {kept > 0 && (
          <tr>
            <td colSpan={2} className="soft">
              {t('exporting.kept', { count: kept })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
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
  if (reasons.length === 0) return <p className="soft">{t('exporting.nobodyOut')}</p>;
  return (
    <ul className="soft">
      {reasons.map(({ key, count }) => (
        <li key={key}>{t(`exporting.out.${key}`, { count })}</li>
      ))}
    </ul>
  );
}

function Names({ entries }: { entries: ExportPreview['leftOut'] }) {
  const { language } = useWords();
  return (
    <ul className="export__names">
      {entries.map(({ name, label }) => (
        <li key={name}>
          {label[language]} <span className="export__name">{name}</span>
        </li>
      ))}
    </ul>
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
        <Notice tone="late" actions={<Button onPress={onVariables}>{t('exporting.toVariables')}</Button>}>
          <p>{t('exporting.unclassified', { count: unclassified.length })}</p>
          <Names entries={unclassified} />
        </Notice>
      )}
      <div>
        <p className="export__who">{t('exporting.who', { count: preview.sessions })}</p>
        <Out preview={preview} />
        {texts !== null && <p className="soft">{t('exporting.textsIn', { ...texts })}</p>}
      </div>
      <RiskTable preview={preview} />
      {preview.after.classes === 0 && <p className="soft">{t('exporting.noGroups')}</p>}
      {changes.length > 0 && <Changes preview={preview} />}
      <details className="export__left-out">
        <summary>{t('exporting.leftOut', { count: leftOut.length })}</summary>
        <Names entries={leftOut} />
      </details>
    </>
  );
}
