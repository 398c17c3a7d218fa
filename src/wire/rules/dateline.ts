// The dateline that opens the copy: `BAGHDAD (Reuters) - `, `Weirton, Feb 3 (EFE).- `, `(CNN) -- `.
import { hasWords } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { readEasternDateline } from "./dateline-eastern.ts";
import { isDay, isPlace, mayBePlaceAlone } from "./dateline-place.ts";

/** A dateline without its dash, and the text behind it. */
export interface Dateline {
  place: string;
  rest: string;
  /** Sure where an agency, a day or capitals say that it is one; a place alone in small letters may be the subject of a sentence. */
  surety: "sure" | "likely";
}

/** Moves the dateline, without its dash, from the first paragraph into the draft, or from one of the next two below a summary. */
export function dateline(draft: Draft): void {
  const paragraphs = draft.body.filter((block) => block.kind === "paragraph").slice(0, 3);
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = readDateline(paragraph.text);
    if (!found || (index > 0 && found.surety !== "sure")) continue;
    draft.fields.dateline = found.place;
    paragraph.text = found.rest;
    return;
  }
  const [first] = draft.body;
  const alone = first?.kind === "paragraph" && draft.body.length > 1 && datelineAlone(first.text);
  if (!alone) return;
  draft.fields.dateline = alone;
  draft.body.shift();
}

/** A table may follow, and then nothing else stands in the paragraph: `NEW YORK, March 5 -`. */
function datelineAlone(text: string): string | undefined {
  const [, place] = /^(.{4,60}?)\s?(?:--?|–|—)$/u.exec(text.slice(0, 70)) ?? [];
  if (place === undefined || text.length > 65) return undefined;
  return readDateline(`${place} - ${aSentence}`)?.surety === "sure" ? place : undefined;
}

const aSentence = "It began.";

/** Splits the dateline from the text that it opens; undefined where there is none, or it is in doubt. */
export function readDateline(text: string): Dateline | undefined {
  const plain = commonest.exec(text);
  if (plain?.[1] !== undefined && plain[2] !== undefined && !/^by\s/iu.test(text))
    return { place: plain[1], rest: plain[2], surety: "sure" };
  const start = text.slice(0, 140);
  if (!quick.test(start)) return undefined;
  for (const { 0: dash, index } of start.matchAll(dashes)) {
    const place = start.slice(0, index).trim();
    const rest = text.slice(index + dash.length).trim();
    if (place.length > 100 || !hasWords(rest)) continue;
    const surety = suretyOf(place, dash, rest);
    if (surety) return { place, rest, surety };
  }
  const bracketed = readBracketed(text);
  if (bracketed) return bracketed;
  const eastern = readEasternDateline(text);
  return eastern && { ...eastern, surety: "sure" };
}

/** `NEW YORK, March 5 - ` and `TULSA, Okla., March 5 - ` need no weighing. */
const commonest =
  /^([A-Z][A-Z.'-]{1,20}(?: [A-Z][A-Z.'-]{1,20}){0,2}(?:, [A-Z][a-z]{1,12}\.?)?, [A-Z][a-z]{2,8}\.? \d{1,2}(?: \([A-Za-z ]{2,20}\))?) -{1,2} (\S.*)$/su;

/** What each of them has; most paragraphs have nothing of the kind. */
const quick = /\s[-–—―_]{1,2}\s|--|[—–)\]）】电電/]|\.-|\d:\s/u;

/** A dash between spaces, one that is set close as agencies do, or the colon of South Asia. */
const dashes =
  /\s(?:--?|–|—|―|_)\s|(?:(?<=\))\.)?(?:--|—|–)\s?|(?<=\)|\p{L}{3})\.-\s?|(?<=\))(?:\s?-\s|:\s)|(?<=\d):\s/gu;

function suretyOf(place: string, dash: string, rest: string): Dateline["surety"] | undefined {
  const { name, agency, day } = partsOf(place);
  const close = !/^\s.+\s$/.test(dash);
  if (name === "") return agency !== undefined && isAgency(agency) ? "sure" : undefined;
  if (!isPlace(name)) return undefined;
  const marked = (agency !== undefined && (isAgency(agency) || isDay(agency))) || day !== undefined;
  if (dash.includes(":") && !isCapitals(name) && day === undefined) return undefined;
  if (marked) return opensSentence(rest) ? "sure" : undefined;
  if (agency !== undefined || dash.includes(":") || dash.startsWith(".")) return undefined;
  if (isCapitals(name)) return "sure";
  return !close && mayBePlaceAlone(name, rest) ? "likely" : undefined;
}

/** `Berlin (KNA) The ...` and `NEW DELHI, Feb 3 (PTI) The ...` have no dash. */
function readBracketed(text: string): Dateline | undefined {
  const [, place = "", rest = ""] =
    /^([^()]{2,70}\([^()]{2,30}\))\s(["'“„«‘]?[\p{Lu}\p{Lo}].+)$/su.exec(text) ?? [];
  if (!place) return undefined;
  const { name, agency = "", day } = partsOf(place);
  const agencyAlone = /^(?:\p{Lu}{2,6}|\p{Ll}{3,4})(?:\/\p{L}{2,6})?$/u.test(agency);
  if (!isPlace(name) || !isAgency(agency) || !(day || agencyAlone)) return undefined;
  return { place, rest, surety: "sure" };
}

interface Parts {
  name: string;
  agency?: string;
  day?: string;
}

/** Takes `WEIRTON, Weirland, Feb. 3 (AP)` apart. */
function partsOf(text: string): Parts {
  const [, before = "", agency = "", after = ""] =
    /^([^()[\]]*?)\s?[([]([^()[\]]{1,40})[)\]],?\s?([^()[\]]*)$/u.exec(text) ?? [];
  if (agency === "") return dated(text);
  const late = after.trim();
  if (late && !isDay(late)) return { name: text };
  return { ...dated(before), agency: agency.trim(), ...(late && { day: late }) };
}

function dated(text: string): Parts {
  const [name, day] = splitDay(text.trim().replace(/,$/, ""));
  return { name, ...(day && { day }) };
}

/** The day is what stands behind the last comma, or the figures and the month at the end. */
function splitDay(text: string): [string, string] {
  for (const { index } of [...text.matchAll(/,?\s/g)].toReversed().slice(0, 5)) {
    const day = text.slice(index).replace(/^,?\s/, "");
    if (isDay(day)) return widest(text, index, day);
  }
  return [text.trim(), ""];
}

/** `3 February 2020` is a day with each word that is added to it. */
function widest(text: string, index: number, day: string): [string, string] {
  const before = text.slice(0, index);
  const last = /,?\s\S+$/.exec(before);
  const wider = last && text.slice(last.index).replace(/^,?\s/, "");
  if (last && wider && isDay(wider)) return widest(text, last.index, wider);
  return [before.trim(), day];
}

/** What stands in brackets: `dpa`, `AFP/Reuters`, `Thomson Reuters Foundation`. */
function isAgency(text: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{M}\p{N} .&/'’-]{1,39}$/u.test(text) &&
    !/[.!?]$/.test(text) &&
    text.split(/\s/).length <= 5
  );
}

function isCapitals(name: string): boolean {
  return (
    /\p{Lu}.*\p{Lu}/u.test(name) &&
    !/\p{Ll}/u.test(name.replaceAll(/,.*$|\b(?:and|und|et|y|e)\b/gu, ""))
  );
}

function opensSentence(rest: string): boolean {
  return /^["'“”„«»‘’¿¡([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(rest);
}
