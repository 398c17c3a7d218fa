import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSiteFile } from "#press/config/site-config.ts";
import { warnOfSpellings } from "#press/content/spelling-warning.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("a topic that articles write otherwise than the masthead shows it is pointed at in site.json", () => {
  const content = temporaryFolder();
  writeFileSync(join(content, "site.json"), '{ "topics": ["oil",\n  "opec"] }');
  const overruled = [{ topic: "opec", shown: "Opec", written: "OPEC" }];
  expect(warnOfSpellings(overruled, readSiteFile(content))).toEqual([
    {
      rule: "topic-spelling",
      message:
        "The masthead shows the topic opec as Opec, and articles write OPEC. Write it here as readers shall see it.",
      line: 2,
      column: 3,
      severity: "warning",
    },
  ]);
});
