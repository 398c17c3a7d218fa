import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Permalink } from "#edition/address-book.ts";
import {
  appendPermalinks,
  permalinksName,
  readPermalinks,
} from "#press/permalinks/permalink-file.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const published = "2020-01-04T10:00:00+02:00";
const tide = { path: "/2020/01/04/tide/", source: "a.txt", datePublished: published };
const permalinksOf = (text: string | Uint8Array, site?: { url: string }) =>
  readPermalinks(temporaryFolder({ [permalinksName]: text }), site);

test("lines are read as they were written, whatever headlines and file names have", () => {
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

test("a last line without an end gets one before the next line is added", () => {
  const content = temporaryFolder({ [permalinksName]: "/old/\t->\t/2020/01/04/tide/" });
  appendPermalinks(content, [{ ...tide, headline: "Tide" }]);
  expect(readPermalinks(content).lines).toHaveLength(2);
  expect(readFileSync(join(content, permalinksName), "utf8")).toMatch(/\/tide\/\n\/2020.*\n$/u);
});

test("a folder without a permalink file has no lines", () => {
  expect(readPermalinks(temporaryFolder())).toEqual({ lines: [], problems: [] });
});

test.each([
  ["/../../etc/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["/topics/tides/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["https://other.example/\t->\t/2020/01/04/tide/", "is none that an article can have"],
  ["/old/\t->\thttps://other.example/", "is not that of an article"],
  ["/2020/01/04/tide/\tyesterday\ta.txt\tTide", "should be an address, the time"],
  ["/2020/01/04/tide/", "should be an address, the time"],
])("%j is skipped with a warning that names its line", (text, message) => {
  const { lines, problems } = permalinksOf(`# a comment\n${text}\n/old/\t->\t/2020/01/04/tide/\n`);
  expect(lines).toEqual([{ path: "/old/", to: "/2020/01/04/tide/" }]);
  expect(problems).toMatchObject([{ line: 2, column: 1, severity: "warning", rule: "permalinks" }]);
  expect(problems[0]!.message).toContain(message);
});

test("an address is read as it was written, whatever characters it has", () => {
  const name = fc
    .string({ unit: fc.oneof(fc.constantFrom(..."%25,2CF=&+;:@$ é"), fc.string()) })
    .filter((text) => /^[^/\\?#.\p{Cc}\p{Cs}]+$/u.test(text) && Buffer.byteLength(text) < 255);
  fc.assert(
    fc.property(name, (text) => {
      const [line] = permalinksOf(
        `/2020/01/04/${encodeURIComponent(text)}/\t->\t${tide.path}`,
      ).lines;
      const content = temporaryFolder();
      appendPermalinks(content, [line!]);
      expect(readPermalinks(content)).toEqual({ lines: [line], problems: [] });
    }),
    { numRuns: 40 },
  );
});

const headline = "Ebbe und Flut – 港口";
const old = `/old/\t->\t${tide.path}`;
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

test.each<[string, Buffer, string]>([
  ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${old}\n`), "\n"],
  ["UTF-16", utf16(`${old}\r\n`), "\r\n"],
  ["UTF-16 of the other order", utf16(`${old}\n`).swap16(), "\n"],
  ["UTF-16 without its last end", utf16(`# é\n${old}`), "\n"],
  ["UTF-16 cut within a letter", utf16(`${old}\n/`).subarray(0, -1), "\n"],
  ["Windows lines", Buffer.from(`${old}\r\n`), "\r\n"],
  ["lines of an old Macintosh", Buffer.from(`${old}\r`), "\r"],
])(
  "a permalink file in %s keeps its lines, and gets new ones in the same encoding",
  (_what, bytes, end) => {
    const content = temporaryFolder({ [permalinksName]: bytes });
    const move = { path: "/old/", to: tide.path };
    expect(readPermalinks(content).lines).toEqual([move]);
    appendPermalinks(content, [{ ...tide, headline }]);
    const { lines, problems } = readPermalinks(content);
    expect(lines).toEqual([move, { ...tide, headline }]);
    expect(problems.filter(({ rule }) => rule === "encoding")).toEqual([]);
    const now = readFileSync(join(content, permalinksName));
    expect(now.subarray(0, bytes.length)).toEqual(bytes);
    const text = now.includes(0) ? now.swap16().toString("utf16le") : now.toString();
    expect(now.includes(0) || text.endsWith(headline + end)).toBe(true);
  },
);

test("a permalink file whose encoding lacks a letter is left as it is", () => {
  const bytes = Buffer.from(`# Verlag für Zeitungen\n${old}\n`, "latin1");
  const content = temporaryFolder({ [permalinksName]: bytes });
  const { lines, problems } = readPermalinks(content);
  expect(lines).toHaveLength(1);
  expect(problems).toMatchObject([{ rule: "encoding", line: 1, column: 11 }]);
  expect(() => appendPermalinks(content, [{ ...tide, headline }])).toThrow("save it as UTF-8");
  expect(readFileSync(join(content, permalinksName))).toEqual(bytes);
});

test("a last line that was cut off is completed", () => {
  const content = temporaryFolder();
  const lines = [
    { path: "/old/", to: tide.path },
    { ...tide, headline },
  ];
  appendPermalinks(content, lines);
  const file = join(content, permalinksName);
  const whole = readFileSync(file);
  for (let cut = 1; cut < 40; cut += 1) {
    writeFileSync(file, whole.subarray(0, -cut));
    appendPermalinks(content, lines.slice(1), true);
    expect(readFileSync(file)).toEqual(whole);
  }
});

const longest = "a".repeat(255);

test.each([
  "/index.html/",
  "/INDEX.html/",
  "/old/index.json/",
  "/feed.xml/",
  "/old/feed.json/x/",
  "/404.html/",
  "/Assets/",
  "/assets/app.js/",
  "/TOPICS/tides/",
  "/icon.svg/",
  "/_redirects/",
  "/.git/",
  "/2020/01/04/tide/card.jpg/",
  "/2020/01/04/tide/quay.PNG/",
  `/${longest}a/`,
  `/${"é".repeat(128)}/`,
  `${`/${longest}`.repeat(17)}/`,
  "/",
  "//",
  "/a//b/",
  "/old",
  "/old/?p=1",
])(
  "the address %s is refused: it would lie where the site has a file, or is too long for a disk",
  (path) => {
    const { lines, problems } = permalinksOf(`${path}\t->\t${tide.path}\n`);
    expect(lines).toEqual([]);
    expect(problems).toMatchObject([
      { line: 1, column: 1, severity: "warning", rule: "permalinks" },
    ]);
  },
);

test.each(["/a,b=c&d+e;f:g@h$i/", `/${longest}/`, "/2019/05/06/tide/amp/", "/index/", "/2020/"])(
  "the address %s may be an old one",
  (path) => {
    const to = tide.path;
    expect(permalinksOf(`${path}\t->\t${to}\n`)).toEqual({ lines: [{ path, to }], problems: [] });
  },
);

test.each(["/old/", "/paper/old/", "https://x.org/paper/old/", "HTTP://X.org/paper/old/"])(
  "below a base path, %s is read as the same old address",
  (given) => {
    const site = { url: "https://x.org/paper/" };
    const moved = { lines: [{ path: "/old/", to: tide.path }], problems: [] };
    expect(permalinksOf(`${given}\t->\t${tide.path}\n`, site)).toEqual(moved);
    expect(permalinksOf(`${given}\t->\t/paper${tide.path}\n`, site)).toEqual(moved);
  },
);

test("a base path that looks like a year is not cut from the address of an article", () => {
  const site = { url: "https://x.org/2020/" };
  const { lines } = permalinksOf(`/2020/2020/old/\t->\t${tide.path}\n`, site);
  expect(lines).toEqual([{ path: "/2020/old/", to: tide.path }]);
});

test.each(["https://x.org/news/old/", "https://y.org/paper/old/", "/paper/"])(
  "%s, which is outside of the site or its front page, is refused",
  (given) => {
    const site = { url: "https://x.org/paper/" };
    expect(permalinksOf(`${given}\t->\t${tide.path}\n`, site)).toMatchObject({
      lines: [],
      problems: [{ line: 1, column: 1 }],
    });
  },
);

test("an address that leads to itself is refused", () => {
  const { lines, problems } = permalinksOf(`${tide.path}\t->\t${tide.path}\n`);
  expect([lines, problems[0]!.message]).toEqual([[], expect.stringContaining("to itself")]);
});

test("a line that closes a circle is skipped, with its position", () => {
  const circle = `${tide.path}\t${published}\ta.txt\tTide\n# by hand\n${tide.path}\t->\t/2020/01/04/q/\n/2020/01/04/q/\t->\t${tide.path}\n`;
  const { lines, problems } = permalinksOf(circle);
  expect(lines).toEqual([
    { ...tide, headline: "Tide" },
    { path: "/2020/01/04/q/", to: tide.path },
  ]);
  expect(problems).toMatchObject([{ line: 3, column: 22, rule: "permalinks" }]);
  expect(problems[0]!.message).toContain(
    "/2020/01/04/tide/ -> /2020/01/04/q/ -> /2020/01/04/tide/",
  );
});

test("permalinks.tsv that cannot be read as a file stops the build", () => {
  const content = temporaryFolder({ [`${permalinksName}/in-the-way`]: "" });
  expect(() => readPermalinks(content)).toThrow("is not a file");
});

test.each([
  [
    "was cut off within a letter",
    Buffer.from(`#\n/2020/01/04/a/\t${published}\ta.txt\tCafé`).subarray(0, -1),
  ],
  [
    "came from another editor",
    Buffer.concat([
      Buffer.from(`#\n/2020/01/04/a/\t${published}\té.txt\tCafé\n`, "latin1"),
      Buffer.from("# 港口\n"),
    ]),
  ],
])("a line that %s changes no other line, and more can be added", (_what, line) => {
  const content = temporaryFolder({ [permalinksName]: line });
  const lines = ["Ünïcode", "日本の見出し", "Plain"].map((name, at): Permalink => {
    const path = `/2020/01/04/p${at}/`;
    return { path, source: `${name}.txt`, datePublished: published, headline: name };
  });
  const first = readPermalinks(content).lines[0]!;
  for (const one of lines) appendPermalinks(content, [one]);
  const permalinks = readPermalinks(content);
  expect(permalinks.lines.slice(1)).toEqual(lines);
  expect(permalinks.lines[0]).toMatchObject({ path: first.path });
  expect(permalinks.problems).toMatchObject([{ rule: "encoding", line: 2, severity: "warning" }]);
});
