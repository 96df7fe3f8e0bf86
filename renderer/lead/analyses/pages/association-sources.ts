import type { ReportedEstimate, FoundOf } from '../../../../shared/analyses/results';
import { VALENCES } from '../../../../shared/session/events';
import { stackedShares } from '../../../charts/stacked-share';
import type { PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

type Found = FoundOf<'association_sources'>;

const TONES = { negative: 'late_wash', neutral: 'sunk', positive: 'wash' } as const;

function shareOf(estimate: ReportedEstimate | null, numbers: NumberWords): string {
  return estimate === null ? '–' : `${numbers.share(estimate.value)} (${numbers.shareInterval(estimate.interval)})`;
}

function sourcesTable({ sources }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [
      t('analyses.columns.source'),
      t('analyses.columns.associations'),
      t('analyses.columns.share'),
      ...VALENCES.map((valence) => t(`analyses.valence.${valence}`)),
      t('analyses.association_sources.negativeShare'),
    ],
    rows: sources.map(({ source, counts, share, negative }) => ({
      head: t(`analyses.source.${source}`),
      cells: [
        numbers.number(counts.negative + counts.neutral + counts.positive),
        shareOf(share, numbers),
        ...VALENCES.map((valence) => numbers.number(counts[valence])),
        shareOf(negative, numbers),
      ],
    })),
  };
}

function togetherTable({ together }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  const cell = (estimate: ReportedEstimate | null): string =>
    estimate === null
      ? t('analyses.tooSmall')
      : t('analyses.withCount', { value: numbers.estimate(estimate, 2), count: estimate.count });
  return {
    columns: [
      t('analyses.association_sources.origin'),
      t('analyses.association_sources.withGrade'),
      t('analyses.association_sources.withAutomatic'),
    ],
    rows: together.map(({ origin, withGrade, withAutomatic }) => ({
      head: t(`analyses.origin.${origin}`),
      cells: [cell(withGrade), cell(withAutomatic)],
    })),
  };
}

/** Question 8: where associations come from, and what those of each origin go with. */
export const associationSources: PageOf<'association_sources'> = (found, numbers) => {
  const { t } = numbers;
  const own = found.sources.find(({ source }) => source === 'own');
  return {
    finding: t('analyses.association_sources.finding', {
      count: found.associations,
      own: shareOf(own?.share ?? null, numbers),
      negative: shareOf(own?.negative ?? null, numbers),
    }),
    notes: [t('analyses.association_sources.reading'), t('analyses.automatic')],
    drawing: stackedShares({
      heads: VALENCES.map((valence) => t(`analyses.valence.${valence}`)),
      rows: found.sources.map(({ source, counts, negative }) => {
        const total = Math.max(1, counts.negative + counts.neutral + counts.positive);
        return {
          label: t(`analyses.source.${source}`),
          note: `n = ${numbers.number(counts.negative + counts.neutral + counts.positive)}`,
          parts: VALENCES.map((valence) => ({
            share: counts[valence] / total,
            valueLabel: numbers.share(counts[valence] / total),
            tone: TONES[valence],
          })),
          first: negative?.interval ?? null,
        };
      }),
    }),
    tables: [sourcesTable(found, numbers), togetherTable(found, numbers)],
    how: [
      t('analyses.association_sources.how'),
      t('analyses.association_sources.howTogether'),
      t('analyses.correlationHow'),
      t('analyses.automaticHow'),
    ],
    sources: [t('analyses.association_sources.citation'), t('analyses.fisherSource'), t('analyses.automaticSource')],
  };
};
