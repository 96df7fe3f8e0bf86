import type { Answer, AnswerValue } from '../../../shared/session/events';
import type { Text } from '../../../shared/base/ids';
import { assertNever } from '../../../shared/base/result';
import type { AnswerFormat, Item, Option } from '../../../shared/study/schema';
import type { Cell, Variable } from '../table';

/** A column of the answers table and how to fill it from the item's answer. */
export interface ItemColumn {
  variable: Variable;
  /** True for dates: the cell is the day's number since 1970, and only its distance to another day may leave. */
  isDay: boolean;
  cell(value: AnswerValue): Cell;
}

type Shape = Pick<Variable, 'type' | 'categories'> & { minimum?: number; maximum?: number };

function joined(label: Text, part: Text): Text {
  return { nl: `${label.nl} – ${part.nl}`, en: `${label.en} – ${part.en}` };
}

function coded(options: readonly Option[]): Shape {
  return { type: 'string', categories: options.map(({ value, label }) => ({ value, label })) };
}

function numeric(minimum: number, maximum: number, step: number): Shape {
  return {
    type: Number.isInteger(step) && Number.isInteger(minimum) ? 'integer' : 'number',
    categories: [],
    minimum,
    maximum,
  };
}

const asNumber = (value: AnswerValue): Cell => (typeof value === 'number' ? value : null);
const asText = (value: AnswerValue): Cell => (typeof value === 'string' ? value : null);
const MS_PER_DAY = 86_400_000;

function asDay(value: AnswerValue): Cell {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) ? Math.floor(ms / MS_PER_DAY) : null;
}

const asBoolean = (value: AnswerValue): Cell => (typeof value === 'boolean' ? value : null);

/** Which ends of a scale mean what, as value labels, so that a number alone is never ambiguous. */
function scaleLabels(format: Extract<AnswerFormat, { kind: 'scale' | 'slider' }>): Shape['categories'] {
  const points = format.kind === 'scale' ? format.points : undefined;
  if (points) return points.map((label, index) => ({ value: format.min + index * format.step, label }));
  return [
    { value: format.min, label: format.low },
    { value: format.max, label: format.high },
  ];
}

interface Part {
  suffix: string;
  label: Text | null;
  shape: Shape;
  cell(value: AnswerValue): Cell;
}

function whole(shape: Shape, cell: Part['cell']): Part[] {
  return [{ suffix: '', label: null, shape, cell }];
}

function perOption(
  options: readonly Option[],
  shape: Shape,
  cell: (value: AnswerValue, option: string) => Cell,
): Part[] {
  return options.map(({ value: option, label }) => ({
    suffix: `_${option}`,
    label,
    shape,
    cell: (value) => cell(value, option),
  }));
}

function rankOf(value: AnswerValue, option: string): Cell {
  if (!Array.isArray(value)) return null;
  const index = value.indexOf(option);
  return index < 0 ? null : index + 1;
}

function vignetteParts(format: Extract<AnswerFormat, { kind: 'vignette' }>): Part[] {
  const chosen: Part = {
    suffix: '_chosen',
    label: null,
    shape: coded(format.options),
    cell: (value) => (typeof value === 'object' && 'chosen' in value ? value.chosen : null),
  };
  const ratings = perOption(format.options, numeric(format.min, format.max, 1), (value, option) =>
    typeof value === 'object' && 'ratings' in value ? (value.ratings[option] ?? null) : null,
  );
  return [chosen, ...ratings.map((part) => ({ ...part, suffix: `_fit${part.suffix}` }))];
}

function gridParts(format: Extract<AnswerFormat, { kind: 'grid' }>): Part[] {
  const shape = numeric(0, format.size - 1, 1);
  const along = (axis: 'x' | 'y') => (value: AnswerValue) =>
    typeof value === 'object' && 'x' in value ? value[axis] : null;
  return [
    { suffix: '_x', label: format.horizontal.high, shape, cell: along('x') },
    { suffix: '_y', label: format.vertical.high, shape, cell: along('y') },
  ];
}

function partsOf(format: AnswerFormat): Part[] {
  switch (format.kind) {
    case 'scale':
    case 'slider':
      return whole({ ...numeric(format.min, format.max, format.step), categories: scaleLabels(format) }, asNumber);
    case 'number':
      return whole({ type: 'number', categories: [], minimum: format.min, maximum: format.max }, asNumber);
    case 'choice':
      return whole(coded(format.options), asText);
    case 'text':
      return whole({ type: 'string', categories: [] }, asText);
    case 'date':
      return whole({ type: 'integer', categories: [] }, asDay);
    case 'consent':
      return whole({ type: 'boolean', categories: [] }, asBoolean);
    case 'several':
      return perOption(format.options, { type: 'boolean', categories: [] }, (value, option) =>
        Array.isArray(value) ? value.includes(option) : null,
      );
    case 'ranking':
      return perOption(format.options, numeric(1, format.options.length, 1), rankOf);
    case 'vignette':
      return vignetteParts(format);
    case 'grid':
      return gridParts(format);
    default:
      return assertNever(format, 'partsOf');
  }
}

/** What becomes of every date. */
const DAYS_SINCE_FIRST: Text = {
  nl: 'datum, als dagen sinds de eerste sessie van de deelnemer',
  en: "date, as days since the participant's first session",
};

function variableOf(item: Item, occasion: string | null, part: Part): Variable {
  const { minimum, maximum, type, categories } = part.shape;
  return {
    name: `${item.id}${occasion === null ? '' : `_${occasion}`}${part.suffix}`,
    label: part.label ? joined(item.prompt, part.label) : item.prompt,
    type,
    categories,
    classification: item.classification,
    mayBeMissing: true,
    source: `item ${item.id} version ${item.version}${occasion === null ? '' : `, ${occasion}`}`,
    ...(item.generalisation ? { generalisation: item.generalisation } : {}),
    ...(item.format.kind === 'date' ? { generalised: DAYS_SINCE_FIRST } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** The columns an item takes in the answers table: one, or one per option, axis or rating. */
export function columnsOfItem(item: Item, occasion: string | null): ItemColumn[] {
  return partsOf(item.format).map((part) => ({
    variable: variableOf(item, occasion, part),
    isDay: item.format.kind === 'date',
    cell: part.cell,
  }));
}

/** Fills one column from an answer: a value, a missing code as itself, or null when the item was not asked. */
export function cellOfAnswer(column: ItemColumn, answer: Answer | undefined): Cell {
  if (!answer) return null;
  return answer.kind === 'missing' ? { missing: answer.code } : column.cell(answer.value);
}
