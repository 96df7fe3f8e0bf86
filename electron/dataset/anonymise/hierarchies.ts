import type { Text } from '../../../shared/base/ids';
import { assertNever } from '../../../shared/base/result';
import type { Generalisation } from '../../../shared/study/schema';
import { isMissing, type Cell, type Variable, type VariableType } from '../table';
import type { EncodedColumn } from './columns';

/** One step of a hierarchy: every value of the column has a place in it. */
interface Level {
  /** What was done, for codebook and report. */
  readonly done: Text;
  /** For each code of the column, its group. */
  readonly groupOf: Int32Array;
  /** For each group, what is written. */
  readonly labels: readonly Cell[];
  /** For each code, the information it loses, 0..1; never less than on the level before. */
  readonly loss: Float64Array;
  readonly type: VariableType;
  readonly categories: Variable['categories'];
}

/** A quasi-identifier with its levels: the first leaves values as they are, the last leaves the variable out. */
export interface Hierarchy {
  readonly column: EncodedColumn;
  readonly levels: readonly Level[];
}

/** The group of a value on a level: what is written for it, in words, and the information lost (0..1). */
interface Group {
  readonly value: string;
  readonly label: Text;
  readonly loss: number;
}

const AS_IT_IS: Text = { nl: 'zoals gemeten', en: 'as recorded' };
const LEFT_OUT: Text = { nl: 'weggelaten', en: 'left out' };
const OTHER: Omit<Group, 'loss'> = { value: 'other', label: { nl: 'overig', en: 'other' } };

function identity(variable: Variable, column: EncodedColumn): Level {
  return {
    done: AS_IT_IS,
    groupOf: Int32Array.from(column.values.keys()),
    labels: column.values,
    loss: new Float64Array(column.values.length),
    type: variable.type,
    categories: variable.categories,
  };
}

function leftOut(variable: Variable, column: EncodedColumn): Level {
  return {
    done: LEFT_OUT,
    groupOf: new Int32Array(column.values.length),
    labels: [{ missing: 'suppressed' }],
    loss: Float64Array.from(column.values, (cell) => (isMissing(cell) ? 0 : 1)),
    type: variable.type,
    categories: [],
  };
}

/** A level from a rule that gives a group for a value, or null where the value stays as it is. */
function levelOf(
  column: EncodedColumn,
  previous: Level,
  done: Text,
  kept: Variable['categories'],
  group: (value: string | number | boolean) => Group | null,
): Level {
  const labels: Cell[] = [];
  const known = new Map<string, number>();
  const categories = new Map<string | number, Text>();
  const loss = new Float64Array(column.values.length);
  const groupOf = Int32Array.from(column.values, (cell, code) => {
    const own = cell === null || typeof cell === 'object' ? null : group(cell);
    loss[code] = Math.max(previous.loss[code] ?? 0, own?.loss ?? 0);
    if (own) categories.set(own.value, own.label);
    const label: Cell = own ? own.value : typeof cell === 'number' ? String(cell) : cell;
    const key = label !== null && typeof label === 'object' ? `missing ${label.missing}` : `value ${String(label)}`;
    const place = known.get(key) ?? labels.length;
    if (place === labels.length) {
      known.set(key, place);
      labels.push(label);
    }
    return place;
  });
  const untouched = kept.filter(({ value }) => !categories.has(value) && labels.includes(value));
  return {
    done,
    groupOf,
    labels,
    loss,
    type: 'string',
    categories: [...untouched, ...[...categories].map(([value, label]) => ({ value, label }))],
  };
}

type Bands = Extract<Generalisation, { kind: 'bands' }>;

function numbersOf(column: EncodedColumn): number[] {
  return column.values.filter((cell) => typeof cell === 'number');
}

function rangeOf(variable: Variable, column: EncodedColumn): { low: number; high: number } {
  const numbers = numbersOf(column);
  const low = variable.minimum ?? numbers.reduce((least, value) => Math.min(least, value), 0);
  const high = variable.maximum ?? numbers.reduce((most, value) => Math.max(most, value), low + 1);
  return { low, high };
}

function shareOf(width: number, { low, high }: { low: number; high: number }): number {
  return high > low ? Math.min(1, Math.max(0, width / (high - low))) : 1;
}

/** The band of a number: [from, from + width), cut off at bottom and top. Information lost: width as a share of the range. */
function bandOf(
  value: number,
  width: number,
  ends: Pick<Bands, 'top' | 'bottom'>,
  range: { low: number; high: number },
): Group {
  const { top, bottom } = ends;
  if (top !== undefined && value >= top) {
    const label = { nl: `${top} of meer`, en: `${top} or more` };
    return { value: `${top}_and_up`, label, loss: shareOf(range.high - top, range) };
  }
  if (bottom !== undefined && value < bottom) {
    const label = { nl: `minder dan ${bottom}`, en: `below ${bottom}` };
    return { value: `below_${bottom}`, label, loss: shareOf(bottom - range.low, range) };
  }
  const start = Math.floor(value / width) * width;
  const from = bottom === undefined ? start : Math.max(start, bottom);
  const to = top === undefined ? start + width : Math.min(start + width, top);
  const label = { nl: `van ${from} tot (niet met) ${to}`, en: `from ${from} up to, not including, ${to}` };
  return { value: `${from}_to_${to}`, label, loss: shareOf(to - from, range) };
}

/** 1, 2 or 5 times a power of ten, not below a number. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}

/** Bands for a number nobody declared any for: a tenth of its range, doubled twice. */
function bandsFor(variable: Variable, column: EncodedColumn): Bands {
  const { low, high } = rangeOf(variable, column);
  const width = Math.max(variable.type === 'integer' ? 2 : 0, roundStep(Math.max(high - low, 1e-6) / 10));
  return { kind: 'bands', widths: [width, width * 2, width * 4] };
}

function bandLevels(variable: Variable, column: EncodedColumn, rule: Bands): Level[] {
  const range = rangeOf(variable, column);
  const levels = [identity(variable, column)];
  for (const width of rule.widths) {
    const previous = levels.at(-1);
    if (!previous) break;
    const done = { nl: `in banden van ${width}`, en: `in bands of ${width}` };
    levels.push(
      levelOf(column, previous, done, [], (value) =>
        typeof value === 'number' ? bandOf(value, width, rule, range) : null,
      ),
    );
  }
  return levels;
}

type Groups = Extract<Generalisation, { kind: 'groups' }>;

function groupLevels(variable: Variable, column: EncodedColumn, rule: Groups): Level[] {
  const options = Math.max(2, variable.categories.length);
  const levels = [identity(variable, column)];
  for (const groups of rule.levels) {
    const previous = levels.at(-1);
    if (!previous) break;
    const done = {
      nl: `samengenomen tot ${groups.map(({ label }) => label.nl).join(', ')}`,
      en: `taken together as ${groups.map(({ label }) => label.en).join(', ')}`,
    };
    levels.push(
      levelOf(column, previous, done, variable.categories, (value) => {
        const found = groups.find(({ members }) => members.includes(String(value)));
        if (!found) return null;
        return { value: found.value, label: found.label, loss: (found.members.length - 1) / (options - 1) };
      }),
    );
  }
  return levels;
}

/** Options that too few persons chose become "other", together with an option of that name. */
function rareLevels(variable: Variable, column: EncodedColumn, fewerThan: number): Level[] {
  const counts = new Int32Array(column.values.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  const rare = column.values.filter(
    (cell, code) => !isMissing(cell) && ((counts[code] ?? 0) < fewerThan || cell === OTHER.value),
  );
  const first = identity(variable, column);
  if (rare.length < 2) return [first];
  const options = Math.max(variable.categories.length, column.values.length, 2);
  const loss = (rare.length - 1) / (options - 1);
  const done = {
    nl: `keuzes van minder dan ${fewerThan} deelnemers zijn overig`,
    en: `options chosen by fewer than ${fewerThan} participants are other`,
  };
  return [
    first,
    levelOf(column, first, done, variable.categories, (value) => (rare.includes(value) ? { ...OTHER, loss } : null)),
  ];
}

function levelsBetween(variable: Variable, column: EncodedColumn, k: number): Level[] {
  const rule = variable.generalisation;
  if (!rule) {
    if (variable.type === 'integer' || variable.type === 'number') {
      return bandLevels(variable, column, bandsFor(variable, column));
    }
    return variable.type === 'string' ? rareLevels(variable, column, k) : [identity(variable, column)];
  }
  switch (rule.kind) {
    case 'bands':
      return bandLevels(variable, column, rule);
    case 'groups':
      return groupLevels(variable, column, rule);
    case 'rare':
      return rareLevels(variable, column, k);
    default:
      return assertNever(rule, 'levelsBetween');
  }
}

/**
 * The hierarchy of a quasi-identifier: as declared beside the variable, or steps that fit its type (numbers to bands of
 * a tenth, a fifth and two fifths of the range; rare options to "other"), and last leaving it out. Missing values stay
 * a category of their own, by reason, on every level but the last. Information lost is the normalised certainty penalty
 * (Xu et al. 2006, KDD): a band's width over the range; a group's options less one over all options less one.
 * @param k options chosen by fewer persons than this are rare
 */
export function hierarchyOf(variable: Variable, column: EncodedColumn, k: number): Hierarchy {
  return { column, levels: [...levelsBetween(variable, column, k), leftOut(variable, column)] };
}
