import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { slugify } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { placeOf } from "./place.ts";
import { PublisherError } from "./publisher-error.ts";

const text = v.string("must be text, in quotation marks");

const language = v.pipe(
  text,
  v.check((tag) => accepts(() => new Intl.Locale(tag)), "is no BCP 47 language, such as en-GB"),
);

const timeZone = v.pipe(
  text,
  v.check(
    (zone) => accepts(() => new Intl.DateTimeFormat("en", { timeZone: zone })),
    "is no IANA time zone, such as Africa/Johannesburg",
  ),
);

const pageSize = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number"),
  v.minValue(1, "must be 1 or more"),
  v.maxValue(200, "must be 200 or less"),
);

const topics = v.pipe(
  v.array(
    v.pipe(text, v.trim(), v.toLowerCase(), v.nonEmpty("has an empty name")),
    "must be a list",
  ),
  v.check((names) => new Set(names.map(slugify)).size === names.length, "names a topic twice"),
);

const linkedFolders = v.array(
  v.pipe(text, v.nonEmpty("has an empty path")),
  "must be a list of folders",
);

const siteSchema = v.strictObject(
  {
    name: v.optional(v.pipe(text, v.nonEmpty("is empty")), "Broadsheet"),
    description: v.optional(text, "News, in plain text."),
    url: v.optional(v.pipe(text, v.url("is no absolute URL")), "http://localhost/"),
    language: v.optional(language, "en"),
    timeZone: v.optional(timeZone, "UTC"),
    topics: v.optional(topics, []),
    pageSize: v.optional(pageSize, 20),
    cards: v.optional(v.boolean("must be true or false"), true),
    budgets: v.optional(v.record(v.string(), v.number("must be a number of bytes")), {}),
    linkedFolders: v.optional(linkedFolders, []),
  },
  "is nothing that site.json can say",
);

/** Turns the `site.json` of a content folder into a site, with defaults for what it leaves out; throws a PublisherError that says where it is wrong. */
export function readSite(content: string): Site {
  const file = join(content, "site.json");
  const given = existsSync(file) ? readFileSync(file, "utf8") : "{}";
  const settings = parseJson(file, given);
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    throw new PublisherError(`${file}:1:1 error site This must be keys and values in braces.`);
  }
  const result = v.safeParse(siteSchema, settings);
  if (result.success) return resolved(content, result.output);
  const lines = result.issues.map((issue) => {
    const key = String(issue.path?.[0]?.key ?? "");
    const { line, column } = placeOf(`"${key}"`, given);
    return `${file}:${line}:${column} error site ${key} ${issue.message}`;
  });
  throw new PublisherError(lines.join("\n"));
}

function resolved(content: string, site: Site): Site {
  const linked = site.linkedFolders.map((folder) => resolve(content, folder));
  return { ...site, linkedFolders: linked };
}

function parseJson(file: string, given: string): unknown {
  try {
    return JSON.parse(given);
  } catch (error) {
    const { message } = error as Error;
    const [, line = "1", column = "1"] = /line (\d+) column (\d+)/u.exec(message) ?? [];
    throw new PublisherError(`${file}:${line}:${column} error site This is not JSON: ${message}`);
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
