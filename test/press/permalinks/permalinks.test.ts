import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Page } from "#model/page.ts";
import { appendPermalinks, permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { brokenLinks } from "#test/press/archive.ts";
import { type Desk, deskWith, pressAndCompare } from "#test/press/paper.ts";
import type { SiteJob } from "#press/site-job.ts";

/** What a newsroom may do to one of its articles between two editions. */
const edits = fc.oneof(
  fc.record({
    edit: fc.constant("headline" as const),
    to: fc.constantFrom("Tide", "Crane", "港口"),
  }),
  fc.record({ edit: fc.constant("file" as const), to: fc.constantFrom("x/", "y/", "") }),
  fc.record({ edit: fc.constant("day" as const), to: fc.constantFrom("01", "02", "03") }),
  fc.record({ edit: fc.constant("slug" as const), to: fc.constantFrom("quay", "tide", "") }),
  fc.record({ edit: fc.constant("text" as const), to: fc.constantFrom("More.", "Less.") }),
  fc.record({ edit: fc.constant("presence" as const), to: fc.constantFrom("", "no") }),
);
type Edit = typeof edits extends fc.Arbitrary<infer One> ? One : never;

const initials = { headline: "Tide", file: "", day: "01", slug: "", text: "A text.", presence: "" };
const count = 5;

/** The articles of a paper, each of which goes through all editions by its number. */
class Newsroom {
  readonly desk: Desk = deskWith({});
  readonly #articles = Array.from({ length: count }, () => ({ ...initials }));
  /** As they were published last. */
  readonly #published = Array.from({ length: count }, () => ({ ...initials }));
  readonly #files = new Map<number, string>();

  /** What was withdrawn comes back as it was published, if it does: nobody could know it otherwise. */
  do(number: number, { edit, to }: Edit): void {
    const article = this.#articles[number]!;
    if (edit === "presence") Object.assign(article, this.#published[number], { presence: to });
    else if (article.presence !== "no" && this.isPublished(number)) article[edit] = to;
  }

  /** Writes the files as they are now. */
  save(): void {
    for (const file of this.#files.values()) rmSync(join(this.desk.content, file), { force: true });
    this.#files.clear();
    for (const [
      number,
      { headline, file, day, slug, text, presence },
    ] of this.#articles.entries()) {
      if (presence === "no") continue;
      const name = `${file}${number}.txt`;
      const body = `${text}\n\nThis is number ${number}. ${words(number)}.`;
      const copy = copyOf({ headline, at: `2020-01-${day} 10:0${number}`, body });
      this.#files.set(number, name);
      Object.assign(this.#published[number]!, this.#articles[number]);
      writeFileSync(join(this.desk.content, name), slug ? ` slug ${slug}\n\n${copy}` : copy);
    }
  }

  isPublished(number: number): boolean {
    return this.#files.has(number);
  }
}

// Enough of its own that it is known by it where its file and its headline change at once.
function words(number: number): string {
  return Array.from({ length: 80 }, (_, at) => `w${number}x${at}`).join(" ");
}

function pageAt({ out }: Desk, path: string): Page {
  if (!existsSync(join(out, path, "index.html"))) throw new Error(`There is no page at ${path}`);
  return JSON.parse(readFileSync(join(out, path, "index.json"), "utf8")) as Page;
}

function numberOf(page: Page): number | undefined {
  if (page.kind !== "article") return undefined;
  return Number(/number (\d)/u.exec(JSON.stringify(page.article.body))?.[1]);
}

/** The number of the article that an address shows or leads to. */
function answerAt(desk: Desk, path: string): number | string | undefined {
  const page = pageAt(desk, path);
  if (page.kind === "withdrawn") return page.kind;
  return numberOf(page.kind === "moved" ? pageAt(desk, page.to) : page);
}

const editions = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), edits), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 7 },
);

test("whatever a newsroom does, every published address shows its article, leads to it, or says that it was withdrawn", async () => {
  await fc.assert(
    fc.asyncProperty(editions, async (rounds) => {
      const newsroom = new Newsroom();
      const { desk } = newsroom;
      for (const folder of ["x", "y"]) mkdirSync(join(desk.content, folder));
      const ever = new Map<string, number>();
      for (const round of [[], ...rounds]) {
        for (const [number, edit] of round) newsroom.do(number, edit);
        newsroom.save();
        const { pressed, cold } = await pressAndCompare(desk);
        const different = [...cold].filter(([name, bytes]) => pressed.get(name) !== bytes);
        expect(different.map(([name]) => name)).toEqual([]);
        expect([...pressed.keys()]).toEqual([...cold.keys()]);
        expect(brokenLinks(desk.out)).toEqual([]);
        for (const path of articlesIn(pressed)) {
          const number = numberOf(pageAt(desk, path))!;
          // No address is ever given to another article.
          expect(ever.get(path) ?? number).toBe(number);
          ever.set(path, number);
        }
        for (const [path, number] of ever)
          expect([path, answerAt(desk, path)]).toEqual([
            path,
            newsroom.isPublished(number) ? number : "withdrawn",
          ]);
      }
    }),
    { numRuns: 25 },
  );
});

function articlesIn(pressed: ReadonlyMap<string, string>): string[] {
  return [...pressed.keys()]
    .filter((name) => /^\/\d{4}\/.*\/index\.txt$/u.test(name))
    .map((name) => name.slice(0, -"index.txt".length));
}

test("a line that a publisher writes into permalinks.tsv is in the next build", async () => {
  const desk = deskWith({ "a.txt": copyOf({ headline: "Tide" }) });
  await buildSite(desk.job);
  appendPermalinks(desk.content, [{ path: "/old/tide/", to: "/2020/01/04/tide/" }]);
  const { pressed, cold } = await pressAndCompare(desk);
  expect(pressed).toEqual(cold);
  expect(pageAt(desk, "/old/tide/").kind).toBe("moved");
  const other = { source: "a.txt", datePublished: "2020-01-04T10:00:00+02:00", headline: "Tide" };
  writeFileSync(join(desk.content, permalinksName), "");
  appendPermalinks(desk.content, [{ path: "/2020/01/04/by-hand/", ...other }]);
  const later = await pressAndCompare(desk);
  expect(later.pressed).toEqual(later.cold);
  expect(numberOf(pageAt(desk, "/2020/01/04/by-hand/"))).toBeDefined();
  expect(later.pressed.has("/2020/01/04/tide/index.html")).toBe(false);
});

test("a permalink file that cannot be written is a warning, and the site is built", async () => {
  const files = { "a.txt": copyOf({ headline: "Tide" }), [`.${permalinksName}/in-the-way`]: "" };
  const onSettled = vi.fn<NonNullable<SiteJob["onPermalinks"]>>();
  const desk = deskWith(files, { onPermalinks: onSettled });
  await buildSite(desk.job);
  expect(onSettled).toHaveBeenCalledWith({
    recorded: 0,
    problems: [expect.objectContaining({ rule: "permalinks", severity: "warning" })],
  });
  expect(pageAt(desk, "/2020/01/04/tide/").kind).toBe("article");
});
