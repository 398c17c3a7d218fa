import { expect, test } from "vitest";
import { skippedFileLines } from "#press/content/skipped-entries.ts";

test("what is skipped is named in one line", () => {
  expect(skippedFileLines(["b.pdf", "lost+found/", "notes"])).toEqual([
    "skipped: 3 files that are not articles (b.pdf, lost+found/, notes)",
  ]);
  expect(skippedFileLines([])).toEqual([]);
});

test("documents have a line of their own, which says what to do", () => {
  expect(skippedFileLines(["a.md", "b.DOCX", "c.pdf", "d.html"])).toEqual([
    "skipped: 3 files in a format that is not read yet (a.md, b.DOCX, d.html); save what is an article as .txt",
    "skipped: 1 file that is not an article (c.pdf)",
  ]);
});

test("of many only the first are named", () => {
  const paths = Array.from({ length: 10_000 }, (_, index) => `${index}.pdf`);
  expect(skippedFileLines(paths)).toEqual([
    "skipped: 10000 files that are not articles (0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf and 9995 more)",
  ]);
});

test("a name is printed without control characters", () => {
  expect(skippedFileLines(["a\u001b[2J\n.pdf"]).join("")).not.toContain("\u001b");
});
