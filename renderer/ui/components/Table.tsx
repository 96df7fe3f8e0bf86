import type { ReactNode } from 'react';
import './Table.css';

interface TableColumn {
  readonly id: string;
  /** Null where nothing heads the column: the corner above heads of rows, or buttons that say what they do. */
  readonly head: ReactNode;
  /** Its cells are numbers, under one another at the end of the column. */
  readonly isNumber?: boolean;
  /** Buttons that say what they do need no head in sight; whoever cannot see the table still hears one. */
  readonly isHeadHidden?: boolean;
}

export interface TableProps {
  /** What a screen reader calls the table; a heading in sight says the same. */
  caption?: string;
  columns: readonly TableColumn[];
  /** The heads say nothing to who sees the rows. */
  areHeadsHidden?: boolean;
  /** Lower rows, for a long table or one to compare in. */
  isDense?: boolean;
  /** Widths from the columns, not from what stands in them. */
  isFixed?: boolean;
  /** Heads of rows that are whole sentences are not bold. */
  hasSentences?: boolean;
  /** The rows; a cell with a number has the class `table__number`, a remark below something `table__note`. */
  children: ReactNode;
}

function ColumnHead({ column: { head, isNumber = false, isHeadHidden = false } }: { column: TableColumn }) {
  if (head === null) return <td />;
  return (
    <th scope="col" className={isNumber ? 'table__number' : undefined}>
      {isHeadHidden ? <span className="visually-hidden">{head}</span> : head}
    </th>
  );
}

/** Rows under the heads of their columns. */
export function Table(props: TableProps) {
  const { caption, columns, areHeadsHidden = false, isDense = false, isFixed = false, hasSentences = false } = props;
  const looks = [isDense && 'table--dense', isFixed && 'table--fixed', hasSentences && 'table--sentences'];
  return (
    <table className={['table', ...looks.filter((look) => look !== false)].join(' ')}>
      {caption !== undefined && <caption className="visually-hidden">{caption}</caption>}
      <thead className={areHeadsHidden ? 'visually-hidden' : undefined}>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
