import type { Cell } from '../../../shared/associations/scoring/columns';
import { undefinedScore } from '../../../shared/associations/scoring/score';
import type { PreparedTask } from '../../../shared/associations/scoring/tasks';

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes scores as CSV lines: the task's columns, then a `<column>_reason` for each that can be undefined. Numbers are
 * the shortest decimal that reads back as the same double; an undefined value is an empty field.
 */
export class ScoreLines {
  readonly #explained: readonly number[];
  readonly #blank: readonly Cell[];
  readonly header: string;

  constructor(prepared: PreparedTask) {
    const { columns, explained } = prepared;
    this.#explained = columns.flatMap((_, index) => (explained[index] === true ? [index] : []));
    this.#blank = columns.map(() => undefinedScore('bad_rows'));
    const reasons = this.#explained.map((index) => `${columns[index] ?? ''}_reason`);
    this.header = ['participant', ...columns, ...reasons].join(',');
  }

  /** The line of a participant. */
  line(participant: string, cells: readonly Cell[]): string {
    let line = NEEDS_QUOTES.test(participant) ? `"${participant.replaceAll('"', '""')}"` : participant;
    for (const cell of cells) line += `,${valueText(cell)}`;
    for (const index of this.#explained) line += `,${reasonText(cells[index] ?? null)}`;
    return line;
  }

  /** The line of a participant with rows that could not be read: nothing but the reason. */
  blankLine(participant: string): string {
    return this.line(participant, this.#blank);
  }
}

function valueText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return cell.kind === 'defined' ? String(cell.value) : '';
}

/** `reason`, or `reason:where` when a block or cell lacks something. */
function reasonText(cell: Cell): string {
  if (cell === null || typeof cell === 'string' || cell.kind === 'defined') return '';
  return cell.where === null ? cell.reason : `${cell.reason}:${cell.where}`;
}
