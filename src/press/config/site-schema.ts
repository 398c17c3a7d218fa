import * as v from "valibot";
import { faultOfLanguage } from "#model/language-tag.ts";
import { topicName } from "#edition/topic-name.ts";
import type { Site } from "#model/site.ts";
import { faultOfTarget } from "./deploy-target.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import { shownFault } from "./shown-text.ts";
import { parseSiteUrl } from "./site-url.ts";

const text = v.string("must be text, in quotation marks");

// Names are written into XML and into files of lines, which cannot hold such characters.
const oneLine = v.pipe(
  text,
  v.transform((given) => given.replaceAll(/\s+/gu, " ").trim()),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? shownFault(dataset.value) : undefined;
    if (fault) addIssue({ message: fault });
  }),
);

const name = v.pipe(oneLine, v.nonEmpty("is empty; write a name, or delete the line"));

const url = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = parseSiteUrl(dataset.value);
    if ("url" in read) return read.url;
    addIssue({ message: read.fault });
    return NEVER;
  }),
);

const language = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? faultOfLanguage(dataset.value) : undefined;
    if (fault) addIssue({ message: fault });
  }),
  v.transform((tag) => new Intl.Locale(tag).toString()),
);

const timeZone = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || isTimeZone(dataset.value)) return;
    const near = nearestWord(dataset.value, Intl.supportedValuesOf("timeZone"));
    const hint = near ? ` (did you mean ${near}?)` : ", such as Africa/Johannesburg";
    addIssue({ message: `is no IANA time zone${hint}` });
  }),
);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const pageSize = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number"),
  v.minValue(1, "must be 1 or more"),
  v.maxValue(200, "must be 200 or less"),
);

const topic = v.pipe(oneLine, v.nonEmpty("has an empty name"));

const topics = v.pipe(
  v.array(topic, 'must be a list of topics, such as ["oil"]'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const keys = dataset.value.map((one) => topicName(one.toLowerCase()).key);
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index)
        addIssue({
          message: "names a topic twice; delete one",
          path: [itemAt(dataset.value, index)],
        });
  }),
);

function itemAt(input: string[], key: number): v.ArrayPathItem {
  return { type: "array", origin: "value", input, key, value: input[key] };
}

const budgets = v.record(
  v.pipe(
    text,
    v.check(
      (path) => path.startsWith("/") && !path.split("/").includes(".."),
      "is no path of a page, such as /topics/",
    ),
  ),
  v.pipe(
    v.number("must be a number of bytes"),
    v.finite("must be a number of bytes"),
    v.minValue(0, "must be 0 or more"),
  ),
  "must be paths of pages in braces, each with a number of bytes",
);

const linkedFolders = v.array(
  v.pipe(
    text,
    v.trim(),
    v.nonEmpty("has an empty path"),
    v.excludes("\0", "has a path that no folder can have"),
  ),
  "must be a list of folders",
);

const lead = v.pipe(
  text,
  v.check((path) => path.startsWith("/"), "is no path of an article, such as /2020/01/04/tides/"),
  v.transform((path) => (path.endsWith("/") ? path : `${path}/`)),
);

const deploy = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? faultOfTarget(dataset.value) : undefined;
    if (fault) addIssue({ message: fault });
  }),
);

const entries = {
  name: v.optional(name, "Broadsheet"),
  description: v.optional(oneLine, "News, in plain text."),
  url: v.optional(url, "http://localhost/"),
  language: v.optional(language, "en"),
  timeZone: v.optional(timeZone, "UTC"),
  topics: v.optional(topics, []),
  lead: v.optional(lead),
  pageSize: v.optional(pageSize, 20),
  cards: v.optional(v.boolean("must be true or false"), true),
  budgets: v.optional(budgets, {}),
  linkedFolders: v.optional(linkedFolders, []),
  deploy: v.optional(deploy),
};

/** The keys of site.json. `$schema` is for editors, and nothing here asks for it. */
export const siteKeys = [...Object.keys(entries), "$schema"];

/** The settings in site.json, with defaults. Topics are told apart in lower case. */
export const siteSchema = v.pipe(
  v.object(entries),
  v.transform(({ topics: written, ...rest }) => ({ ...rest, ...withNames(written) })),
);

function withNames(written: readonly string[]): Pick<Site, "topics" | "topicNames"> {
  const pairs = written.map((one): [string, string] => [one.toLowerCase(), one]);
  const spelled = pairs.filter(([key, one]) => key !== one);
  return {
    topics: pairs.map(([key]) => key),
    ...(spelled.length > 0 && { topicNames: Object.fromEntries(spelled) }),
  };
}
