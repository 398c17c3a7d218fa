import { expect, test } from "vitest";
import { passedOverLines } from "#press/content/left-out.ts";

test("what was passed over is named in one line", () => {
  expect(passedOverLines(["b.pdf", "lost+found/", "notes"])).toEqual([
    "passed over: 3 files that are no articles (b.pdf, lost+found/, notes)",
  ]);
  expect(passedOverLines([])).toEqual([]);
});

test("documents have a line of their own that says what to do", () => {
  expect(passedOverLines(["a.md", "b.DOCX", "c.pdf", "d.html"])).toEqual([
    "passed over: 3 files in a format that is not read yet (a.md, b.DOCX, d.html); save what is an article as .txt",
    "passed over: 1 file that is no article (c.pdf)",
  ]);
});

test("of many only the first are named", () => {
  const paths = Array.from({ length: 10_000 }, (_, index) => `${index}.pdf`);
  expect(passedOverLines(paths)).toEqual([
    "passed over: 10000 files that are no articles (0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf and 9995 more)",
  ]);
});

test("a name cannot send anything to the terminal", () => {
  expect(passedOverLines(["a\u001b[2J\n.pdf"]).join("")).not.toContain("\u001b");
});
