import type { FoundOf } from '../../../../shared/bridge/analyses';
import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf } from '../content';
import type { Said } from '../number-words';

function ratioWords({ ratio }: FoundOf<'contact_change'>, said: Said): string {
  const { t } = said;
  if (ratio === null) return t('answers.contact_change.nobody');
  const low = said.number(ratio.low);
  if (ratio.value === null) return t('answers.contact_change.neverBetter', { low });
  const value = said.number(ratio.value);
  return ratio.high === null
    ? t('answers.contact_change.ratioFrom', { value, low })
    : t('answers.contact_change.ratio', { value, interval: said.numberInterval({ low: ratio.low, high: ratio.high }) });
}

/** Question 25: whether a contact makes customers less certain to stay more often than more certain. */
export const contactChange: PageOf<'contact_change'> = (found, said) => {
  const { t } = said;
  const of = (wanted: 'worse' | 'same' | 'better'): string => {
    const one = found.shares.find(({ change }) => change === wanted);
    return one === undefined ? '–' : said.proportion(one.proportion);
  };
  return {
    finding: `${t('answers.contact_change.finding', {
      count: found.shares[0]?.proportion.total ?? 0,
      worse: of('worse'),
      better: of('better'),
    })} ${ratioWords(found, said)}`,
    notes: [t('answers.contact_change.comparator')],
    drawing: dotIntervals({
      rows: found.shares.map(({ change, proportion }) => ({
        label: t(`answers.change.${change}`),
        value: proportion.share,
        ...proportion.interval,
        said: said.share(proportion.share),
        note: `${said.shareInterval(proportion.interval)} · ${said.countOf(proportion)}`,
        tone: change === 'worse' ? 'late' : change === 'same' ? 'edge' : 'accent',
      })),
      ends: [
        { at: 0, said: said.share(0) },
        { at: 1, said: said.share(1) },
      ],
    }),
    tables: [
      {
        columns: [
          t('answers.contact_change.after'),
          t('answers.columns.participants'),
          t('answers.columns.share'),
          t('answers.columns.interval'),
        ],
        rows: found.shares.map(({ change, proportion }) => ({
          head: t(`answers.change.${change}`),
          cells: [said.number(proportion.count), said.share(proportion.share), said.shareInterval(proportion.interval)],
        })),
      },
    ],
    how: [t('answers.contact_change.how'), t('answers.wilson')],
    sources: [t('answers.contact_change.source'), t('answers.wilsonSource')],
  };
};
