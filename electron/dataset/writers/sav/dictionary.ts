import { MISSING_NAMES } from '../missing-codes';
import { utf8, type SavBytes } from './bytes';
import { shortName } from './names';
import { SHORT_TEXT, type SavColumn, type SavPlan, type TextColumn, type ValueLabel } from './variable-layout';

/**
 * The dictionary of an SPSS system file: everything before the data. There is no public standard; layout and limits
 * follow the description in the PSPP developers' guide ("System File Format") and are held to three readers in tests.
 */

/** A text of more than 255 bytes is laid in several variables, each of which counts for 252 bytes of its width. */
const WIDEST_SEGMENT = 255;
const COUNTED_PER_SEGMENT = 252;
const UNIT = 8;
/** SPSS shows no more of a label than this, in bytes. */
const LONGEST_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const FORMATS = { text: 1, number: 5, date: 39 } as const;
const MEASURES = { nominal: 1, scale: 3 } as const;
const PRODUCT = '@(#) SPSS DATA FILE Undercurrent';
/** Every file carries this moment, so that a data set does not tell when it was made. */
const CREATED = { date: '01 Jan 70', time: '00:00:00' } as const;
const UTF8_CODE_PAGE = 65_001;
/** What stands for "no value" in a number: the most negative double. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;
/** The most negative number that is a value: the double next to it. */
export const LOWEST = -1.7976931348623155e308;

/** One variable record: a number, a text, or one segment of a very long text. */
interface Segment {
  readonly column: SavColumn;
  readonly first: boolean;
  readonly short: string;
  /** 0 for numbers. */
  readonly width: number;
  /** Place in the dictionary in units of 8 bytes, from 1. */
  readonly position: number;
}

function unitsOf(width: number): number {
  return width === 0 ? 1 : Math.ceil(width / UNIT);
}

/** The widths of the variables that hold a text of this width. */
export function segmentWidths(width: number): number[] {
  if (width <= WIDEST_SEGMENT) return [width];
  const count = Math.ceil(width / COUNTED_PER_SEGMENT);
  return Array.from({ length: count }, (_, index) =>
    index < count - 1 ? WIDEST_SEGMENT : width - index * COUNTED_PER_SEGMENT,
  );
}

function segmentsOf(columns: readonly SavColumn[]): Segment[] {
  const segments: Segment[] = [];
  let position = 1;
  for (const column of columns) {
    const widths = column.kind === 'number' ? [0] : segmentWidths(column.width);
    for (const [index, width] of widths.entries()) {
      segments.push({ column, first: index === 0, short: shortName(segments.length), width, position });
      position += unitsOf(width);
    }
  }
  return segments;
}

function formatOf(segment: Segment): number {
  const { column, width } = segment;
  if (column.kind === 'text') return (FORMATS.text << 16) | (width << 8);
  if (column.format === 'date') return (FORMATS.date << 16) | (10 << 8);
  return (FORMATS.number << 16) | (column.format === 'integer' ? 12 << 8 : (16 << 8) | 4);
}

function writeHeader(out: SavBytes, plan: SavPlan, units: number, title: string): void {
  out.raw(Buffer.from('$FL2'));
  out.text(utf8(PRODUCT, 60), 60);
  out.integer(2, units, 1, 0, plan.rows);
  out.number(100);
  out.text(Buffer.from(CREATED.date), 9);
  out.text(Buffer.from(CREATED.time), 8);
  out.text(utf8(title, 64), 64);
  out.raw(Buffer.alloc(3));
}

/** How a variable record says what is missing: a range for numbers, up to three values for short texts. */
function writeMissing(out: SavBytes, column: SavColumn): void {
  if (column.kind === 'number') {
    if (column.missing !== null) out.number(column.missing - MISSING_NAMES.length + 1, column.missing);
    return;
  }
  if (column.width <= SHORT_TEXT) for (const value of column.missing) out.text(utf8(value, UNIT), UNIT);
}

function missingCount(column: SavColumn): number {
  if (column.kind === 'number') return column.missing === null ? 0 : -2;
  return column.width <= SHORT_TEXT ? column.missing.length : 0;
}

function writeVariable(out: SavBytes, segment: Segment): void {
  const { column, width } = segment;
  const format = formatOf(segment);
  const label = segment.first ? utf8(column.label, LONGEST_LABEL) : Buffer.alloc(0);
  out.integer(2, width, label.length > 0 ? 1 : 0, segment.first ? missingCount(column) : 0, format, format);
  out.text(Buffer.from(segment.short), 8);
  if (label.length > 0) {
    out.integer(label.length);
    out.text(label, Math.ceil(label.length / 4) * 4);
  }
  if (segment.first) writeMissing(out, column);
  for (let unit = 1; unit < unitsOf(width); unit += 1) {
    out.integer(2, -1, 0, 0, 0, 0);
    out.raw(Buffer.alloc(8, ' '));
  }
}

function writeValueLabels(out: SavBytes, segment: Segment): void {
  const { column } = segment;
  if (!segment.first || column.labels.length === 0 || segment.width > SHORT_TEXT) return;
  out.integer(3, column.labels.length);
  for (const { value, label } of column.labels) {
    if (typeof value === 'number') out.number(value);
    else out.text(utf8(value, UNIT), UNIT);
    const words = utf8(label, LONGEST_VALUE_LABEL);
    out.raw(Buffer.from([words.length]));
    out.text(words, Math.ceil((words.length + 1) / UNIT) * UNIT - 1);
  }
  out.integer(4, 1, segment.position);
}

function extension(out: SavBytes, subtype: number, size: number, content: Buffer): void {
  out.integer(7, subtype, size, content.length / size);
  out.raw(content);
}

function integers(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeInt32LE(value, index * 4);
  return buffer;
}

function doubles(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) buffer.writeDoubleLE(value, index * 8);
  return buffer;
}

function displayOf({ column, width }: Segment): number[] {
  const isText = column.kind === 'text';
  return [MEASURES[column.measure], isText ? Math.min(Math.max(width, 8), 40) : 12, isText ? 0 : 1];
}

/** A text preceded by its length. */
function counted(bytes: Buffer): Buffer {
  return Buffer.concat([integers(bytes.length), bytes]);
}

function padded(text: string, width: number): Buffer {
  const bytes = Buffer.alloc(width, ' ');
  bytes.set(utf8(text, width));
  return bytes;
}

function isLong(column: SavColumn): column is TextColumn & { from: number } {
  return column.kind === 'text' && column.width > SHORT_TEXT;
}

function longLabel(column: TextColumn, { value, label }: ValueLabel): Buffer {
  return Buffer.concat([counted(padded(String(value), column.width)), counted(utf8(label, LONGEST_VALUE_LABEL))]);
}

function longTextLabels(columns: readonly SavColumn[]): Buffer {
  const labelled = columns.filter(isLong).filter(({ labels }) => labels.length > 0);
  return Buffer.concat(
    labelled.flatMap((column) => [
      counted(Buffer.from(column.name)),
      integers(column.width, column.labels.length),
      ...column.labels.map((label) => longLabel(column, label)),
    ]),
  );
}

function longTextMissing(columns: readonly SavColumn[]): Buffer {
  const declared = columns.filter(isLong).filter(({ missing }) => missing.length > 0);
  return Buffer.concat(
    declared.flatMap((column) => [
      counted(Buffer.from(column.name)),
      Buffer.from([column.missing.length]),
      integers(UNIT),
      ...column.missing.map((value) => padded(value, UNIT)),
    ]),
  );
}

function writeExtensions(out: SavBytes, plan: SavPlan, segments: readonly Segment[]): void {
  const firsts = segments.filter(({ first }) => first);
  const veryLong = firsts.filter(({ column }) => column.kind === 'text' && column.width > WIDEST_SEGMENT);
  const widths = veryLong.map(({ short, column }) => `${short}=${column.kind === 'text' ? column.width : 0}\0\t`);
  extension(out, 3, 4, integers(1, 0, 0, -1, 1, 1, 2, UTF8_CODE_PAGE));
  extension(out, 4, 8, doubles(SYSTEM_MISSING, Number.MAX_VALUE, LOWEST));
  extension(out, 11, 4, integers(...segments.flatMap(displayOf)));
  extension(out, 13, 1, Buffer.from(firsts.map(({ short, column }) => `${short}=${column.name}`).join('\t')));
  if (widths.length > 0) extension(out, 14, 1, Buffer.from(widths.join('')));
  const cases = Buffer.alloc(16);
  cases.writeBigInt64LE(1n, 0);
  cases.writeBigInt64LE(BigInt(plan.rows), 8);
  extension(out, 16, 8, cases);
  extension(out, 20, 1, Buffer.from('UTF-8'));
  const labels = longTextLabels(plan.columns);
  if (labels.length > 0) extension(out, 21, 1, labels);
  const missing = longTextMissing(plan.columns);
  if (missing.length > 0) extension(out, 22, 1, missing);
}

/** Writes everything that comes before the first case. */
export function writeDictionary(out: SavBytes, plan: SavPlan, title: string): void {
  const segments = segmentsOf(plan.columns);
  const units = segments.reduce((sum, { width }) => sum + unitsOf(width), 0);
  writeHeader(out, plan, units, title);
  for (const segment of segments) writeVariable(out, segment);
  for (const segment of segments) writeValueLabels(out, segment);
  writeExtensions(out, plan, segments);
  out.integer(999, 0);
}
