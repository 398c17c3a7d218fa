import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Article, Block } from "#model/article.ts";
import { parse } from "#wire/parse.ts";

const folder = "../shared/cases/wire";

/** What is right for a case, in our words; what is absent may be either way. */
interface Reading {
  headline?: string;
  kicker?: string;
  byline?: string[];
  /** The beginning of the day and time, with a space between. */
  published?: string;
  modified?: string;
  dateline?: string;
  /** Null: there is no picture. */
  caption?: string | null;
  credit?: string;
  credits?: string[];
  /** How each paragraph of the copy begins; a standfirst counts as the first. */
  paragraphs?: string[];
  lists?: string[][];
  /** Texts that are not published. */
  dropped?: string[];
  subheadings?: string[];
  /** The rule of the error that keeps the article out. */
  refused?: string;
}

const lead = "The council voted on Monday to close the old bridge";
const engineers = "Engineers will report again in March";
const ferry = "A ferry will run from the f";
const bridge = "Council shuts old bridge for a year";

// No case has a sub-heading.
const readings: Record<string, Reading> = {
  "01": { headline: bridge, byline: [], caption: null, paragraphs: [lead, ferry] },
  "02": {
    headline: bridge,
    byline: ["Nora Castell"],
    caption: null,
    paragraphs: [lead, engineers],
    dropped: [bridge],
  },
  "03": {
    caption: null,
    paragraphs: ["The council has voted", "The council has voted", engineers],
  },
  "04": { paragraphs: [lead, engineers, ferry], credit: "Weir Images" },
  "05": {
    headline: bridge,
    byline: ["Nora Castell"],
    published: "2020-02-03 18:20",
    paragraphs: ["Two piers have moved", lead],
    caption: null,
  },
  "06": { headline: bridge, byline: ["Nora Castell"], published: "2020-02-03", paragraphs: [lead] },
  "07": {
    headline: bridge,
    byline: ["Nora Castell"],
    caption: "An old bridge.",
    credit: "Weir Images",
    paragraphs: [lead],
    dropped: ["58m ago", "add bookmark"],
  },
  "08": {
    headline: bridge,
    published: "2020-02-03 18:51",
    caption: "The old bridge",
    credit: "Weir Images",
    dateline: "Weirton",
    paragraphs: [lead],
    dropped: ["WEIR24", "CARS", "Related Links"],
  },
  "09": { paragraphs: [lead, engineers] },
  "10": {
    paragraphs: ["The council gave three reasons:"],
    lists: [
      [
        "two piers have moved since the flood",
        "the railings are rotten",
        "the lamps no longer work",
      ],
    ],
  },
  "11": { paragraphs: [lead, engineers], dropped: ["Sign up for our newsletter", "Follow us"] },
  "12": { byline: ["Nora Castell"], modified: "2020-02-03 19:09", paragraphs: [lead] },
  "13": { published: "2020-02-03 18:20", paragraphs: ["Der Rat", "Die Ingenieure"] },
  "14": {
    published: "2020-02-03 18:11",
    byline: ["Nora Castell"],
    caption: "The old bridge in the mist.",
    credit: "Weir Images",
    paragraphs: [lead],
  },
  "15": { dateline: "Weirton (dpa)", paragraphs: [lead, engineers] },
  "16": {
    paragraphs: [lead, "The old bridge carries 9,000 cars a day.", engineers],
  },
  "17": { paragraphs: ["Votes for the closing", "12", "12", engineers] },
  "18": { credits: [], paragraphs: [lead, engineers], dropped: ["View Comments"] },
  "19": { paragraphs: [lead, engineers], dropped: ["-30-", "###"] },
  "20": {
    headline: "Council Shuts Old Bridge for a Year",
    published: "2020-02-03",
    dateline: "WEIRTON",
    caption: null,
    paragraphs: [lead],
    dropped: ["FOR IMMEDIATE RELEASE"],
  },
  "21": { refused: "front-matter" },
  "22": {
    headline: bridge,
    dateline: "Weirton (abc)",
    paragraphs: [lead],
    dropped: ["eca062", "Weirland-politics/", "abc nc pl", "031137 GMT Feb 20"],
  },
  "23": { kicker: "UPDATE 2", headline: bridge, paragraphs: [lead, engineers] },
  "24": {
    lists: [["The bridge was built in 1911 and was widened", "It carries 9,000 cars a day"]],
    paragraphs: [engineers],
  },
  "25": {
    headline: `${bridge} after two of its piers moved in the winter flood`,
    published: "2020-02-03 18:20",
    byline: ["Nora Castell"],
    paragraphs: [lead],
  },
  "26": {
    caption: "The old bridge in Weirton, January 5, 2019.",
    credit: "REUTERS/Nora Castell",
    dateline: "WEIRTON (Reuters)",
    paragraphs: [lead],
  },
};

describe("what real systems delivered is read as a careful reader would", () => {
  test.for(Object.entries(readings))("case %s", ([number, wanted], { skip }) => {
    const file = existsSync(folder)
      ? readdirSync(folder).find((name) => name.startsWith(number) && name.endsWith(".txt"))
      : undefined;
    if (file === undefined) return skip(`there is no case ${number} in ${folder}`);
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const whole = wanted.refused === undefined ? { ...wanted, subheadings: [] } : wanted;
    expect(compared(text, whole)).toEqual(whole);
  });
});

/** Reads a text, and keeps of the reading what is wanted, each text as far as it is. */
function compared(text: string, wanted: Reading): Reading {
  const options = { source: "case.txt", timeZone: "UTC", language: "en" };
  const { article, problems, dropped } = parse(text, options);
  const error = problems.find(({ severity }) => severity === "error");
  if (!article) return error ? { refused: error.rule } : {};
  const got = readingOf(article);
  const kept = Object.entries(wanted).map(([key, value]) => {
    if (key === "dropped")
      return [
        key,
        wanted.dropped?.filter((one) => dropped.some((piece) => piece.text.includes(one))),
      ];
    return [key, cut(got[key as keyof Reading], value)];
  });
  return Object.fromEntries(kept) as Reading;
}

/** Cuts a text, or those in a list, to the length of what is wanted; one too many stays whole. */
function cut(got: unknown, wanted: unknown): unknown {
  if (Array.isArray(got) && Array.isArray(wanted))
    return got.map((one, at) => cut(one, wanted[at]));
  return typeof got === "string" && typeof wanted === "string" ? got.slice(0, wanted.length) : got;
}

function readingOf(article: Article): Reading {
  const { headline, kicker, byline, datePublished, dateModified, dateline, image } = article;
  const { standfirst, body, credits } = article;
  return {
    headline,
    ...(kicker !== undefined && { kicker }),
    byline,
    published: datePublished.slice(0, 16).replace("T", " "),
    ...(dateModified !== undefined && { modified: dateModified.slice(0, 16).replace("T", " ") }),
    ...(dateline !== undefined && { dateline }),
    caption: image?.caption ?? null,
    ...(image?.credit !== undefined && { credit: image.credit }),
    credits,
    paragraphs: [...(standfirst === undefined ? [] : [standfirst]), ...body.flatMap(paragraphOf)],
    subheadings: body.flatMap((block) => (block.kind === "subheading" ? [block.text] : [])),
    lists: body.flatMap((block) => (block.kind === "list" ? [block.items] : [])),
  };
}

function paragraphOf(block: Block): string[] {
  return block.kind === "paragraph" ? [block.text] : [];
}
