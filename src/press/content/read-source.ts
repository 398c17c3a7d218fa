import { dirname, join } from "node:path";
import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { Position } from "#wire/copy.ts";
import { decode, type Decoded } from "#wire/decode.ts";
import type { Hold } from "#wire/draft.ts";
import { parse } from "#wire/parse.ts";
import { heldAt } from "./held-articles.ts";
import type { Borders } from "./link-target.ts";
import { fileProblem, internalProblem } from "#press/report/file-problem.ts";
import { findMedia } from "./find-media.ts";
import { readFile, tooManyLines } from "./open-text.ts";
import { otherFormat } from "./other-format.ts";
import { type Report, type Held } from "#press/report/source-report.ts";
import { toError } from "#press/report/to-error.ts";

/** A source as it was read: its text, the article in it, the files beside it, and the report on it. */
export interface Reading {
  text: string;
  /** Held back or not. */
  article?: Article;
  datedAt?: Position;
  hold?: Hold;
  media: Media;
  report: Report;
}

/** A content folder, the settings of its paper, and the time of the build in milliseconds since 1970. */
interface Room {
  content: string;
  site: Site;
  now: number;
}

/** Turns one file below a content folder into an article and a report; never throws on what the file is or on what is in it. */
export async function readSource(room: Room, source: string): Promise<Reading> {
  const { content, site } = room;
  const file = read(join(content, source), { content, linkedFolders: site.linkedFolders });
  if ("problem" in file) return unread(source, file.problem);
  try {
    return await readText(file, room, source);
  } catch (error) {
    return unread(source, internalProblem(toError(error)));
  }
}

async function readText({ text, problems: guessed }: Decoded, room: Room, source: string) {
  const { content, now, site } = room;
  const { timeZone, language } = site;
  const { article, datedAt, hold, problems, dropped } = parse(text, { source, timeZone, language });
  const roots = [content, ...site.linkedFolders];
  const beside = { folder: join(content, dirname(source)), roots, text };
  const { media, missing } = article
    ? await findMedia(article, beside)
    : { media: {}, missing: [] };
  const all = [...guessed, ...problems, ...missing].toSorted(byPlace);
  const held = heldAt(now, source, hold);
  const report = reportOn(
    { source, published: article !== undefined, problems: all, dropped },
    held,
  );
  const more = { ...(article && { article }), ...(datedAt && { datedAt }), ...(hold && { hold }) };
  return { text, ...more, media, report };
}

// A draft is not published yet, so its errors are warnings.
function reportOn(report: Report, held: Held | undefined): Report {
  if (!held || (held.until !== undefined && !report.published)) return report;
  const problems = held.until === undefined ? report.problems.map(asWarning) : report.problems;
  return { ...report, problems, published: true, held };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: "warning" };
}

function unread(source: string, problem: Problem): Reading {
  return {
    text: "",
    media: {},
    report: { source, published: false, problems: [problem], dropped: [] },
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

function read(path: string, borders: Borders): Decoded | { problem: Problem } {
  try {
    const bytes = readFile(path, borders);
    const format = otherFormat(bytes);
    if (format) return { problem: unreadable(noText(format)) };
    const decoded = decode(bytes);
    const tooLong = tooManyLines(decoded.text);
    return tooLong === undefined ? decoded : { problem: unreadable(tooLong) };
  } catch (error) {
    return { problem: unreadable(toError(error).message) };
  }
}

function noText(format: string): string {
  return `The file is ${format}, whatever its name says, so it is not read. Save the article as plain text in UTF-8, or take the file out.`;
}

function unreadable(message: string): Problem {
  return fileProblem({ rule: "unreadable", message, severity: "error" });
}
