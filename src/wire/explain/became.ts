// What became of a line, by what was published and what was dropped.
import type { Article, Block } from "#model/article.ts";
import type { Dropped } from "#model/problem.ts";
import { hasWords, type Line } from "#wire/copy.ts";
import { readSent, withoutMarks } from "#wire/envelope/lines.ts";
import type { Role } from "#wire/head/role.ts";
import type { Parsed } from "#wire/parse.ts";
import { splitLine } from "#wire/rules/header-line.ts";
import type { Decided, Piece } from "#wire/trace.ts";

/** What came of the whole text. */
export interface Outcome {
  parsed: Parsed;
  droppedAt: Map<number, Dropped[]>;
}

/** A piece of a text, and what is known of it. */
interface Case {
  piece: Piece;
  decision: Decided | undefined;
  /** The last line before that does not go on from another. */
  above: Line | undefined;
}

interface Ending {
  rule: string;
  became: string;
}

/** Says which rule took a piece, and what it is in the article. */
export function becameOf(found: Case, outcome: Outcome): Ending {
  const { piece, above } = found;
  const { rule, block, line } = piece;
  const dropped = reasonOf(line, outcome);
  if (rule === undefined) return unread(dropped);
  if (rule === "wrapped") return { rule, became: `line ${above?.line ?? 1} goes on` };
  if (block) return { rule, became: ofBlock(block, line, outcome.parsed.article) };
  if (rule === "header") return { rule, became: ofHeader(line, outcome) };
  if (isStamp(found) && isDate(line, outcome.parsed)) return { rule, became: "stamp" };
  if (dropped) return { rule, became: `dropped: ${dropped}` };
  return { rule, became: otherwise(rule, found) };
}

/** Lines that no rule took came twice, or belong to a text that was refused before. */
function unread(dropped: string | undefined): Ending {
  const rule = dropped ?? "not-published";
  return { rule, became: `dropped: ${rule}` };
}

/** A line of which more pieces were dropped has topics, each of which is published once. */
const mostPieces = 100;

/** The rule by which all words of a line were dropped; undefined where some are published. */
function reasonOf({ text, line }: Line, { droppedAt }: Outcome): string | undefined {
  const dropped = droppedAt.get(line) ?? [];
  const whole = dropped.find((one) => one.text === text);
  if (whole) return whole.rule;
  if (dropped.length > mostPieces) return undefined;
  let rest = text;
  for (const one of dropped) rest = rest.replace(one.text, "");
  return hasWords(rest) ? undefined : dropped.at(0)?.rule;
}

const blocks: Record<Block["kind"], string> = {
  paragraph: "paragraph",
  subheading: "sub-heading",
  list: "list",
  quote: "quote",
  preformatted: "table",
  "cross-link": "cross-link",
  image: "picture",
  video: "video",
};

/** Rules that run over the whole body may have made something else of a block. */
function ofBlock(block: Block, { text }: Line, article: Article | undefined): string {
  if (!article || (block.kind !== "paragraph" && block.kind !== "subheading"))
    return blocks[block.kind];
  if (article.body.includes(block))
    return block.kind === "subheading" || text.startsWith(block.text.slice(0, 40))
      ? blocks[block.kind]
      : ofOpening(text, article);
  if (article.corrections?.some((one) => one.endsWith(block.text))) return "correction";
  return (
    ofEntry(block.text, article) ??
    (ofOpening(text, article) === "paragraph" ? "quote" : "dateline")
  );
}

/** In a live blog the time of an entry is joined to the text below it. */
function ofEntry(text: string, { body }: Article): string | undefined {
  // A sub-heading is short, and may stand in a paragraph as well.
  const texts = ["subheading", "paragraph"].flatMap((wanted) =>
    body.filter(({ kind }) => kind === wanted),
  );
  const whole = texts.find((one) => "text" in one && one.text.endsWith(text));
  if (whole) return blocks[whole.kind];
  return texts.some((one) => "text" in one && one.text.startsWith(text))
    ? "time of an entry"
    : undefined;
}

/** The dateline is taken off the paragraph that it opens. */
function ofOpening(text: string, { dateline }: Article): string {
  return dateline !== undefined && text.startsWith(dateline) ? "dateline, paragraph" : "paragraph";
}

const faults = new Set(["unknown-key", "repeated-key", "malformed-value"]);

function ofHeader({ text, line }: Line, { droppedAt }: Outcome): string {
  const fault = droppedAt.get(line)?.find(({ rule }) => faults.has(rule));
  return fault ? `dropped: ${fault.rule}` : `header: ${splitLine(text).key}`;
}

function isStamp({ piece, decision }: Case): boolean {
  return piece.rule === "stray-stamp" || decision?.role === "stamp" || decision?.role === "both";
}

/** The text of a date is dropped, too, where it is published in another form. */
function isDate({ line }: Line, { datedAt, article }: Parsed): boolean {
  return datedAt?.line === line || article?.dateModified !== undefined;
}

const roles: Partial<Record<Role, string>> = {
  headline: "headline",
  rest: "headline",
  label: "kicker",
  summary: "standfirst",
  byline: "byline",
  stamp: "stamp",
  both: "byline and stamp",
  place: "dateline",
  description: "picture: alt",
  caption: "picture: caption",
  credit: "picture: credit",
};

const byRule: Record<string, string> = { topics: "topics", credits: "credit" };

/** In a text that is refused nothing is published, and the reading is told all the same. */
function otherwise(rule: string, { piece, decision }: Case): string {
  if (rule === "envelope") return ofEnvelope(piece.line);
  if (rule === "head") return (decision && roles[decision.role]) ?? `dropped: ${decision?.role}`;
  return byRule[rule] ?? `dropped: ${rule}`;
}

/** The marks of desks, and a headline on two lines, are joined to it. */
function ofEnvelope({ text }: Line): string {
  return readSent(withoutMarks(text)) ? "stamp" : "headline";
}
