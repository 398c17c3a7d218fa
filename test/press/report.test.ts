import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Problem } from "#model/problem.ts";
import type { Report } from "#press/read-source.ts";
import { problemLines, summaryLines } from "#press/report.ts";

const warning: Problem = {
  rule: "dates-differ",
  message: "The dates differ.",
  line: 3,
  column: 7,
  severity: "warning",
};
const error: Problem = { ...warning, rule: "empty-file", line: 1, column: 1, severity: "error" };
const reports: Report[] = [
  { source: "2020/01/04/a.txt", published: true, problems: [warning], dropped: [] },
  { source: "b.txt", published: false, problems: [error], dropped: [] },
  { source: "c.txt", published: true, problems: [], dropped: [] },
];

test("a problem is printed as a compiler does", () => {
  const lines = problemLines(reports, "content").map(stripVTControlCharacters);
  expect(lines).toEqual([
    "content/2020/01/04/a.txt:3:7 warning dates-differ The dates differ.",
    "content/b.txt:1:1 error empty-file The dates differ.",
  ]);
});

test("a summary counts what was published, what was wrong and what was left out", () => {
  const lines = summaryLines({
    reports,
    pressed: { pages: 5, files: 12, bytes: 34_567 },
    weights: [{ what: "JavaScript", bytes: 115_600, budget: 120_000 }],
    milliseconds: 1234,
    out: "dist",
  });
  expect(lines).toEqual([
    "2 articles on 5 pages, 12 files, 34.6 kB, pressed into dist in 1.2 s",
    "1 error, 1 warning, 1 article left out",
    "JavaScript: 115.6 kB of 120.0 kB gzipped",
  ]);
});
