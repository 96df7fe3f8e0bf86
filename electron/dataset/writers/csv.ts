import type { Cell, Row, Table } from '../table';
import type { FileSink } from './files';

/** Rows are written in pieces of about this many characters, so that memory does not grow with the table. */
const PIECE = 1 << 16;

/**
 * A cell as text: numbers as ECMAScript prints them (shortest that reads back equal), booleans true/false,
 * missing codes as themselves, null as nothing. Quoted after RFC 4180 only where needed.
 */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.missing;
  const words = String(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function csvLine(row: Row): string {
  return `${row.map(csvCell).join(',')}\n`;
}

/**
 * Writes a table as UTF-8 CSV without byte-order mark: one header line, LF line ends.
 * @returns the number of rows
 */
export function writeCsv(table: Table, sink: FileSink): number {
  let piece = `${table.variables.map((variable) => variable.name).join(',')}\n`;
  let count = 0;
  for (const row of table.rows()) {
    piece += csvLine(row);
    count += 1;
    if (piece.length >= PIECE) {
      sink.write(piece);
      piece = '';
    }
  }
  sink.write(piece);
  return count;
}
