import type { Cell } from '../../../shared/associations/scoring/columns';
import { undefinedScore } from '../../../shared/associations/scoring/score';
import type { PreparedTask } from '../../../shared/associations/scoring/tasks';

const NEEDS_QUOTES = /[",\r\n]/;
const COMMA = 44;
const FIRST_BYTES = 1 << 12;

/**
 * Writes scores as CSV lines: the task's columns, then a `<column>_reason` for each that can be undefined. Numbers are
 * the shortest decimal that reads back as the same double; an undefined value is an empty field. The line is built in
 * one buffer that is used again, because joined strings would make the garbage grow with the number of participants.
 */
export class ScoreLines {
  readonly #explained: readonly number[];
  readonly #blank: readonly Cell[];
  readonly #header: string;
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  constructor(prepared: PreparedTask) {
    const { columns, explained } = prepared;
    this.#explained = columns.flatMap((_, index) => (explained[index] === true ? [index] : []));
    this.#blank = columns.map(() => undefinedScore('bad_rows'));
    const reasons = this.#explained.map((index) => `${columns[index] ?? ''}_reason`);
    this.#header = ['participant', ...columns, ...reasons].join(',');
  }

  /** The names of the columns; like every line without its line end, and valid until the next one is made. */
  header(): Uint8Array {
    this.#length = 0;
    this.#append(this.#header);
    return this.#line();
  }

  /** The line of a participant, whose name holds one character per byte. */
  line(participant: string, cells: readonly Cell[]): Uint8Array {
    this.#length = 0;
    this.#append(NEEDS_QUOTES.test(participant) ? `"${participant.replaceAll('"', '""')}"` : participant);
    for (const cell of cells) {
      this.#appendComma();
      if (typeof cell === 'string') this.#append(cell);
      else if (cell !== null && cell.kind === 'defined') this.#append(String(cell.value));
    }
    for (const index of this.#explained) {
      this.#appendComma();
      this.#appendReason(cells[index] ?? null);
    }
    return this.#line();
  }

  /** The line of a participant with rows that could not be read: nothing but the reason. */
  blankLine(participant: string): Uint8Array {
    return this.line(participant, this.#blank);
  }

  /** `reason`, or `reason:where` when a block or cell lacks something. */
  #appendReason(cell: Cell): void {
    if (cell === null || typeof cell === 'string' || cell.kind === 'defined') return;
    this.#append(cell.reason);
    if (cell.where !== null) this.#append(`:${cell.where}`);
  }

  #append(text: string): void {
    const bytes = this.#room(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[this.#length + index] = text.charCodeAt(index);
    this.#length += text.length;
  }

  #appendComma(): void {
    this.#room(1)[this.#length] = COMMA;
    this.#length += 1;
  }

  #room(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const wider = new Uint8Array((this.#length + more) * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    return this.#bytes;
  }

  #line(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
