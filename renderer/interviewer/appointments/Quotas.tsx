import { useCallback } from 'react';
import type { QuotaRow } from '../../../shared/vault/quotas';
import type { StudySummary } from '../../../shared/study/summary';
import { ProblemNotice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { ask, useLoaded } from '../../ui/useCall';

function Quota({ row, label }: { row: QuotaRow; label: string }) {
  const { t } = useWords();
  const { wanted, finished, running, planned } = row;
  const waiting = [
    ...(running > 0 ? [t('vault.quotas.running', { count: running })] : []),
    ...(planned > 0 ? [t('vault.quotas.planned', { count: planned })] : []),
  ];
  return (
    <li className="quota">
      <span>{label}</span>
      <span className="quota__count">{t('vault.quotas.row', { finished, wanted })}</span>
      <span className="quota__bar" aria-hidden="true">
        <span className="quota__finished" style={{ inlineSize: `${Math.min(100, (100 * finished) / wanted)}%` }} />
      </span>
      {waiting.length > 0 && <span className="quota__waiting">{waiting.join(' · ')}</span>}
    </li>
  );
}

/** What a study still wants, per provider. */
export function Quotas({ study }: { study: StudySummary }) {
  const { t, language } = useWords();
  const { id } = study;
  const load = useCallback(() => ask('vault.quotas', { study: id }), [id]);
  const { value, problem } = useLoaded(load);
  return (
    <section className="appointments__panel">
      <h2>{t('vault.quotas.title')}</h2>
      <p className="appointments__words">{study.title[language]}</p>
      <ProblemNotice problem={problem} />
      {value?.length === 0 && <p className="appointments__words">{t('vault.quotas.none')}</p>}
      {value !== null && value.length > 0 && (
        <ul className="quota-list">
          {value.map((row) => {
            const provider = study.providers.find((candidate) => candidate.id === row.provider);
            return <Quota key={row.provider} row={row} label={provider?.label[language] ?? row.provider} />;
          })}
        </ul>
      )}
    </section>
  );
}
