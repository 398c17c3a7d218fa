import { dirname, join } from "node:path";
import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import type { Dropped, Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { decode, type Decoded } from "#wire/decode.ts";
import { parse } from "#wire/parse.ts";
import type { Borders } from "./link-target.ts";
import { internalProblem } from "./internal-problem.ts";
import { findMedia } from "./media.ts";
import { readFile, tooManyLines } from "./open-text.ts";

/** What became of one source. */
export interface Report {
  /** Path below the content folder, with `/`. */
  source: string;
  published: boolean;
  problems: Problem[];
  dropped: Dropped[];
}

/** A source as it was read: its text, the article in it, the files beside it, and the report on it. */
export interface Reading {
  text: string;
  article?: Article;
  media: Media;
  report: Report;
}

/** Turns one file below a content folder into an article and a report; never throws on what the file is or on what is in it. */
export async function readSource(folder: string, source: string, site: Site): Promise<Reading> {
  const file = read(join(folder, source), { content: folder, linkedFolders: site.linkedFolders });
  if ("problem" in file) return unread(source, file.problem);
  try {
    return await readText(file, { folder, source, site });
  } catch (error) {
    return unread(source, internalProblem(error as Error));
  }
}

interface Place {
  folder: string;
  source: string;
  site: Site;
}

async function readText({ text, problems: guessed }: Decoded, place: Place): Promise<Reading> {
  const { folder, source, site } = place;
  const { timeZone, language } = site;
  const { article, problems, dropped } = parse(text, { source, timeZone, language });
  const roots = [folder, ...site.linkedFolders];
  const beside = { folder: join(folder, dirname(source)), roots, text };
  const { media, missing } = article
    ? await findMedia(article, beside)
    : { media: {}, missing: [] };
  const all = [...guessed, ...problems, ...missing].toSorted(byPlace);
  const report = { source, published: article !== undefined, problems: all, dropped };
  return { text, ...(article && { article }), media, report };
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
    const decoded = decode(readFile(path, borders));
    const tooLong = tooManyLines(decoded.text);
    return tooLong === undefined ? decoded : { problem: unreadable(tooLong) };
  } catch (error) {
    return { problem: unreadable((error as Error).message) };
  }
}

function unreadable(message: string): Problem {
  return { rule: "unreadable", message, line: 1, column: 1, severity: "error" };
}
