import type { Article } from "#model/article.ts";
import type { Dropped, Problem } from "#model/problem.ts";
import { readBody } from "./body.ts";
import { cleanLines } from "./clean.ts";
import { hasWords, type Position } from "./copy.ts";
import { modifiedOf, publishedOf } from "./dates.ts";
import { fail, newDraft, type Draft, type Hold, type ParseOptions } from "./draft.ts";
import { detectLanguage } from "./language.ts";
import { finishRules, headRules, tailRules } from "./rules.ts";
import { frontMatter } from "./rules/front-matter.ts";
import { topicsOf } from "./rules/topics.ts";
import { countWords } from "./word-count.ts";

/** The result of parsing one text. Without an `article`, a problem of severity `error` says why, and `dropped` has the whole text. */
export interface Parsed {
  article?: Article;
  /** The position of the date of publication: the top of the file, if the date is that of its folder. */
  datedAt?: Position;
  /** Absent if the article need not be held back. */
  hold?: Hold;
  problems: Problem[];
  dropped: Dropped[];
}

/** Turns the text of one file into an article, problems to report, and the text that is not published. */
export function parse(text: string, options: ParseOptions): Parsed {
  const { lines, ...found } = cleanLines(text);
  const { problems } = found;
  const draft = newDraft({ lines, start: 0, end: lines.length }, options, found);
  options.trace?.start(draft.copy);
  const article = hasWords(text) ? read(draft) : undefined;
  if (!hasWords(text)) failAsEmpty(draft);
  const hold = Object.keys(draft.hold).length > 0 && { hold: draft.hold };
  const error = problems.find(({ severity }) => severity === "error");
  const sorted = problems.toSorted(byPosition);
  if (article && !error) {
    const { datedAt, dropped: all } = draft;
    return { article, datedAt: datedAt!, ...hold, problems: sorted, dropped: all.toSorted(byLine) };
  }
  return { ...hold, problems: sorted, dropped: [{ rule: "not-published", line: 1, text }] };
}

function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

function byLine(a: Dropped, b: Dropped): number {
  return a.line - b.line;
}

function failAsEmpty(draft: Draft): void {
  const message = "The file has no text. Write the article into it, or delete the file.";
  fail(draft, { rule: "empty-file", at: { line: 1, column: 1 }, message });
}

function read(draft: Draft): Article | undefined {
  if (frontMatter(draft)) return undefined;
  takeEnds(draft);
  draft.body = readBody(draft);
  for (const rule of finishRules) rule(draft);
  if (!draft.languageGiven) draft.language = detectLanguage(draft.body, draft.options.language);
  return toArticle(draft);
}

function takeEnds(draft: Draft): void {
  const { trace } = draft.options;
  for (const rule of headRules) {
    rule(draft);
    trace?.took(rule.name, draft.copy);
  }
  while (tailRules.some((rule) => rule(draft) && (trace?.tookEnd(rule.name, draft.copy) ?? true)));
}

function toArticle(draft: Draft): Article | undefined {
  const { kicker, headline, standfirst, lead, dateline, slug } = draft.fields;
  const { body, byline, corrections, credits, image, language } = draft;
  const datePublished = publishedOf(draft);
  if (headline === undefined || datePublished === undefined) return undefined;
  const dateModified = modifiedOf(draft, datePublished);
  return {
    source: draft.options.source,
    ...(kicker !== undefined && { kicker }),
    headline,
    ...(standfirst !== undefined && { standfirst }),
    ...(lead && { lead }),
    byline,
    ...(dateline !== undefined && { dateline }),
    datePublished,
    ...(dateModified !== undefined && { dateModified }),
    ...(corrections.length > 0 && { corrections }),
    ...(Object.keys(image).length > 0 && { image }),
    body,
    credits: credits.toReversed(),
    ...topicsOf(draft),
    language,
    wordCount: countWords(body),
    ...(slug !== undefined && { slug }),
  };
}
