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
      t('answers.columns.source'),
      t('answers.columns.associations'),
      t('answers.columns.share'),
      ...VALENCES.map((valence) => t(`answers.valence.${valence}`)),
      t('answers.association_sources.negativeShare'),
    ],
    rows: sources.map(({ source, counts, share, negative }) => ({
      head: t(`answers.source.${source}`),
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
      ? t('answers.tooSmall')
      : t('answers.withCount', { value: numbers.estimate(estimate, 2), count: estimate.count });
  return {
    columns: [
      t('answers.association_sources.origin'),
      t('answers.association_sources.withGrade'),
      t('answers.association_sources.withAutomatic'),
    ],
    rows: together.map(({ origin, withGrade, withAutomatic }) => ({
      head: t(`answers.origin.${origin}`),
      cells: [cell(withGrade), cell(withAutomatic)],
    })),
  };
}

/** Question 8: where associations come from, and what those of each origin go with. */
export const associationSources: PageOf<'association_sources'> = (found, numbers) => {
  const { t } = numbers;
  const own = found.sources.find(({ source }) => source === 'own');
  return {
    finding: t('answers.association_sources.finding', {
      count: found.associations,
      own: shareOf(own?.share ?? null, numbers),
      negative: shareOf(own?.negative ?? null, numbers),
    }),
    notes: [t('answers.association_sources.reading'), t('answers.automatic')],
    drawing: stackedShares({
      heads: VALENCES.map((valence) => t(`answers.valence.${valence}`)),
      rows: found.sources.map(({ source, counts, negative }) => {
        const total = Math.max(1, counts.negative + counts.neutral + counts.positive);
        return {
          label: t(`answers.source.${source}`),
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
      t('answers.association_sources.how'),
      t('answers.association_sources.howTogether'),
      t('answers.correlationHow'),
      t('answers.automaticHow'),
    ],
    sources: [t('answers.association_sources.citation'), t('answers.fisherSource'), t('answers.automaticSource')],
  };
};
