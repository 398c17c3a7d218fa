import { rmSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";

/** What a statement may be given. */
export type Value = string | number | Uint8Array | null;

/** An SQLite file, whose statements are prepared once. */
export class Sqlite {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, { readOnly = false } = {}) {
    this.#db = new DatabaseSync(file, { readOnly });
  }

  close(): void {
    this.#db.close();
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Returns the number of the row that was put in last. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.#prepare(sql).run(...values).lastInsertRowid);
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  /** As arrays: an object for each of a hundred thousand rows takes four times as long. */
  rows<Row extends unknown[]>(sql: string, ...values: Value[]): Row[] {
    const statement = this.#prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...values) as unknown as Row[];
  }

  iterate<Row>(sql: string): Iterable<Row> {
    return this.#db.prepare(sql).iterate() as Iterable<Row>;
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Removes an SQLite file and what SQLite keeps beside it, or whatever stands in their places. */
export function removeSqlite(file: string): void {
  for (const ending of ["", "-journal", "-wal", "-shm"])
    rmSync(file + ending, { recursive: true, force: true });
}

// https://sqlite.org/rescode.html: an error in a statement (a table is missing), damage, and no database at all.
const corrupt = new Set([1, 11, 26]);

/** Tells whether an error means that a database file is damaged, and not only out of reach. */
export function isCorrupt(error: unknown): boolean {
  return corrupt.has(((error as { errcode?: number }).errcode ?? 0) & 0xff);
}
