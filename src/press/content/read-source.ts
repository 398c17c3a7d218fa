import { dirname, join } from "node:path";
import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { fileProblem, internalProblem } from "#press/report/file-problem.ts";
import type { Held, Report } from "#press/report/source-report.ts";
import { toError } from "#press/report/to-error.ts";
import type { Position } from "#wire/copy.ts";
import { decode, type Decoded } from "#wire/decode.ts";
import type { Hold } from "#wire/draft.ts";
import { parse } from "#wire/parse.ts";
import { detectOtherFormat } from "./detect-format.ts";
import { heldAt } from "./drafts-and-embargoes.ts";
import { findMedia } from "./find-media.ts";
import { readTextFile, tooManyLines } from "./read-text-file.ts";
import type { ContentFolder } from "./resolve-link.ts";

/** What was read of a source. */
export interface ParsedSource {
  text: string;
  /** Held back or not. */
  article?: Article;
  datedAt?: Position;
  hold?: Hold;
  media: Media;
  report: Report;
}

/** A content folder, the settings of its site, and the time of the build in milliseconds since 1970. */
interface ReadContext {
  content: string;
  site: Site;
  now: number;
}

/** Reads one source: parses its text and finds the media beside it. Never throws, whatever the file is. */
export async function readSource(context: ReadContext, source: string): Promise<ParsedSource> {
  const { content, site } = context;
  const file = decodeFile(join(content, source), { content, linkedFolders: site.linkedFolders });
  if ("problem" in file) return unread(source, file.problem);
  try {
    return await parseSource(file, context, source);
  } catch (error) {
    return unread(source, internalProblem(toError(error)));
  }
}

async function parseSource(
  { text, problems: ofEncoding }: Decoded,
  { content, now, site }: ReadContext,
  source: string,
): Promise<ParsedSource> {
  const { timeZone, language, linkedFolders } = site;
  const { article, datedAt, hold, problems, dropped } = parse(text, { source, timeZone, language });
  const place = { folder: join(content, dirname(source)), roots: [content, ...linkedFolders] };
  const found = article ? await findMedia(article, text, place) : { media: {}, problems: [] };
  const all = [...ofEncoding, ...problems, ...found.problems].toSorted(byPosition);
  const report = { source, published: article !== undefined, problems: all, dropped };
  return {
    text,
    ...(article && { article }),
    ...(datedAt && { datedAt }),
    ...(hold && { hold }),
    media: found.media,
    report: withHold(report, heldAt(now, source, hold)),
  };
}

// A draft is not published yet, so its errors are warnings.
function withHold(report: Report, held: Held | undefined): Report {
  if (!held || (held.until !== undefined && !report.published)) return report;
  const problems = held.until === undefined ? report.problems.map(asWarning) : report.problems;
  return { ...report, problems, published: true, held };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: "warning" };
}

function unread(source: string, problem: Problem): ParsedSource {
  return {
    text: "",
    media: {},
    report: { source, published: false, problems: [problem], dropped: [] },
  };
}

function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

function decodeFile(path: string, folder: ContentFolder): Decoded | { problem: Problem } {
  try {
    const bytes = readTextFile(path, folder);
    const format = detectOtherFormat(bytes);
    if (format) return { problem: unreadable(notText(format)) };
    const decoded = decode(bytes);
    const tooLong = tooManyLines(decoded.text);
    return tooLong === undefined ? decoded : { problem: unreadable(tooLong) };
  } catch (error) {
    return { problem: unreadable(toError(error).message) };
  }
}

function notText(format: string): string {
  return `The file is ${format}, whatever its name says, so it is not read. Save the article as plain text in UTF-8, or take the file out.`;
}

function unreadable(message: string): Problem {
  return fileProblem({ rule: "unreadable", message, severity: "error" });
}
