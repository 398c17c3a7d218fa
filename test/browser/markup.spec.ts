import { globSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { expect, test } from "./fixture.ts";

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    rules: {
      // React writes capitals in attributes, void elements with a slash and empty values; all are well-formed.
      "attr-case": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "attr-quotes": "off",
      // One long line is as right as many.
      "no-trailing-whitespace": "off",
      "long-title": "off",
    },
  }),
);

for (const folder of ["SITE_FOLDER", "WORLD_FOLDER"]) {
  test(`every pressed page under ${folder} is valid HTML`, async () => {
    const pages = globSync("**/*.html", { cwd: process.env[folder]! });
    expect(pages.length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateFile(join(process.env[folder]!, page));
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${page}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(faults).toEqual([]);
  });
}
