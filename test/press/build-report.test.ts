import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { BuildReport } from "#press/build-report.ts";
import { noFile } from "#press/content/entry-problems.ts";
import { missingFileWarning } from "#press/render/missing-media.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { readSiteFile } from "#press/config/site-config.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

afterEach(() => void vi.restoreAllMocks());

function reportOf({ withdraw = false } = {}) {
  const content = temporaryFolder({ "site.json": '{"url": "https://paper.example/"}' });
  const switches = { strict: false, adopt: false, withdraw, now: 0 };
  const said: string[] = [];
  for (const way of ["log", "warn"] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void said.push(line));
  const report = new BuildReport(
    { content, out: join(content, "../site"), ...switches },
    readSiteFile(content),
  );
  return { report, content, said };
}

test("what is found is said at once, and counted in the closing lines", () => {
  const { report, content, said } = reportOf();
  const file = join(content, "sea.jpg");
  report.listeners().onMissingMedia!([file]);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(missingFileWarning(file).message);
  report.close({ outcome: undefined, weights: [], milliseconds: 0, out: "site" });
  expect(said).toContain("0 errors, 1 warning");
});

test("what is skipped is named in the closing lines", () => {
  const { report, said } = reportOf();
  report.listeners().onSkipped!({ skipped: ["notes.md"], problems: [noFile("pipe")] });
  expect(said[0]).toContain(noFile("pipe").problem.message);
  report.close({ outcome: undefined, weights: [], milliseconds: 0, out: "site" });
  expect(said.at(-1)).toContain("notes.md");
});

test("a run in which most articles would be withdrawn ends, unless that is meant", () => {
  const { onVanished } = reportOf().report.listeners();
  for (const [gone, of] of [
    [1, 2],
    [4, 5],
    [5, 10],
  ] as const)
    expect(() => onVanished!(gone, of)).not.toThrow();
  for (const [gone, of] of [
    [1, 1],
    [6, 10],
    [40, 40],
  ] as const)
    expect(() => onVanished!(gone, of)).toThrow(PublisherError);
  expect(reportOf({ withdraw: true }).report.listeners().onVanished).toBeUndefined();
});
