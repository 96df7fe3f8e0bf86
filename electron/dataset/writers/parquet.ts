import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ByteWriter, ParquetWriter, type ColumnSource, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Table, Variable } from '../table';
import { writeFile, type FileSink, type WrittenFile } from './files';

/** Rows that are held at a time; also the row groups that readers can skip or share out. */
const ROWS_PER_GROUP = 20_000;

/** Where a part of a data set stands: each name and value becomes a folder `name=value`, which readers take as columns. */
export type Partition = readonly { readonly name: string; readonly value: string }[];

export interface WrittenParquet {
  readonly rows: number;
  /** With forward slashes, from the given folder. */
  readonly path: string;
  readonly file: WrittenFile;
}

interface ParquetColumn {
  readonly schema: SchemaElement;
  readonly from: number;
  readonly value: (cell: Cell) => string | number | bigint | boolean | null;
}

/** Hands on every row group as soon as it is encoded. */
class SinkWriter extends ByteWriter {
  readonly #sink: FileSink;

  constructor(sink: FileSink) {
    super(1 << 20);
    this.#sink = sink;
  }

  flush(): void {
    this.#sink.write(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}

function valueColumn(variable: Variable, from: number): ParquetColumn {
  const base = { name: variable.name, repetition_type: 'OPTIONAL' as const };
  switch (variable.type) {
    case 'boolean':
      return {
        schema: { ...base, type: 'BOOLEAN' },
        from,
        value: (cell) => (typeof cell === 'boolean' ? cell : null),
      };
    case 'integer':
      return {
        schema: { ...base, type: 'INT64' },
        from,
        value: (cell) => (typeof cell === 'number' ? BigInt(cell) : null),
      };
    case 'number':
      return {
        schema: { ...base, type: 'DOUBLE' },
        from,
        value: (cell) => (typeof cell === 'number' ? cell : null),
      };
    case 'string':
      return {
        schema: { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        from,
        value: (cell) => (cell === null || typeof cell === 'object' ? null : String(cell)),
      };
  }
}

/** Why a value is missing stands beside it: a column of numbers has no room for a word. */
function reasonColumn(variable: Variable, from: number): ParquetColumn {
  return {
    schema: {
      name: `${variable.name}_missing`,
      repetition_type: 'OPTIONAL',
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
    },
    from,
    value: (cell) => (cell !== null && typeof cell === 'object' ? cell.missing : null),
  };
}

function columnsOf(table: Table): ParquetColumn[] {
  return table.variables.flatMap((variable, from) =>
    variable.mayBeMissing ? [valueColumn(variable, from), reasonColumn(variable, from)] : [valueColumn(variable, from)],
  );
}

/** Columns gathered until there are enough rows for a group. */
class RowGroup {
  readonly #columns: readonly ParquetColumn[];
  #data: ReturnType<ParquetColumn['value']>[][];
  rows = 0;

  constructor(columns: readonly ParquetColumn[]) {
    this.#columns = columns;
    this.#data = columns.map(() => []);
  }

  add(row: readonly Cell[]): void {
    for (const [index, { from, value }] of this.#columns.entries()) this.#data[index]?.push(value(row[from] ?? null));
    this.rows += 1;
  }

  take(): ColumnSource[] {
    const taken = this.#columns.map(({ schema }, index) => ({ name: schema.name, data: this.#data[index] ?? [] }));
    this.#data = this.#columns.map(() => []);
    this.rows = 0;
    return taken;
  }
}

function fillParquet(table: Table, sink: FileSink): number {
  const columns = columnsOf(table);
  const root: SchemaElement = { name: 'root', num_children: columns.length };
  const writer = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: [root, ...columns.map(({ schema }) => schema)],
    createdBy: 'Undercurrent',
  });
  const group = new RowGroup(columns);
  let rows = 0;
  const put = (): void => {
    void writer.write({ columnData: group.take(), rowGroupSize: ROWS_PER_GROUP });
  };
  for (const row of table.rows()) {
    group.add(row);
    rows += 1;
    if (group.rows === ROWS_PER_GROUP) put();
  }
  if (group.rows > 0) put();
  void writer.finish();
  return rows;
}

/**
 * Writes a table as a Parquet file in a folder per partition (Hive's layout, which Spark, Trino and DuckDB read as it
 * is): `folder/name=value/…/part-0.parquet`. Whole numbers are 64-bit, texts UTF-8; a variable that may be missing
 * gets a text column `<name>_missing` with the reason. Pages are compressed with Snappy. Memory holds one row group.
 * @param folder is made if it is not there
 */
export function writeParquet(table: Table, folder: string, partition: Partition): WrittenParquet {
  const parts = partition.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  const target = path.join(folder, ...parts);
  mkdirSync(target, { recursive: true });
  let rows = 0;
  const file = writeFile(path.join(target, 'part-0.parquet'), (sink) => {
    rows = fillParquet(table, sink);
  });
  return { rows, path: [...parts, 'part-0.parquet'].join('/'), file };
}
