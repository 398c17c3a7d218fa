import type { Article, Block, Image } from "#model/article.ts";
import type { Dropped, Problem } from "#model/problem.ts";
import type { Copy, Line, Place } from "./copy.ts";
import type { Moment } from "./moment.ts";

/** What a text does not say about itself: its path below the content folder, and the edition's zone and language. */
export interface ParseOptions {
  /** With `/`, as `2020/01/04/name.txt`. */
  source: string;
  /** IANA name. */
  timeZone: string;
  /** BCP 47, for a text that names no other. */
  language: string;
}

/** A date as the source writes it, where it stands, and what it means. */
export interface Dated extends Place, Moment {
  text: string;
}

/** What the header says of when the article may be published. */
export interface Hold {
  draft?: boolean;
  /** ISO 8601: not before this. */
  embargo?: string;
}

/** An article while the rules still fill it, and the lines that they have not read yet. */
export interface Draft {
  options: ParseOptions;
  copy: Copy;
  problems: Problem[];
  dropped: Dropped[];
  fields: Partial<Pick<Article, "kicker" | "headline" | "standfirst" | "dateline" | "slug">>;
  hold: Hold;
  /** The header's choice, and once the body is read what it is written in. */
  language: string;
  languageGiven: boolean;
  byline: string[];
  /** The line that carries the byline, where it is not in the header. */
  bylineLine?: Line;
  image: Image;
  /** The file that the header's `video` names. */
  video?: Line;
  headerDate?: Dated;
  stamp?: Dated;
  updated?: Dated;
  /** Where it is written when the article was published. */
  datedAt?: Place;
  /** In the order of the copy. */
  corrections: string[];
  /** Last first, as they are read. */
  credits: string[];
  /** What stands after the label of each topics line; last line first, as they are read. */
  topicLines: Line[];
  body: Block[];
}

/** Makes the draft from which every parse starts. */
export function newDraft(
  copy: Copy,
  options: ParseOptions,
  found: { problems: Problem[]; dropped: Dropped[] },
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

/** Reports something that the article is published in spite of. */
export function warn(draft: Draft, rule: string, { line, column }: Place, message: string): void {
  draft.problems.push({ rule, message, line, column, severity: "warning" });
}

/** Reports something that keeps the article out of the edition. */
export function fail(draft: Draft, rule: string, { line, column }: Place, message: string): void {
  draft.problems.push({ rule, message, line, column, severity: "error" });
}

/** Records text that is read but not published. */
export function drop(draft: Draft, rule: string, line: number, text: string): void {
  draft.dropped.push({ rule, line, text });
}
