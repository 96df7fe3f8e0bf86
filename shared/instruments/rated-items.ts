import { both, type FormatPart, type ItemPart } from '../study/parts';

/** A rated item as it is written down: its id and its words, Dutch first. */
export type RatedRow = readonly [id: string, nl: string, en: string];

/** 1 to 7 from certainly not to certainly. */
export const LIKELIHOOD: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 7,
  low: both('zeker niet', 'certainly not'),
  high: both('zeker wel', 'certainly'),
};

/** Items that share a response format; `scaleOf` names the scale by the item's id, `around` wraps its words. */
export function ratedItems(
  rows: readonly RatedRow[],
  format: FormatPart,
  name: string,
  scaleOf: (id: string) => string,
  around: (nl: string, en: string) => Parameters<typeof both> = (nl, en) => [nl, en],
): ItemPart[] {
  return rows.map(([id, nl, en]) => ({
    id,
    version: 1,
    prompt: both(...around(nl, en)),
    format,
    instrument: { name, scale: scaleOf(id) },
    classification: 'safe',
  }));
}
