import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listSources } from "#press/content/read-content.ts";
import { walkContent } from "#press/content/walk-content.ts";
import { asNobody, link, pipe, socket } from "#test/press/odd-entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { filesIn } from "#press/store/folder-table.ts";

function listed(content: string, linkedFolders: string[] = []) {
  const { sources, skippedEntries } = listSources({ content, linkedFolders });
  const problems = skippedEntries.problems.map(
    ({ path, problem }) => `${path} ${problem.severity} ${problem.rule}`,
  );
  return { sources, problems, skipped: skippedEntries.skipped };
}

describe("the listing of a content folder", () => {
  test("has the texts, in whatever case their endings are", () => {
    const content = temporaryFolder({ "a.txt": "", "b.TXT": "", "x/c.Txt": "", txt: "" });
    expect(listed(content)).toEqual({
      sources: ["a.txt", "b.TXT", "x/c.Txt"],
      problems: [],
      skipped: ["txt"],
    });
  });

  test("has no hidden files, and nothing that systems and editors leave behind", () => {
    const names =
      ".a.txt ._a.txt .trash/a.txt x/.stversions/a.txt Thumbs.db desktop.ini a.txt~ #a.txt# .#a.txt ~$a.docx x/.DS_Store __MACOSX/a.txt @eaDir/a.txt";
    const content = temporaryFolder(Object.fromEntries(names.split(" ").map((name) => [name, ""])));
    expect(listed(content)).toEqual({ sources: [], problems: [], skipped: [] });
  });

  test("names what is neither text nor medium, but not the site's own files", () => {
    const names =
      "a.md b.docx notes c.pdf x/site.json site.json permalinks.tsv p.JPG v.mp4 v.vtt lost+found/d.txt";
    const content = temporaryFolder(Object.fromEntries(names.split(" ").map((name) => [name, ""])));
    expect(listed(content)).toEqual({
      sources: [],
      problems: [],
      skipped: ["a.md", "b.docx", "c.pdf", "lost+found/", "notes", "x/site.json"],
    });
  });

  test("leaves out a built site and its lists for uploads, and names both", () => {
    const site = ["index.html", "404.html", "edition.json", "moved.json", "2020/a/index.txt"];
    const lists = ["added.txt", "changed.txt", "removed.txt"];
    const content = temporaryFolder({
      "a.txt": "",
      "x/index.html": "",
      "x/edition.txt": "",
      ...Object.fromEntries(site.map((name) => [`site/${name}`, ""])),
      ...Object.fromEntries(lists.map((name) => [`site.changes/${name}`, ""])),
    });
    expect(listed(content)).toEqual({
      sources: ["a.txt", "x/edition.txt"],
      problems: ["site.changes/ warning pressed-site", "site/ warning pressed-site"],
      skipped: ["x/index.html"],
    });
  });

  test("goes on after pipes, sockets and links to devices", async () => {
    const content = temporaryFolder({ "a.txt": "" });
    pipe(content, "pipe");
    pipe(content, "pipe.txt");
    link(content, "zero.mp4", "/dev/zero");
    link(content, "to-pipe.jpg", "pipe");
    const server = await socket(content, "socket");
    const { sources, problems } = listed(content);
    server.close();
    // Of the text it is said where it is read.
    expect(sources).toEqual(["a.txt", "pipe.txt"]);
    expect(problems).toEqual([
      "pipe warning no-file",
      "socket warning no-file",
      "to-pipe.jpg warning no-file",
      "zero.mp4 error link",
    ]);
  });
});

describe("a link", () => {
  test("to a file in the content folder is followed, but not to a text that is read already", () => {
    const content = temporaryFolder({ "a.txt": "", "pictures/p.jpg": "", "texts/b": "" });
    link(content, "x/p.jpg", "../pictures/p.jpg");
    link(content, "x/a.txt", "../a.txt");
    link(content, "x/b.txt", "../texts/b");
    const folders = [...walkContent({ content, linkedFolders: [] })];
    const inX = folders.find(({ folder }) => folder === "x/")!;
    expect([...filesIn(inX.files).keys()]).toEqual(["b.txt", "p.jpg"]);
    expect(listed(content)).toMatchObject({
      sources: ["a.txt", "x/b.txt"],
      problems: ["x/a.txt warning link"],
    });
  });

  test("to a folder in the content folder is named, and the folder is read once", () => {
    const content = temporaryFolder({ "2020/a.txt": "" });
    link(content, "1-latest", "2020");
    link(content, "2020/up", "..");
    link(content, "2020/here", ".");
    expect(listed(content)).toMatchObject({
      sources: ["2020/a.txt"],
      problems: ["1-latest/ warning link", "2020/here/ warning link", "2020/up/ warning link"],
    });
  });

  test("that leads out is refused, to a file or a folder, directly or by another link", () => {
    const outside = temporaryFolder({ "secret.txt": "", "x/a.txt": "", "p.jpg": "" });
    const content = temporaryFolder({ "a.txt": "", ".git/config.txt": "" });
    link(content, "folder", outside);
    link(content, "picture.jpg", join(outside, "p.jpg"));
    link(content, "second", "folder/x");
    link(content, "hidden", ".git");
    link(content, "pw.txt", "/etc/passwd");
    expect(listed(content)).toMatchObject({
      sources: ["a.txt", "pw.txt"],
      problems: [
        "folder error link",
        "hidden error link",
        "picture.jpg error link",
        "second error link",
      ],
    });
  });

  test("that leads to nothing or to itself is named", () => {
    const content = temporaryFolder({ "a.txt": "" });
    link(content, "gone", "no/such/file");
    link(content, "loop", "loop");
    link(content, "ping", "pong");
    link(content, "pong", "ping");
    link(content, "under", "a.txt/b");
    expect(listed(content).problems).toEqual(
      ["gone", "loop", "ping", "pong", "under"].map((name) => `${name} error link`),
    );
  });

  test("to a linked folder is followed, and each folder in it is read once", () => {
    const outside = temporaryFolder({ "b.txt": "", "in/c.txt": "", ".h/d.txt": "", "p.jpg": "" });
    link(outside, "in/loop", "..");
    link(outside, "in/passwd.txt", "/etc/passwd");
    const content = temporaryFolder({ "a.txt": "" });
    link(content, "y", outside);
    link(content, "x", join(outside, "in"));
    link(content, "z", outside);
    link(content, "b.txt", join(outside, "b.txt"));
    expect(listed(content, [outside])).toMatchObject({
      sources: ["a.txt", "x/c.txt", "x/passwd.txt", "y/b.txt"],
      problems: [
        "b.txt warning link",
        "x/loop/ warning link",
        "y/in/ warning link",
        "z/ warning link",
      ],
    });
  });

  test("to a linked folder around the content folder does not lead back in", () => {
    const base = temporaryFolder({ "content/a.txt": "", "more/b.txt": "" });
    link(base, "content/all", "..");
    expect(listed(join(base, "content"), [base])).toMatchObject({
      sources: ["a.txt", "all/more/b.txt"],
      problems: ["all/content/ warning link"],
    });
  });
});

describe("a folder that cannot be read", () => {
  test("is named, and the others are listed", () => {
    const content = temporaryFolder({
      "a.txt": "",
      "b/c.txt": "",
      "names/d.txt": "",
      "e/f.txt": "",
    });
    chmodSync(content, 0o755);
    chmodSync(join(content, "b"), 0o000);
    // Its files can be listed and not seen.
    chmodSync(join(content, "names"), 0o644);
    const { sources, problems } = asNobody(() => listed(content));
    chmodSync(join(content, "b"), 0o755);
    chmodSync(join(content, "names"), 0o755);
    expect(sources).toEqual(["a.txt", "e/f.txt"]);
    expect(problems).toEqual(["b/ error unreadable", "names/ error unreadable"]);
  });
});

test.skipIf(process.platform !== "linux")("a text whose name is not UTF-8 is listed", () => {
  const content = temporaryFolder({ "a.txt": "" });
  const name = Buffer.from(`${content}/caf\u00e9.txt`, "latin1");
  writeFileSync(name, "");
  expect(listed(content).sources).toEqual(["a.txt", "caf\ufffd.txt"]);
});

test("a listing is the same, in whatever order its entries were made", () => {
  const outside = temporaryFolder({ "in/a.txt": "" });
  const names = ["one", "two", "three", "four"];
  const [first, second] = [names, names.toReversed()].map((order) => {
    const content = temporaryFolder();
    for (const name of order) link(content, name, name.length > 3 ? outside : join(outside, "in"));
    return listed(content, [outside]);
  });
  expect(first).toEqual(second);
});

test("folders may be as deep as the system lets them be", () => {
  const deep = `${"d/".repeat(1800)}a.txt`;
  const content = temporaryFolder({ [deep]: "" });
  expect(listed(content).sources).toEqual([deep]);
});
