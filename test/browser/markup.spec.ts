import { globSync } from "node:fs";
import { join } from "node:path";
import { faultsIn } from "#test/press/html-validator.ts";
import { expect, test } from "./fixture.ts";

for (const folder of ["SITE_FOLDER", "WORLD_FOLDER"]) {
  test(`every pressed page under ${folder} is valid HTML`, async () => {
    const pages = globSync("**/*.html", { cwd: process.env[folder]! });
    expect(pages.length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const page of pages) faults.push(...(await faultsIn(join(process.env[folder]!, page))));
    expect(faults).toEqual([]);
  });
}
