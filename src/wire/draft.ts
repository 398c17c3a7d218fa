import type { Article, Block, Image } from "#model/article.ts";
import type { Dropped, Problem } from "#model/problem.ts";
import type { Frame } from "./clean.ts";
import type { Copy, Line, Position } from "./copy.ts";
import type { Moment } from "./moment.ts";
import type { Trace } from "./trace.ts";

/** What a text does not say itself: its path below the content folder, and the edition's time zone and language. */
export interface ParseOptions {
  /** With `/`, as `2020/01/04/name.txt`. */
  source: string;
  /** IANA name. */
  timeZone: string;
  /** BCP 47, for a text that names no other. */
  language: string;
  /** Notes which rule takes which line, where somebody asks. */
  trace?: Trace;
}

/** A date: its text in the source, its position there, and what it means. */
export interface Dated extends Position, Moment {
  text: string;
}

/** What the header says about when the article may be published. */
export interface Hold {
  draft?: boolean;
  /** ISO 8601: not before this. */
  embargo?: string;
}

/** An article that the rules are still filling in, and the lines that they have not read yet. */
export interface Draft {
  options: ParseOptions;
  copy: Copy;
  problems: Problem[];
  dropped: Dropped[];
  fields: Partial<
    Pick<Article, "kicker" | "headline" | "standfirst" | "dateline" | "slug" | "lead">
  >;
  hold: Hold;
  /** From the header; if it names none, the one that is detected once the body is read. */
  language: string;
  languageGiven: boolean;
  byline: string[];
  /** The line that carries the byline, where it is not in the header. */
  bylineLine?: Line;
  /** The place that stands with byline or stamp. */
  place?: Line;
  image: Image;
  /** The file that the header's `video` names. */
  video?: Line;
  headerDate?: Dated;
  stamp?: Dated;
  /** Where the text starts and ends within what a wire sent. */
  frame?: Frame;
  /** The line that the marks of a wire make the headline. */
  headlineAt?: Position;
  /** When a wire sent it, which dates an article that has no stamp. */
  transmitted?: Dated;
  updated?: Dated;
  /** Until when it is held back, which dates an article that has no other date. */
  embargoed?: Dated;
  /** The position of the date of publication. */
  datedAt?: Position;
  /** In the order of the copy. */
  corrections: string[];
  /** Last first, since they are read from the end. */
  credits: string[];
  /** The topics lines without their labels; last first, since they are read from the end. */
  topicLines: Line[];
  body: Block[];
}

/** Makes an empty draft, with which every parse starts. */
export function newDraft(
  copy: Copy,
  options: ParseOptions,
  found: { problems: Problem[]; dropped: Dropped[]; frame?: Frame },
): Draft {
  return {
    options,
    copy,
    ...found,
    fields: {},
    hold: {},
    language: options.language,
    languageGiven: false,
    byline: [],
    image: {},
    corrections: [],
    credits: [],
    topicLines: [],
    body: [],
  };
}

/** What a rule has to say about a position of the source. */
interface Finding {
  /** The name of the rule, in kebab-case. */
  rule: string;
  at: Position;
  /** What happened, why, and what to do. */
  message: string;
}

/** Reports a problem with which the article is published all the same. */
export function warn(draft: Draft, { rule, at, message }: Finding): void {
  const { line, column } = at;
  draft.problems.push({ rule, message, line, column, severity: "warning" });
}

/** Reports a problem that keeps the article out of the edition. */
export function fail(draft: Draft, { rule, at, message }: Finding): void {
  const { line, column } = at;
  draft.problems.push({ rule, message, line, column, severity: "error" });
}

/** Records text that is read but not published. */
export function drop(draft: Draft, dropped: Dropped): void {
  draft.dropped.push(dropped);
}
