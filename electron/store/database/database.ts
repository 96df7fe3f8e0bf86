import type Database from 'better-sqlite3';
import type { z } from 'zod';

/** What SQLite can hold. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * A handle that can only ask. Rows are parsed where they leave the database, so that nothing downstream
 * has to trust a file. Queries take this type; whoever needs to write must ask for `WritableDatabase`.
 */
export class ReadableDatabase {
  protected readonly connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    this.connection = connection;
  }

  /** The first row, parsed, or undefined when there is none. */
  get<Schema extends z.ZodType>(row: Schema, sql: string, ...values: SqlValue[]): z.output<Schema> | undefined {
    const found = this.#query(sql).get(...values);
    return found === undefined ? undefined : row.parse(found);
  }

  /** All rows, parsed. */
  all<Schema extends z.ZodType>(row: Schema, sql: string, ...values: SqlValue[]): z.output<Schema>[] {
    return this.#query(sql)
      .all(...values)
      .map((found) => row.parse(found));
  }

  #query(sql: string): Database.Statement {
    const statement = this.prepared(sql);
    if (!statement.readonly || !statement.reader) throw new Error('a query may not write');
    return statement;
  }

  protected prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A handle that can write; there is one per open profile. */
export class WritableDatabase extends ReadableDatabase {
  /** Runs one writing statement; returns the number of changed rows. */
  run(sql: string, ...values: SqlValue[]): number {
    return this.prepared(sql).run(...values).changes;
  }

  /** Runs a script of several statements without values: migrations. */
  script(sql: string): void {
    this.connection.exec(sql);
  }

  /** All or nothing: an exception in `work` rolls everything back. Takes the write lock at once. */
  transaction<Value>(work: () => Value): Value {
    return this.connection.transaction(work).immediate();
  }

  /** Reads or sets a pragma. */
  pragma(source: string): unknown {
    return this.connection.pragma(source, { simple: true });
  }

  close(): void {
    this.connection.close();
  }
}
