import type { AnsweredEstimate, FoundOf } from '../../../../shared/bridge/analyses';
import { stackedShares } from '../../../charts/stacked-share';
import type { PageOf, PageTable } from '../content';
import type { Said } from '../number-words';

type Found = FoundOf<'association_sources'>;

const VALENCES = ['negative', 'neutral', 'positive'] as const;
const TONES = { negative: 'late_wash', neutral: 'sunk', positive: 'wash' } as const;

function shareOf(estimate: AnsweredEstimate | null, said: Said): string {
  return estimate === null ? '–' : `${said.share(estimate.value)} (${said.shareInterval(estimate.interval)})`;
}

function sourcesTable({ sources }: Found, said: Said): PageTable {
  const { t } = said;
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
        said.number(counts.negative + counts.neutral + counts.positive),
        shareOf(share, said),
        ...VALENCES.map((valence) => said.number(counts[valence])),
        shareOf(negative, said),
      ],
    })),
  };
}

function togetherTable({ together }: Found, said: Said): PageTable {
  const { t } = said;
  const cell = (estimate: AnsweredEstimate | null): string =>
    estimate === null
      ? t('answers.tooSmall')
      : t('answers.withCount', { value: said.estimate(estimate, 2), count: estimate.count });
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
export const associationSources: PageOf<'association_sources'> = (found, said) => {
  const { t } = said;
  const own = found.sources.find(({ source }) => source === 'own');
  return {
    finding: t('answers.association_sources.finding', {
      count: found.associations,
      own: shareOf(own?.share ?? null, said),
      negative: shareOf(own?.negative ?? null, said),
    }),
    notes: [t('answers.association_sources.reading'), t('answers.automatic')],
    drawing: stackedShares({
      heads: VALENCES.map((valence) => t(`answers.valence.${valence}`)),
      rows: found.sources.map(({ source, counts, negative }) => {
        const total = Math.max(1, counts.negative + counts.neutral + counts.positive);
        return {
          label: t(`answers.source.${source}`),
          note: `n = ${said.number(counts.negative + counts.neutral + counts.positive)}`,
          parts: VALENCES.map((valence) => ({
            share: counts[valence] / total,
            said: said.share(counts[valence] / total),
            tone: TONES[valence],
          })),
          first: negative?.interval ?? null,
        };
      }),
    }),
    tables: [sourcesTable(found, said), togetherTable(found, said)],
    how: [
      t('answers.association_sources.how'),
      t('answers.association_sources.howTogether'),
      t('answers.correlationHow'),
      t('answers.automaticHow'),
    ],
    sources: [t('answers.association_sources.citation'), t('answers.fisherSource'), t('answers.automaticSource')],
  };
};
