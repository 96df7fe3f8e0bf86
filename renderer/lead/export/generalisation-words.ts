import type { ExportVariable } from '../../../shared/export/variables';
import type { Language } from '../../../shared/base/ids';
import { assertNever } from '../../../shared/base/result';
import type { Classification, Generalisation } from '../../../shared/study/schema';
import { formatNumber, parseNumber } from '../../ui/format';
import type { Translate } from '../../ui/languages/useWords';

/** A class as the lists of classes name it. */
export type ClassName = Classification | 'unclassified';

export function classNameOf(classification: Classification | null): ClassName {
  return classification ?? 'unclassified';
}

export function classificationOf(name: ClassName): Classification | null {
  return name === 'unclassified' ? null : name;
}

/** Whether a class guards a question less than the study does. */
export function isWeaker(declared: Classification | null, wanted: Classification | null): boolean {
  if (wanted === 'safe') return declared !== 'safe' && declared !== null;
  return wanted === 'sensitive' && declared === 'quasi';
}

const MOST_WIDTHS = 8;

/** Reads widths of bands as they are typed, e.g. “2; 10; 20” or “0,5 2”; null when they cannot be steps. */
export function readWidths(typed: string): number[] | null {
  // In Dutch a comma stands inside a number: only one that is followed by a space, or a semicolon, ends it.
  const parts = typed.split(/;|,\s|\s+/u).filter((part) => part.trim() !== '');
  const widths = parts.map((part) => parseNumber(part));
  const known = widths.flatMap((width) => (width !== null && width > 0 ? [width] : []));
  if (known.length !== parts.length || known.length === 0 || known.length > MOST_WIDTHS) return null;
  const areSteps = known.every((width, index) => {
    const previous = known[index - 1];
    return previous === undefined || (width > previous && Number.isInteger(width / previous));
  });
  return areSteps ? known : null;
}

/** How a key is made coarser, in words. */
export function stepsInWords(steps: Generalisation | null, t: Translate, language: Language): string {
  if (steps === null) return t('export.classify.fit');
  switch (steps.kind) {
    case 'bands': {
      const widths = steps.widths.map((width) => formatNumber(width, language)).join('; ');
      const top = steps.top === undefined ? [] : [t('export.classify.upFrom', { top: steps.top })];
      return [t('export.classify.bands', { widths }), ...top].join(', ');
    }
    case 'groups': {
      const last = steps.levels.at(-1) ?? [];
      return t('export.classify.groups', { groups: last.map(({ label }) => label[language]).join(' / ') });
    }
    case 'rare':
      return t('export.classify.rare');
    default:
      return assertNever(steps, 'stepsInWords');
  }
}

/** Whether a variable is shown under a filter and a search. */
export function isShown(variable: ExportVariable, filter: ClassName | 'all', search: string): boolean {
  if (filter !== 'all' && classNameOf(variable.classification) !== filter) return false;
  const words = search.trim().toLowerCase();
  const { id, label } = variable;
  return words === '' || [id, label.nl, label.en].some((text) => text.toLowerCase().includes(words));
}
