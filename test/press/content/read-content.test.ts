import { describe, expect, test } from "vitest";
import { listSources, readContent } from "#press/content/read-content.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { png } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const good = copyOf({ headline: "Cranes at work" });
const bad = "A headline\n\n2020-02-30 10:00\n\nA text.";
const read = (files: Record<string, string | Uint8Array>) =>
  readContent(temporaryFolder(files), site);

test("sources are the text files at any depth, in order, and nothing else", () => {
  const folder = temporaryFolder({
    "b.txt": "",
    "2020/01/04/a.txt": "",
    "B.txt": "",
    "2020/01/04/a.png": "",
    "site.json": "",
    "c.txt/d.md": "",
  });
  const { sources } = listSources({ content: folder, linkedFolders: [] });
  expect(sources).toEqual(["2020/01/04/a.txt", "B.txt", "b.txt"]);
});

describe("reading content", () => {
  test("gives each article with the media beside it", async () => {
    const text = copyOf({ headline: "Quay", body: "A text.\n\nquay.png\n\nThe end." });
    const { submissions, reports } = await read({ "x/a.txt": text, "x/quay.png": await png(4, 3) });
    expect(submissions).toMatchObject([
      {
        article: {
          source: "x/a.txt",
          headline: "Quay",
          datePublished: "2020-01-04T10:00:00+02:00",
        },
        media: { "quay.png": { kind: "image", width: 4, height: 3 } },
      },
    ]);
    expect(reports).toMatchObject([{ source: "x/a.txt", published: true, problems: [] }]);
  });

  test("leaves a bad file out, reports it, and publishes the others", async () => {
    const { submissions, reports } = await read({ "a.txt": bad, "b.txt": good, "c.txt": "" });
    expect(submissions.map(({ article }) => article.source)).toEqual(["b.txt"]);
    expect(reports).toMatchObject([
      {
        source: "a.txt",
        published: false,
        problems: [{ rule: "impossible-date", line: 3, column: 1, severity: "error" }],
      },
      { source: "b.txt", published: true },
      { source: "c.txt", published: false, problems: [{ rule: "empty-file" }] },
    ]);
  });

  test("guesses another encoding than UTF-8, with a warning at the first such byte", async () => {
    const latin = Buffer.from(copyOf({ headline: "Le café du port est fermé" }), "latin1");
    const { submissions, reports } = await read({ "a.txt": latin });
    expect(submissions[0]?.article.headline).toBe("Le café du port est fermé");
    expect(reports[0]).toMatchObject({
      published: true,
      problems: [{ line: 1, column: 7, severity: "warning" }],
    });
  });

  test("ignores a byte-order mark", async () => {
    const { submissions } = await read({ "a.txt": `\ufeff${good}` });
    expect(submissions[0]?.article.headline).toBe("Cranes at work");
  });

  test("reports all of an article's problems in their order in the file", async () => {
    const text = ` image lost.png\n colour red\n\n${good}`;
    const { reports } = await read({ "a.txt": text });
    const problems = reports[0]?.problems.map(({ rule, line, column }) => [rule, line, column]);
    expect(problems).toEqual([
      ["image", 1, 8],
      ["unknown-key", 2, 2],
    ]);
  });

  test("finds nothing in an empty folder", async () => {
    expect(await read({})).toMatchObject({ submissions: [], reports: [] });
  });

  test("throws where the folder is missing, and names it", async () => {
    await expect(readContent("/no/such/folder", site)).rejects.toThrow("/no/such/folder");
  });
});
