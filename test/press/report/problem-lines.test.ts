import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Problem } from "#model/problem.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { problemLines } from "#press/report/problem-lines.ts";
import type { Report } from "#press/report/source-report.ts";
import { summaryLines, recordedLine } from "#press/build-summary.ts";

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

test("a problem is printed as compilers do", () => {
  const lines = problemLines(reports, "content").map(stripVTControlCharacters);
  expect(lines).toEqual([
    "content/2020/01/04/a.txt:3:7 warning dates-differ The dates differ.",
    "content/b.txt:1:1 error empty-file The dates differ.",
  ]);
});

test("file names, messages and folders are printed without control characters", () => {
  const harm = "\u001B]0;x\u0007\u202Etxt.a\nb\u009B1m";
  const seen = "\\u001b]0;x\\u0007\\u202etxt.a\\u000ab\\u009b1m";
  const problem = { ...warning, message: harm };
  const report = { source: harm, published: true, problems: [problem], dropped: [] };
  expect(problemLines([report], harm).map(stripVTControlCharacters)).toEqual([
    `${seen}/${seen}:3:7 warning dates-differ ${seen}`,
  ]);
  const weights = [{ what: harm, bytes: 1, budget: 2 }];
  const done = { published: 2, problems: "", weights, milliseconds: 0, out: harm };
  expect(summaryLines(done).join("")).not.toMatch(/\p{Cc}|\u202E/u);
  expect(recordedLine(1, harm)).not.toMatch(/\p{Cc}|\u202E/u);
});

test("an error for the publisher keeps its lines, and escapes control characters", () => {
  const failure = new PublisherError("a\u001B[2J\nb\u202E");
  expect(failure.message).toBe("a\\u001b[2J\nb\\u202e");
  expect(failure.stack).toBe(failure.message);
});

test("a summary counts articles, files and problems", () => {
  const weights = [{ what: "JavaScript", bytes: 115_600, budget: 120_000 }];
  const done = { published: 2, problems: "1 error", weights, milliseconds: 1234, out: "dist" };
  const files = { added: ["a", "b"], changed: ["c"], removed: [] };
  const none = { replaced: [], kept: [], unknown: [], replacedIn: "dist.replaced" };
  const outcome = { articles: 2, pages: 5, ...files, ...none, nearDuplicates: new Map() };
  const rest = ["1 error", "JavaScript: 115.6 kB of 120.0 kB gzipped"];
  expect(summaryLines({ ...done, outcome })).toEqual([
    "2 articles in dist, 5 pages pressed in 1.2 s: 2 files added, 1 changed, 0 removed",
    ...rest,
  ]);
  expect(summaryLines(done)).toEqual([
    "2 articles in dist, and nothing has changed, seen in 1.2 s",
    ...rest,
  ]);
});
