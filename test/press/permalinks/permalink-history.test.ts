import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { decodePath } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import { BuildStore } from "#press/store/build-store.ts";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { brokenLinks } from "#test/press/archive.ts";
import { type Desk, deskWith, pressAndCompare } from "#test/press/paper.ts";

const tide = "/2020/01/04/tide/";
const other = "/2020/01/04/crane/";
const copies = {
  "a.txt": copyOf({ headline: "Tide" }),
  "b.txt": copyOf({ headline: "Crane", at: "2020-01-04 11:00" }),
};
const hasPage = ({ out }: Desk, path: string) => existsSync(join(out, path, "index.html"));
const kindAt = ({ out }: Desk, path: string) =>
  (JSON.parse(readFileSync(join(out, path, "index.json"), "utf8")) as { kind: string }).kind;
const permalinksOf = ({ content }: Desk) => readFileSync(join(content, permalinksName), "utf8");
const rowsOf = (desk: Desk) =>
  permalinksOf(desk)
    .split("\n")
    .filter((row) => row.startsWith("/"));
const write = ({ content }: Desk, text: string) =>
  writeFileSync(join(content, permalinksName), text);

/** Presses a desk, compares it with a first press, and returns what is said of permalinks.tsv. */
async function press(desk: Desk): Promise<Problem[]> {
  const problems: Problem[] = [];
  const onSettled = (report: { problems: Problem[] }) => void problems.push(...report.problems);
  const { pressed, cold } = await pressAndCompare({
    ...desk,
    job: { ...desk.job, onPermalinks: onSettled },
  });
  expect([...pressed.keys()]).toEqual([...cold.keys()]);
  expect([...pressed].filter(([name, bytes]) => cold.get(name) !== bytes)).toEqual([]);
  expect(brokenLinks(desk.out)).toEqual([]);
  return problems;
}

const cell = fc.oneof(
  fc.constantFrom(tide, other, "/old/", "/old/index.html/", "/feed.xml/", "/a,b=c&d+e;f:g@h$i/"),
  fc.constantFrom(
    "->",
    "a.txt",
    "b.txt",
    "2020-01-04T10:00:00+02:00",
    "Tide",
    "\uFEFF",
    "\0",
    "%2C",
  ),
  fc.constantFrom("/2020/01/04/q/", "/2020/01/04/card.jpg/", `/${"é".repeat(200)}/`, "/404.html/"),
  fc.string({ unit: "grapheme" }),
);
const row = fc.oneof(
  fc.array(cell, { maxLength: 5 }).map((cells) => cells.join("\t")),
  fc.tuple(cell, cell).map(([from, to]) => `${from}\t->\t${to}`),
);

test("whatever permalinks.tsv has in it, each article has a page, and each line works or is named", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.string(), async (rows, rest) => {
      const desk = deskWith({ ...copies, [permalinksName]: `${rows.join("\n")}${rest}` });
      const named = new Set((await press(desk)).map(({ line }) => line));
      const silent = permalinksOf(desk)
        .split(/\r\n|[\r\n]/u)
        .map((text) => ({ text, address: text.split("\t")[0]! }))
        .filter(
          ({ text }, at) => text.trim() !== "" && !text.startsWith("#") && !named.has(at + 1),
        );
      const wrong = new Set(
        rows.filter((_, at) => named.has(at + 1)).map((one) => one.split("\t")[0]),
      );
      for (const { address } of silent)
        expect([address, wrong.has(address) || hasPage(desk, decodePath(address))]).toEqual([
          address,
          true,
        ]);
      const articles = rowsOf(desk).filter((one) => /\t(?:Tide|Crane)$/u.test(one));
      expect(articles.some((one) => hasPage(desk, one.split("\t")[0]!))).toBe(true);
      expect(await press(desk)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["of two", `${tide}\t->\t${other}\n${other}\t->\t${tide}\n`, [other]],
  [
    "of two, written the other way round",
    `${other}\t->\t${tide}\n${tide}\t->\t${other}\n`,
    [other],
  ],
  ["of one", `${tide}\t->\t${tide}\n`, []],
  [
    "that others lead into",
    `${tide}\t->\t${other}\n${other}\t->\t${tide}\n/old/\t->\t${other}\n`,
    [other, "/old/"],
  ],
])(
  "an article keeps its address whatever circle is written by hand: one %s",
  async (_what, lines, led) => {
    const desk = deskWith({ "a.txt": copies["a.txt"] });
    await press(desk);
    const before = permalinksOf(desk);
    write(desk, before + lines);
    expect(await press(desk)).toHaveLength(1);
    expect(kindAt(desk, tide)).toBe("article");
    for (const path of led) expect(kindAt(desk, path)).toBe("moved");
    expect(permalinksOf(desk)).toBe(before + lines);
  },
);

test("an old address whose target never existed has no page until it does", async () => {
  const desk = deskWith({
    "a.txt": copies["a.txt"],
    [permalinksName]: `# old\n/old/\t->\t${other}\n`,
  });
  const [problem, ...more] = await press(desk);
  expect([problem, more]).toMatchObject([{ line: 2, column: 10, severity: "warning" }, []]);
  expect(problem!.message).toContain(`no article at ${other}`);
  expect(hasPage(desk, "/old/")).toBe(false);
  writeFileSync(join(desk.content, "b.txt"), copies["b.txt"]);
  await press(desk);
  expect(kindAt(desk, "/old/")).toBe("moved");
});

test("an old address whose article was withdrawn says so", async () => {
  const desk = deskWith({ ...copies, [permalinksName]: `/old/\t->\t${other}\n` });
  await press(desk);
  rmSync(join(desk.content, "b.txt"));
  expect(await press(desk)).toEqual([]);
  expect([kindAt(desk, "/old/"), kindAt(desk, other)]).toEqual(["withdrawn", "withdrawn"]);
});

test("an address is free again once its line and its article are deleted", async () => {
  const desk = deskWith(copies);
  await press(desk);
  rmSync(join(desk.content, "b.txt"));
  await press(desk);
  expect(kindAt(desk, other)).toBe("withdrawn");
  write(desk, permalinksOf(desk).replace(/.*Crane\n/u, ""));
  expect(await press(desk)).toEqual([]);
  expect(hasPage(desk, other)).toBe(false);
  writeFileSync(join(desk.content, "c.txt"), copyOf({ headline: "Crane" }));
  await press(desk);
  expect(kindAt(desk, other)).toBe("article");
});

test.each([
  ["its line", (text: string) => text.replace(/.*\tCrane\n/u, "")],
  ["its line, while its headline changes", (text: string) => text.replace(/.*\tCrane\n/u, "")],
  ["every line", () => ""],
])(
  "an article that stands keeps its address although %s is taken out, and is recorded again",
  async (what, without) => {
    const desk = deskWith(copies);
    await press(desk);
    writeFileSync(
      join(desk.content, "b.txt"),
      copyOf({ headline: "Lift", at: "2020-01-04 11:00" }),
    );
    await press(desk);
    write(desk, without(without(permalinksOf(desk)).replace(/.*\tLift\n/u, "")));
    if (what.includes("while"))
      writeFileSync(
        join(desk.content, "b.txt"),
        copyOf({ headline: "Hoist", at: "2020-01-04 11:00" }),
      );
    await press(desk);
    expect(kindAt(desk, other)).toBe("article");
    expect(rowsOf(desk).filter((one) => one.startsWith(other))).toHaveLength(1);
  },
);

test("a deleted permalink file is a warning, and articles keep their addresses", async () => {
  const desk = deskWith(copies);
  await press(desk);
  writeFileSync(join(desk.content, "b.txt"), copyOf({ headline: "Lift", at: "2020-01-04 11:00" }));
  await press(desk);
  rmSync(join(desk.content, permalinksName));
  const [problem, ...more] = await press(desk);
  expect([problem, more]).toMatchObject([{ line: 1, column: 1, severity: "warning" }, []]);
  expect(problem!.message).toContain("Put the file back");
  expect(kindAt(desk, other)).toBe("article");
  expect(rowsOf(desk)).toHaveLength(2);
});

test.each([["a first"], ["a later"]])(
  "%s build that ends between writing permalinks.tsv and its store is completed by the next",
  async (which) => {
    const desk = deskWith({ "a.txt": copies["a.txt"] });
    if (which === "a later") await press(desk);
    writeFileSync(join(desk.content, "b.txt"), copies["b.txt"]);
    const transact = Object.getOwnPropertyDescriptor(BuildStore.prototype, "transact")!
      .value as BuildStore["transact"];
    vi.spyOn(BuildStore.prototype, "transact").mockImplementationOnce(function end(
      this: BuildStore,
      change,
    ) {
      return transact.call(this, async () => {
        await change();
        throw new Error("The press has ended");
      });
    });
    await expect(buildSite(desk.job)).rejects.toThrow("has ended");
    const rows = rowsOf(desk);
    expect(rows).toHaveLength(2);
    await press(desk);
    expect(rowsOf(desk)).toEqual(rows);
  },
);

test("a last line that was cut off by a crash is completed by the next build, and changes no page", async () => {
  const desk = deskWith({ "a.txt": copyOf({ headline: "The harbour of Zürich" }) });
  await press(desk);
  const whole = permalinksOf(desk);
  const bytes = Buffer.from(whole);
  const line = Buffer.byteLength(rowsOf(desk)[0]!);
  for (let cut = 2; cut < line; cut += 7) {
    const fresh = deskWith({ "a.txt": copyOf({ headline: "The harbour of Zürich" }) });
    writeFileSync(join(fresh.content, permalinksName), bytes.subarray(0, -cut));
    expect(await press(fresh)).toEqual([]);
    expect([cut, permalinksOf(fresh)]).toEqual([cut, whole]);
  }
});
