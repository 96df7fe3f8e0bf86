import type { ExportPreview } from '../../shared/bridge-lead';
import { formatNumber, formatShare } from '../ui/format';
import { useWords } from '../ui/languages/useWords';

function RiskTable({ preview: { before, after, k } }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const rows = [
    { label: t('lead.export.risk.smallest'), was: number(before.minimumSize), is: number(after.minimumSize) },
    { label: t('lead.export.risk.below', { k }), was: number(before.belowK), is: number(after.belowK) },
    {
      label: t('lead.export.risk.highest'),
      was: formatShare(before.maximum, language),
      is: formatShare(after.maximum, language),
    },
    {
      label: t('lead.export.risk.average'),
      was: formatShare(before.average, language),
      is: formatShare(after.average, language),
    },
  ];
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('lead.export.risk.title')}</th>
          <th scope="col" className="table__number">
            {t('lead.export.risk.before')}
          </th>
          <th scope="col" className="table__number">
            {t('lead.export.risk.after')}
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
  if (changed.length === 0) return <p className="soft">{t('lead.export.kept', { count: kept })}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('lead.export.variable')}</th>
          <th scope="col">{t('lead.export.becomes')}</th>
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
                <span className="table__note">{t('lead.export.cells', { count: suppressedCells })}</span>
              )}
            </td>
          </tr>
        ))}
        {kept > 0 && (
          <tr>
            <td colSpan={2} className="soft">
              {t('lead.export.kept', { count: kept })}
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
  if (reasons.length === 0) return <p className="soft">{t('lead.export.nobodyOut')}</p>;
  return (
    <ul className="soft">
      {reasons.map(({ key, count }) => (
        <li key={key}>{t(`lead.export.out.${key}`, { count })}</li>
      ))}
    </ul>
  );
}

/** What an export would be, in words and numbers: who, at what risk, what becomes coarser and what stays out. */
export function ExportPreviewView({ preview }: { preview: ExportPreview }) {
  const { t, language } = useWords();
  return (
    <>
      <div>
        <p className="export__who">{t('lead.export.who', { count: preview.sessions })}</p>
        <Out preview={preview} />
      </div>
      <RiskTable preview={preview} />
      {preview.changes.length > 0 && <Changes preview={preview} />}
      <details className="export__left-out">
        <summary>{t('lead.export.leftOut', { count: preview.leftOut.length })}</summary>
        <ul>
          {preview.leftOut.map(({ name, label }) => (
            <li key={name}>{label[language]}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
