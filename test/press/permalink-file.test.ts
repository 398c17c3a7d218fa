import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Permalink } from "#edition/address-book.ts";
import { appendPermalinks, permalinksName, readPermalinks } from "#press/permalink-file.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const published = "2020-01-04T10:00:00+02:00";
const tide = { path: "/2020/01/04/tide/", source: "a.txt", datePublished: published };
const ledgerOf = (text: string) => readPermalinks(temporaryFolder({ [permalinksName]: text }));

test("what is written is read again, whatever a headline or a file name holds", () => {
  const names = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names), { minLength: 1 }), (all) => {
      const content = temporaryFolder();
      const lines = all.map(([source, headline]): Permalink => ({ ...tide, source, headline }));
      for (const line of lines) appendPermalinks(content, [line]);
      expect(readPermalinks(content)).toEqual({ lines, problems: [] });
    }),
    { numRuns: 40 },
  );
});

test("a last line that an editor left without its end is ended before the next", () => {
  const content = temporaryFolder({ [permalinksName]: "/old/\t->\t/2020/01/04/tide/" });
  appendPermalinks(content, [{ ...tide, headline: "Tide" }]);
  expect(readPermalinks(content).lines).toHaveLength(2);
  expect(readFileSync(join(content, permalinksName), "utf8")).toMatch(/\/tide\/\n\/2020.*\n$/u);
});

test("a folder without a ledger has no lines", () => {
  expect(readPermalinks(temporaryFolder())).toEqual({ lines: [], problems: [] });
});

test.each([
  ["/../../etc/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["/topics/tides/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["https://other.example/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["/old/\t->\thttps://other.example/", "is not that of an article"],
  ["/2020/01/04/tide/\tyesterday\ta.txt\tTide", "should be an address, the time"],
  ["/2020/01/04/tide/", "should be an address, the time"],
])("%j is passed over with a warning that names its line", (text, message) => {
  const { lines, problems } = ledgerOf(`# the ledger\n${text}\n/old/\t->\t/2020/01/04/tide/\n`);
  expect(lines).toEqual([{ path: "/old/", to: "/2020/01/04/tide/" }]);
  expect(problems).toMatchObject([{ line: 2, column: 1, severity: "warning", rule: "permalinks" }]);
  expect(problems[0]!.message).toContain(message);
});
