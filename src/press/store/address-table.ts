import { type Address, type AddressBook, identityOf } from "#edition/address-book.ts";
import { RedirectChains } from "#edition/redirect-chains.ts";
import type { Sqlite, Value } from "#press/files/sqlite.ts";

/** The table's part of the store's schema. */
export const addressSchema = `
  CREATE TABLE IF NOT EXISTS address (
    path TEXT PRIMARY KEY, at INTEGER, number INTEGER, live INTEGER, source TEXT, date TEXT, headline TEXT, identity TEXT,
    former TEXT, first TEXT, moved TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS address_by_number ON address (number);
  CREATE INDEX IF NOT EXISTS address_by_source ON address (source);
  CREATE INDEX IF NOT EXISTS address_by_identity ON address (identity);
  CREATE INDEX IF NOT EXISTS retired ON address (path) WHERE live = 0;
`;

const columns = "path, at, number, live, source, date, headline, former, first, moved";
type Row = [
  path: string,
  at: number,
  number: number,
  live: number,
  source: string | null,
  date: string | null,
  headline: string | null,
  former: string | null,
  first: string | null,
  moved: string | null,
];

/** The address book, as the last run left it. */
export class AddressTable implements AddressBook {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  at(path: string): Address | undefined {
    return this.#find("path = ?", path)[0];
  }

  // Each call starts anew, since addresses may have been put in between.
  endOf(path: string): Address | undefined {
    return new RedirectChains((one) => this.at(one)).endOf(path);
  }

  ofSource(source: string): Address[] {
    return this.#find("source = ?", source);
  }

  ofIdentity(identity: string): Address[] {
    return this.#find("identity = ?", identity);
  }

  put({ path, at, number, live, article, formerHeadline, firstPath, to }: Address): void {
    const { source, datePublished, headline } = article ?? {};
    const identity = article && identityOf(article.datePublished, article.headline);
    const texts = [source, datePublished, headline, identity, formerHeadline, firstPath, to];
    this.#sql.run(
      "INSERT OR REPLACE INTO address VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      path,
      at,
      number,
      live ? 1 : 0,
      ...texts.map((text) => text ?? null),
    );
  }

  /** The largest number of an address; 0 where there is none. */
  get largestNumber(): number {
    return this.#sql.value<number | null>("SELECT max(number) FROM address") ?? 0;
  }

  /** All addresses, by path. */
  all(): Map<string, Address> {
    return new Map(this.#find("1").map((address) => [address.path, address]));
  }

  /** Those without an article. */
  retired(): Address[] {
    return this.#find("live = 0");
  }

  /** Replaces all addresses. */
  replace(others: Iterable<Address>): void {
    this.#sql.run("DELETE FROM address");
    for (const address of others) this.put(address);
  }

  #find(condition: string, ...values: Value[]): Address[] {
    const sql = `SELECT ${columns} FROM address WHERE ${condition}`;
    return this.#sql.rows<Row>(sql, ...values).map(toAddress);
  }
}

function toAddress([
  path,
  at,
  number,
  live,
  source,
  date,
  headline,
  former,
  first,
  moved,
]: Row): Address {
  return {
    path,
    at,
    number,
    live: live === 1,
    ...(source !== null &&
      date !== null &&
      headline !== null && { article: { source, datePublished: date, headline } }),
    ...(former && { formerHeadline: former }),
    ...(first && { firstPath: first }),
    ...(moved && { to: moved }),
  };
}
