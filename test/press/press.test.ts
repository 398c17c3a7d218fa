import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compose } from "#edition/compose.ts";
import { indexOf } from "#edition/pages.ts";
import { press } from "#press/press.ts";
import { readContent } from "#press/read-content.ts";
import { copyOf, pagesOf, site } from "#test/edition/edition-of.ts";
import { png, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const plates = {
  render: (path: string) => Promise.resolve({ head: "", body: `page ${path}` }),
  template: ({ rendered }: { rendered: { body: string } }) => rendered.body,
};

/** Presses a content folder with plain plates: each page's HTML is only its path. */
async function pressed(
  files: Record<string, string | Uint8Array>,
  prints = new Map<string, Map<string, string>>(),
) {
  const content = temporaryFolder(files);
  const out = temporaryFolder();
  const { submissions } = await readContent(content, site);
  const edition = compose(submissions, { ...site, topics: ["oil"] });
  const steps: number[] = [];
  const onPage = (done: number) => steps.push(done);
  const written = await press({ edition, submissions, prints, plates, content, out, onPage });
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length))
    .toSorted();
  const read = (path: string) => readFileSync(join(out, path), "utf8");
  return { edition, written, steps, names, read };
}

const quay = copyOf({
  headline: "The quay",
  body: "A text.\n\na.svg\n\nb b.png\n\ntide.webm\n\nThe end.",
});

describe("pressing", () => {
  test("writes each page and its twin, the index and the page for what is not found", async () => {
    const { edition, names, read, written, steps } = await pressed({
      "a.txt": copyOf({ headline: "Quay" }),
    });
    const pages = pagesOf(edition);
    const expected = [...pages.keys()].flatMap((path) => [
      `${path}index.html`,
      `${path}index.json`,
    ]);
    expect(names).toEqual([...expected, "/404.html", "/edition.json"].toSorted());
    for (const [path, page] of pages) {
      expect(JSON.parse(read(`${path}index.json`))).toEqual(page);
      expect(read(`${path}index.html`)).toBe(`page ${path}`);
    }
    expect(JSON.parse(read("/edition.json"))).toEqual(indexOf(edition));
    expect(written).toMatchObject({ pages: pages.size, files: names.length });
    expect(steps.at(-1)).toBe(pages.size);
  });

  test("puts an article's media, cleaned, beside its page", async () => {
    const { names, read } = await pressed({
      "x/a.txt": quay,
      "x/a.svg": svg("<script>alert(1)</script>"),
      "x/tide.webm": "video",
      "x/tide.png": await png(2, 2),
      "x/tide.vtt": "WEBVTT",
      "x/unused.png": await png(2, 2),
    });
    const beside = names.filter((name) => name.startsWith("/2020/01/04/the-quay/"));
    expect(beside.map((name) => name.slice("/2020/01/04/the-quay/".length))).toEqual([
      "a.svg",
      "index.html",
      "index.json",
      "tide.png",
      "tide.vtt",
      "tide.webm",
    ]);
    expect(read("/2020/01/04/the-quay/a.svg")).toBe(svg());
  });

  test("puts a picture's versions beside it, and a print in place of its original", async () => {
    const folder = temporaryFolder({ small: "small", clean: "clean" });
    const printed = new Map([
      ["b-400.webp", join(folder, "small")],
      ["b.png", join(folder, "clean")],
    ]);
    const files = {
      "x/a.txt": copyOf({ headline: "Quay", body: "A text.\n\nb.png\n\nThe end." }),
      "x/b.png": await png(2, 2),
    };
    const { read } = await pressed(files, new Map([["x/a.txt", printed]]));
    expect(read("/2020/01/04/quay/b-400.webp")).toBe("small");
    expect(read("/2020/01/04/quay/b.png")).toBe("clean");
  });

  test("keeps apart files of one name beside different articles", async () => {
    const body = "A text.\n\na.svg\n\nThe end.";
    const { read } = await pressed({
      "x/a.txt": copyOf({ headline: "One", body }),
      "x/a.svg": svg("<title>One</title>"),
      "y/a.txt": copyOf({ headline: "Two", body }),
      "y/a.svg": svg("<title>Two</title>"),
    });
    expect(read("/2020/01/04/one/a.svg")).toContain("One");
    expect(read("/2020/01/04/two/a.svg")).toContain("Two");
  });
});
