// The keys of the header. Each reads its value into the draft, or says what is wrong with the value.
import { faultOfLanguage } from "#model/language-tag.ts";
import type { Position } from "#wire/copy.ts";
import { exists, failAsImpossible, readDay, toInstantOf } from "#wire/dates.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { faultOfFileName } from "#wire/file-name.ts";
import { readNames } from "./byline-names.ts";

type ReadValue = (draft: Draft, value: string, at: Position) => string | undefined;

/** Every key that a header may have, with the function that reads its value. */
export const headerKeys = new Map<string, ReadValue>([
  ["date", date],
  ["updated", updated],
  ["byline", byline],
  ["lang", lang],
  ["image", image],
  ["alt", pictureText("alt")],
  ["caption", pictureText("caption")],
  ["credit", pictureText("credit")],
  ["focus", focus],
  ["video", video],
  ["slug", slug],
  ["standfirst", standfirst],
  ["lead", isLead],
  ["draft", isDraft],
  ["embargo", embargo],
]);

/** The keys that hold an article back. */
export const holdKeys = new Set(["draft", "embargo"]);

function date(draft: Draft, text: string, at: Position): string | undefined {
  const moment = readDay(text);
  if (!moment) return "is not written as 2020-01-04 or 2020-01-04 20:59";
  draft.headerDate = { ...moment, text, ...at };
  if (!exists(moment.clock)) failAsImpossible(draft, draft.headerDate);
  return undefined;
}

function updated(draft: Draft, text: string, at: Position): string | undefined {
  const moment = readDay(text);
  if (!moment) return "is not written as 2020-01-04 20:59";
  if (!exists(moment.clock)) return "is a date that does not exist";
  draft.updated = { ...moment, text, ...at };
  return undefined;
}

function byline(draft: Draft, value: string, { line }: Position): string | undefined {
  draft.byline = readNames(draft, value, line);
  return draft.byline.length > 0 ? undefined : "names nobody";
}

function lang(draft: Draft, value: string, { line }: Position): string | undefined {
  const fault = faultOfLanguage(value);
  if (fault) return fault;
  draft.language = new Intl.Locale(value).toString();
  draft.languageGiven = true;
  if (draft.language.toLowerCase() !== value.toLowerCase())
    drop(draft, { rule: "header", line, text: value });
  return undefined;
}

function image(draft: Draft, value: string): string | undefined {
  const fault = faultOfFileName(value, "picture");
  if (!fault) draft.image.file = value;
  return fault;
}

function video(draft: Draft, value: string, at: Position): string | undefined {
  const fault = faultOfFileName(value, "video");
  if (!fault) draft.video = { text: value, ...at };
  return fault;
}

function slug(draft: Draft, value: string): string | undefined {
  if (value.length > 100) return "is longer than 100 characters";
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value))
    return "may have only a-z, 0-9 and single hyphens between them";
  draft.fields.slug = value;
  return undefined;
}

function standfirst(draft: Draft, value: string): undefined {
  draft.fields.standfirst = value;
}

function pictureText(key: "alt" | "caption" | "credit"): ReadValue {
  return (draft, value) => {
    draft.image[key] = value;
    return undefined;
  };
}

/** The keys that need no value. */
export const flagKeys = new Set(["draft", "lead"]);

/** Tells whether a value names one side of a picture, or a corner. */
export function isFocus(value: string): boolean {
  return /^(?:(?:top|bottom)(?:[\s-]+(?:left|right))?|left|right|cent(?:re|er))$/iu.test(value);
}

function focus(draft: Draft, value: string): string | undefined {
  if (!isFocus(value)) return "is not written as top, bottom, left, right or top left";
  draft.image.focus = value.toLowerCase().replace(/[\s-]+/u, " ");
  return undefined;
}

function isLead(draft: Draft, value: string, { line }: Position): string | undefined {
  const said = saysYes(value);
  if (said === undefined) return "says neither yes nor no";
  if (said) draft.fields.lead = true;
  drop(draft, { rule: "header", line, text: value });
  return undefined;
}

function saysYes(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (["", "true", "yes"].includes(word)) return true;
  return ["false", "no"].includes(word) ? false : undefined;
}

function isDraft(draft: Draft, value: string, { line }: Position): string | undefined {
  const said = saysYes(value);
  if (said === undefined) return "says neither yes nor no";
  if (said) draft.hold.draft = true;
  drop(draft, { rule: "header", line, text: value });
  return undefined;
}

function embargo(draft: Draft, value: string, at: Position): string | undefined {
  const moment = readDay(value);
  if (!moment) return "is not written as 2020-01-04 06:00";
  if (!exists(moment.clock)) return "is a time that does not exist";
  if (moment.zone) return `names a zone, ${moment.zone}, that does not have one meaning`;
  draft.hold.embargo = toInstantOf(moment, draft.options.timeZone);
  draft.embargoed = { ...moment, text: value, ...at };
  drop(draft, { rule: "header", line: at.line, text: value });
  return undefined;
}
