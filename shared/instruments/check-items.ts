import { assertNever } from '../base/result';
import type { FormatPart } from '../study/parts';
import type { Item, Study } from '../study/schema';
import { findInstrument, instruments } from './';

/** What keeps a study's items from being scored by the instrument they name. */
export type InstrumentMisfit =
  | { readonly kind: 'unknown_instrument'; readonly item: string; readonly instrument: string }
  | { readonly kind: 'unknown_scale'; readonly item: string; readonly instrument: string; readonly scale: string }
  | { readonly kind: 'other_format'; readonly item: string; readonly wanted: string; readonly found: string }
  | {
      readonly kind: 'too_many_items';
      readonly instrument: string;
      readonly scale: string;
      readonly allowed: number;
      readonly found: number;
    };

function values(options: readonly { readonly value: string }[]): string {
  return options.map(({ value }) => value).join(' ');
}

/**
 * What an answer can be, in one line: two formats with the same line are scored alike. Wording does not matter, nor
 * whether a number is chosen on a slider or on buttons.
 */
function measureOf(format: FormatPart): string {
  switch (format.kind) {
    case 'scale':
    case 'slider':
      return `number ${format.min} to ${format.max} by ${format.step ?? 1}`;
    case 'number':
      return `number ${format.min} to ${format.max}`;
    case 'choice':
    case 'several':
    case 'ranking':
      return `${format.kind} ${values(format.options)}`;
    case 'vignette':
      return `vignette ${values(format.options)} rated ${format.min} to ${format.max}`;
    case 'grid':
      return `grid ${format.size}`;
    case 'text':
    case 'date':
    case 'consent':
      return format.kind;
    default:
      return assertNever(format, 'measureOf');
  }
}

function misfitOfItem({ id, instrument: named, format }: Item): readonly InstrumentMisfit[] {
  if (named === undefined) return [];
  const { name, scale: scaleName } = named;
  const instrument = findInstrument(name);
  if (instrument === undefined) return [{ kind: 'unknown_instrument', item: id, instrument: name }];
  const scale = instrument.scales.find((candidate) => candidate.name === scaleName);
  if (scale === undefined) return [{ kind: 'unknown_scale', item: id, instrument: name, scale: scaleName }];
  const [wanted, found] = [measureOf(scale.format), measureOf(format)];
  return wanted === found ? [] : [{ kind: 'other_format', item: id, wanted, found }];
}

function crowdedScales(study: Study): readonly InstrumentMisfit[] {
  return instruments.flatMap(({ name, scales }) =>
    scales.flatMap(({ name: scale, itemCount }): readonly InstrumentMisfit[] => {
      const found = study.items.filter(
        ({ instrument }) => instrument?.name === name && instrument.scale === scale,
      ).length;
      return found > itemCount ? [{ kind: 'too_many_items', instrument: name, scale, allowed: itemCount, found }] : [];
    }),
  );
}

/**
 * Whether a study's items fit the instruments they name: the instrument and scale exist, the response format is the
 * scale's, and no scale has more items than it has. Fewer is allowed: a study may leave items or clusters out.
 */
export function instrumentMisfits(study: Study): readonly InstrumentMisfit[] {
  return [...study.items.flatMap(misfitOfItem), ...crowdedScales(study)];
}
