import { rmSync } from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";

/** What a statement may be given. */
export type Value = string | number | Uint8Array | null;

/** A prepared statement whose rows are arrays of columns. Objects take four times as long to make. */
interface Statement<Row> {
  all: (...values: Value[]) => Row[];
  get: (...values: Value[]) => Row | undefined;
  iterate: () => Iterable<Row>;
  run: (...values: Value[]) => { lastInsertRowid: number | bigint };
}

/** An SQLite file. Each statement is prepared once. A query is told the type of its rows, which nothing checks. */
export class Sqlite {
  #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** `timeout` is how many milliseconds to wait for another process that has it locked. */
  constructor(file: string, { readOnly = false, timeout = 0 } = {}) {
    this.#db = openFile(file, { readOnly, timeout });
  }

  close(): void {
    this.#db.close();
  }

  /** Opens another file, once this one is closed. */
  open(file: string): void {
    this.#statements.clear();
    this.#db = openFile(file);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Returns the number of the row that was inserted last. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.#prepared(sql).run(...values).lastInsertRowid);
  }

  rows<Row extends unknown[]>(sql: string, ...values: Value[]): Row[] {
    return this.#prepared<Row>(sql).all(...values);
  }

  /** The first row. */
  row<Row extends unknown[]>(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepared<Row>(sql).get(...values);
  }

  /** The first column of all rows. */
  column<Cell>(sql: string, ...values: Value[]): Cell[] {
    return this.rows<[Cell]>(sql, ...values).map(([cell]) => cell);
  }

  /** The first column of the first row. */
  value<Cell>(sql: string, ...values: Value[]): Cell | undefined {
    return this.row<[Cell]>(sql, ...values)?.[0];
  }

  /** One row after the other, so that many need little memory. */
  iterate<Row extends unknown[]>(sql: string): Iterable<Row> {
    return typed<Row>(this.#prepare(sql)).iterate();
  }

  #prepared<Row>(sql: string): Statement<Row> {
    const statement = this.#statements.get(sql) ?? this.#prepare(sql);
    this.#statements.set(sql, statement);
    return typed(statement);
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

// Node's own types know no arrays, and of no query its columns.
function typed<Row>(statement: object): Statement<Row> {
  return statement as Statement<Row>;
}

/** Removes an SQLite file and what SQLite keeps beside it, or whatever has their names. */
export function removeSqlite(file: string): void {
  for (const ending of ["", "-journal", "-wal", "-shm"])
    rmSync(file + ending, { recursive: true, force: true });
}

// https://sqlite.org/rescode.html: an error in a statement (a table is missing), damage, and no database at all.
const corrupt = new Set([1, 11, 26]);

/** Tells whether an error means that a database file is damaged, and not only out of reach. */
export function isCorrupt(error: unknown): boolean {
  return corrupt.has(sqliteCode(error));
}

/** Turns an error into the primary result code of SQLite; 0 where it is not from SQLite. */
export function sqliteCode(error: unknown): number {
  const code = error instanceof Error && "errcode" in error ? error.errcode : 0;
  return typeof code === "number" ? code & 0xff : 0;
}

// Imported at the top, it would end an old Node before anything can say what to do.
function openFile(...options: ConstructorParameters<typeof DatabaseSync>): DatabaseSync {
  const sqlite = process.getBuiltinModule("node:sqlite");
  return new sqlite.DatabaseSync(...options);
}
