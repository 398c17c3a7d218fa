import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Site } from "#model/site.ts";

const language = v.pipe(
  v.string(),
  v.check((tag) => accepts(() => new Intl.Locale(tag)), "is no BCP 47 language, such as en-GB"),
);

const timeZone = v.pipe(
  v.string(),
  v.check(
    (zone) => accepts(() => new Intl.DateTimeFormat("en", { timeZone: zone })),
    "is no IANA time zone, such as Africa/Johannesburg",
  ),
);

const siteSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.nonEmpty("is empty")), "Broadsheet"),
  description: v.optional(v.string(), "News, in plain text."),
  url: v.optional(v.pipe(v.string(), v.url("is no absolute URL")), "http://localhost/"),
  language: v.optional(language, "en"),
  timeZone: v.optional(timeZone, "UTC"),
  topics: v.optional(v.array(v.pipe(v.string(), v.trim(), v.toLowerCase())), []),
  pageSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 20),
  budgets: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(1))), {}),
});

/** Turns the `site.json` of a content folder into a site, with defaults for what it leaves out; throws an Error that says where it is wrong. */
export function readSite(content: string): Site {
  const file = join(content, "site.json");
  const given = existsSync(file) ? parseJson(file) : {};
  const result = v.safeParse(siteSchema, given);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => {
    const key = v.getDotPath(issue);
    return `  ${key ? `${key}: ` : ""}${issue.message}`;
  });
  throw new Error(`${file} cannot be used:\n${issues.join("\n")}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

function accepts(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
