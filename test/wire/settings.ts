/** What is known of a gold article beside its text. */
interface Known {
  summary: readonly string[];
  authors: readonly string[];
}

/** Turns the text of a gold article into the same article set in another way; what is right to read stays. */
type Setter = (text: string, known: Known) => string;

/** The section that one setting names above the headline. */
export const sectionLabel = "Politics";

const columns = 72;

/** The ways in which the gold articles are set: as they are, and as other systems deliver the same words. */
export const settings = {
  unchanged: (text) => text,
  "headline repeated": (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    return [...header, headline, "", stamp, "", headline, "", ...rest].join("\n");
  },
  "summary first": (text, { summary }) => {
    const { header, headline, stamp, rest } = partsOf(text);
    const moved = rest.filter((line) => isOneOf(line, summary));
    const others = rest.filter((line) => !isOneOf(line, summary));
    const above = moved.flatMap((line) => [line, ""]);
    return [...header, headline, "", ...above, stamp, "", ...others].join("\n");
  },
  "label first": (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    return [...header, sectionLabel, "", headline, "", stamp, ...rest].join("\n");
  },
  "label below": (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    return [...header, headline, "", sectionLabel, "", stamp, ...rest].join("\n");
  },
  "byline first": (text, { authors }) => {
    const { header, headline, stamp, rest } = partsOf(text);
    const [names, others] = authors.length > 0 ? splitFirst(rest) : ["", rest];
    // Behind `By` and names, one word is a place or a paper.
    const mayHaveLabel = authors.length === 1 || authors.every((name) => name.includes(" "));
    const label = mayHaveLabel ? "By " : "";
    const byline = names && [`${label}${names.trim()}`, ""];
    return [...header, headline, "", ...byline, stamp, "", ...others].join("\n");
  },
  "site around": (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    const above = ["Skip to main content", "", "Home > News > Weirton", "", "58m ago", ""];
    const between = ["Facebook Twitter WhatsApp", "", "4 min read", ""];
    const below = ["", "Sign up for our newsletter", "", "Related:", "", "The ferry runs again"];
    return [...header, ...above, headline, "", stamp, "", ...between, ...rest, ...below].join("\n");
  },
  "stamp in words": (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    return [...header, headline, "", `${inWords(stamp)} | 3 min read`, ...rest].join("\n");
  },
  wrapped: (text) => text.split("\n").flatMap(wrap).join("\n"),
  indented: (text) => {
    const { header, headline, stamp, rest } = partsOf(text);
    const copy = rest.filter((line) => line.trim() !== "").flatMap((line) => wrap(`    ${line}`));
    return [...header, ...wrap(headline), "", stamp, "", ...copy].join("\n");
  },
} satisfies Record<string, Setter>;
export type Setting = keyof typeof settings;

interface Parts {
  /** Up to the headline, with the blank line before it. */
  header: string[];
  headline: string;
  stamp: string;
  rest: string[];
}

/** Takes a gold text apart: header, headline and stamp stand first in each. */
function partsOf(text: string): Parts {
  const lines = text.split("\n");
  const filled = [...lines.keys()].filter((at) => lines[at]?.trim() !== "");
  const [, headline = 0, stamp = 0] = filled;
  return {
    header: lines.slice(0, headline),
    headline: lines[headline] ?? "",
    stamp: lines[stamp] ?? "",
    rest: lines.slice(stamp + 1),
  };
}

/** Takes the first line that is not blank off the others. */
function splitFirst(lines: string[]): [string, string[]] {
  const at = lines.findIndex((line) => line.trim() !== "");
  return [lines[at] ?? "", lines.slice(at + 1)];
}

/** `2020-02-03 18:20` as `Published February 3, 2020 at 6:20 p.m.` */
function inWords(stamp: string): string {
  const [day = "", time = ""] = stamp.trim().split(" ");
  const date = new Date(`${day}T${time}Z`);
  const options = { timeZone: "UTC", dateStyle: "long", timeStyle: "short" } as const;
  const written = new Intl.DateTimeFormat("en-US", options).format(date);
  return `Published ${written.replace("AM", "a.m.").replace("PM", "p.m.")}`;
}

function isOneOf(line: string, summary: readonly string[]): boolean {
  const plain = line.replaceAll(/\s+/g, " ").trim();
  return plain !== "" && summary.some((one) => one.replaceAll(/\s+/g, " ").trim() === plain);
}

/** Turns a line into lines of at most 72 columns; a longer word stays whole. */
function wrap(line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/ +/)) {
    const joined = current.trim() === "" ? current + word : `${current} ${word}`;
    if (joined.length > columns && current.trim() !== "") {
      lines.push(current);
      current = word;
    } else current = joined;
  }
  return [...lines, current];
}
