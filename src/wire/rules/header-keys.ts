// The header's keys: each reads its value into the draft, or says what is wrong with it.
import { faultOfLanguage } from "#model/language-tag.ts";
import type { Place } from "#wire/copy.ts";
import { exists, failAsImpossible, readDay, toInstantOf } from "#wire/dates.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { faultOfFileName } from "#wire/file-name.ts";
import { readNames } from "./byline.ts";

type HeaderKey = (draft: Draft, value: string, place: Place) => string | undefined;

/** Every key that a header may have, and what reads its value. */
export const headerKeys = new Map<string, HeaderKey>([
  ["date", date],
  ["updated", updated],
  ["byline", byline],
  ["lang", lang],
  ["image", image],
  ["alt", pictureText("alt")],
  ["caption", pictureText("caption")],
  ["credit", pictureText("credit")],
  ["video", video],
  ["slug", slug],
  ["standfirst", standfirst],
  ["draft", isDraft],
  ["embargo", embargo],
]);

/** Those that hold an article back. */
export const holdKeys = new Set(["draft", "embargo"]);

function date(draft: Draft, text: string, place: Place): string | undefined {
  const moment = readDay(text);
  if (!moment) return "is not written as 2020-01-04 or 2020-01-04 20:59";
  draft.headerDate = { ...moment, text, ...place };
  if (!exists(moment.clock)) failAsImpossible(draft, draft.headerDate);
  return undefined;
}

function updated(draft: Draft, text: string, place: Place): string | undefined {
  const moment = readDay(text);
  if (!moment) return "is not written as 2020-01-04 20:59";
  if (!exists(moment.clock)) return "is a date that does not exist";
  draft.updated = { ...moment, text, ...place };
  return undefined;
}

function byline(draft: Draft, value: string, { line }: Place): string | undefined {
  draft.byline = readNames(draft, value, line);
  return draft.byline.length > 0 ? undefined : "names nobody";
}

function lang(draft: Draft, value: string, { line }: Place): string | undefined {
  const fault = faultOfLanguage(value);
  if (fault) return fault;
  draft.language = Intl.getCanonicalLocales(value)[0]!;
  draft.languageGiven = true;
  if (draft.language.toLowerCase() !== value.toLowerCase()) drop(draft, "header", line, value);
  return undefined;
}

function image(draft: Draft, value: string): string | undefined {
  const fault = faultOfFileName(value, "picture");
  if (!fault) draft.image.file = value;
  return fault;
}

function video(draft: Draft, value: string, place: Place): string | undefined {
  const fault = faultOfFileName(value, "video");
  if (!fault) draft.video = { text: value, ...place };
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

function pictureText(key: "alt" | "caption" | "credit"): HeaderKey {
  return (draft, value) => {
    draft.image[key] = value;
    return undefined;
  };
}

function isDraft(draft: Draft, value: string, { line }: Place): string | undefined {
  const word = value.toLowerCase();
  if (!["", "true", "yes", "false", "no"].includes(word)) return "says neither yes nor no";
  if (word !== "false" && word !== "no") draft.hold.draft = true;
  drop(draft, "header", line, value);
  return undefined;
}

function embargo(draft: Draft, value: string, { line }: Place): string | undefined {
  const moment = readDay(value);
  if (!moment) return "is not written as 2020-01-04 06:00";
  if (!exists(moment.clock)) return "is a time that does not exist";
  if (moment.zone) return `names a zone, ${moment.zone}, that does not have one meaning`;
  draft.hold.embargo = toInstantOf(moment, draft.options.timeZone);
  drop(draft, "header", line, value);
  return undefined;
}
