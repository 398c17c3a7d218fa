import { cleanLines } from "#wire/clean.ts";
import { newDraft } from "#wire/draft.ts";
import { type Page, pageOf } from "#wire/head/page.ts";
import { header } from "#wire/rules/header.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };

/** Looks at the first lines below the header of a text. */
export function pageFrom(text: string): Page {
  const { lines, problems, dropped } = cleanLines(text);
  const draft = newDraft({ lines, start: 0, end: lines.length }, options, { problems, dropped });
  header(draft);
  return pageOf(draft);
}
