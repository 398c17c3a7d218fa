import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRecord } from "#press/site-folder/site-record.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const patience = 20_000;

test(
  "a record that another program has open is kept",
  () => {
    const file = join(temporaryFolder(), "files.sqlite");
    const record = openRecord(file);
    record.files.put("/index.html", "hash");
    record.close();
    const other = new DatabaseSync(file);
    other.exec("BEGIN EXCLUSIVE");
    expect(() => openRecord(file)).toThrow("locked");
    other.close();
    const again = openRecord(file);
    expect(again.files.hashOf("/index.html")).toBe("hash");
    again.close();
  },
  patience,
);

test("a record that is no database is thrown away", () => {
  const root = temporaryFolder({ "files.sqlite": "x".repeat(9000), "folder/a": "" });
  for (const name of ["files.sqlite", "folder"]) {
    const record = openRecord(join(root, name));
    expect(record.files.all().size).toBe(0);
    record.close();
  }
});
