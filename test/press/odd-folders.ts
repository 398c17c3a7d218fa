import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { copyOf } from "#test/edition/edition-of.ts";
import { link, pipe } from "#test/press/odd-entries.ts";

/** One entry of a content folder: makes itself at a path, where nothing stands in its way. */
export interface Entry {
  path: string;
  make: (content: string, path: string) => void;
}

/** What no page may ever show. */
export const secret = "the-secret-of-another-folder";

const long = "l".repeat(246);
const folders = [
  ["", "", "2020/01/04/", "2020/01/05/", "x/", "x/y/", "2020/02/31/", "2099/01/01/"],
  [".trash/", "x/.stversions/", "lost+found/", "site/", "folder.txt/", `${long}/`, "%23#?/"],
].flat();
const names = [
  ["a.txt", "b.txt", "c.txt", "d.TXT", "e.Txt", `${long}.txt`, "e\u0301.txt", "_f.txt"],
  ["._a.txt", ".b.txt", "a.txt~", "#a.txt#", "Thumbs.db", "desktop.ini"],
  ["a.md", "b.html", "c.docx", "notes", "d.pdf", "p.jpg", "q.svg", "v.mp4", "site.json"],
  ["index.html", "404.html", "edition.json", "moved.json"],
  ["line\nbreak.txt", "\u001b[2Jescape.txt", "quote\"'<&>.txt", "space .txt", "tab\t.txt"],
].flat();

const keyLines = [
  ["lang german", "lang de", "lang zh-Hant-TW", "lang i-klingon", "lang x-private", "lang"],
  ["lang en-u-ca-buddhist", "lang EN_us", "lang abcdefgh", "lang a-b", "lang 日本語"],
  ["date 2020-01-04", "date 2099-12-31", "date 2020-02-30", "date soon", "Date: 2020-01-04"],
  ["updated 1969-01-01", "byline A and B", "slug a-slug", "slug A/../B", "alt A thing"],
  ["image p.jpg", "image ../p.jpg", "image q.svg", "Image: p.jpg", "video v.mp4", "colour red"],
  ["draft true", "embargo 2099-01-01", `credit ${"c".repeat(3000)}`, `slug ${"s".repeat(100)}`],
].flat();

const headlines = [
  ["Cranes at work", "WATCH | Cranes", "ΕΛΛΗΝΙΚΑ νέα", "日本のニュース", "خبر عاجل", "A | B | C"],
  ["h".repeat(290), "\u{1f600}", "</script><b>", "..", "index", "constructor", "__proto__"],
].flat();

const bodies = [
  ["A text of some words.", "READ | Cranes at work", `READ | ${"A | ".repeat(2000)}B`, "p.jpg"],
  ["q.svg\n\nv.mp4\n\nThe end.", "1  2\n3  4\n5  6", "- a\n- b", "> said\n> - Ann"],
  ["Read more on: c | c++ | c# | __proto__ | page | ß", "\u202eturned\u0000", ""],
].flat();

const article = fc
  .record({
    keys: fc.subarray(keyLines, { maxLength: 3 }),
    headline: fc.constantFrom(...headlines),
    body: fc.constantFrom(...bodies),
    at: fc.constantFrom("2020-01-04 10:00", "2099-01-01 00:00", "0001-01-01", "2020-13-01", ""),
  })
  .map(({ keys, ...copy }) => `${keys.join("\n")}${keys.length > 0 ? "\n\n" : ""}${copyOf(copy)}`);

const plain = fc.constantFrom(
  copyOf({ headline: "Cranes at work" }),
  copyOf({ headline: "Tides", topics: ["tides", "oil"] }),
);

const bytes = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 6, arbitrary: article },
  article.map((text) => `\ufeff${text}`),
  article.map((text) => Buffer.from(`\ufeff${text}`, "utf16le")),
  article.map((text) => Buffer.from(text, "utf16le")),
  article.map((text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  article.map((text) => Buffer.from(text, "latin1")),
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(
    "",
    " \n\t\r\n",
    "\ufeff",
    "\u0000",
    "x",
    "\ud800",
    "---\ntitle: A\n---\n\nText.",
  ),
  fc
    .constantFrom("1  2\n".repeat(19_000), "1  2\n".repeat(130_000), "a\n\n".repeat(9000))
    .map((rows) => copyOf({ headline: "A table", body: rows })),
);

const targets = (outside: string) =>
  [
    ["a.txt", "../a.txt", "x", "..", ".", "../..", ".trash", "no/such/file", "p.jpg"],
    ["/dev/zero", "/etc/passwd", "/", outside, join(outside, "secret.txt"), join(outside, "in")],
  ].flat();

/** Turns a folder that links may lead to into entries of all kinds, good and bad. */
export function entries(outside: string): fc.Arbitrary<Entry[]> {
  const makers = fc.oneof(
    { weight: 12, arbitrary: bytes.map((data) => (at: string) => writeFileSync(at, data)) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...targets(outside))
        .map((to) => (at: string) => link(dirname(at), at.slice(dirname(at).length + 1), to)),
    },
    fc.constant((at: string) => link(dirname(at), at.slice(dirname(at).length + 1), at)),
    fc.constant((at: string) => pipe(dirname(at), at.slice(dirname(at).length + 1))),
    fc.constant((at: string) => {
      writeFileSync(at, secret);
      // Takes no room on the disk, unless it is copied.
      if (/txt$/iu.test(at)) truncateSync(at, 1e10);
    }),
  );
  const entry = fc.record({
    path: fc
      .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
      .map(([folder, name]) => folder + name),
    make: makers.map((make) => (content: string, path: string) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      make(join(content, path));
    }),
  });
  return fc.uniqueArray(entry, { minLength: 1, maxLength: 9, selector: ({ path }) => path });
}
