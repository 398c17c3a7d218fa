// The commonest heads, in which nothing is in doubt: headline, stamp, perhaps names and a doubled caption, and then prose.
import { looksLikeNames } from "#wire/names.ts";
import { isProse, saysTheSame, type HeadLine } from "./line.ts";
import type { Page } from "./page.ts";
import { scoreCredit, scoreLoneCaption, scorePair } from "./picture.ts";
import type { Role } from "./role.ts";
import { isPageTitle } from "./roles.ts";
import type { Decision } from "./sequence.ts";

/** Decides what each line is where nothing is in doubt, as the best sequence would; undefined anywhere else. */
export function sureSequence(page: Page): Decision[] | undefined {
  const roles = sureRoles(page);
  return roles?.map((role, at) => ({ line: page.lines[at]!, role, margin: Infinity }));
}

function sureRoles(page: Page): Role[] | undefined {
  const { lines, doubled } = page;
  const [first, second, third] = lines;
  if (!first || !isSureHeadline(page, first) || second?.form !== "stamp" || !third)
    return undefined;
  const roles: Role[] = ["headline", "stamp"];
  const named = looksLikeNames(third.text) && !doubled[3] && !saysTheSame(first, third);
  if (named) roles.push("byline");
  const at = roles.length;
  const hasPair = doubled[at + 1] === true && doubled[at + 3] !== true;
  if (hasPair && scorePair(page, at, false) > 0) roles.push("description", "caption");
  const copy = lines[roles.length];
  if (!copy || !(hasPair ? isCopyBelowPicture(page, copy) : isSureCopy(page, copy, named)))
    return undefined;
  if (lines.slice(copy.at + 1).some((line) => !isPlainCopy(page, line))) return undefined;
  return [...roles, ...lines.slice(roles.length).map(() => "copy" as const)];
}

function isSureHeadline(page: Page, first: HeadLine): boolean {
  const { form, words, text, end } = first;
  const fits = words > 3 && text.length <= 160 && end !== "stop";
  return form === "plain" && fits && !page.startsBehindDate && !isPageTitle(page, first);
}

/** Below a picture's texts stands its credit or copy, or a short line that may be a name. */
function isCopyBelowPicture(page: Page, line: HeadLine): boolean {
  if (line.form === "plain" && line.words <= 5 && line.end === "none") return false;
  return isPlainCopy(page, line) && scoreCredit(page, line) === -Infinity;
}

/** Prose, or a dateline alone, that is no picture's text. */
function isSureCopy(page: Page, line: HeadLine, named: boolean): boolean {
  if (line.form === "topics") return true;
  const isLong = isProse(line) && line.text.length >= 60;
  if (!line.opensBlock || !(isLong || /\S,? .*\S -$/.test(line.text))) return false;
  return isPlainCopy(page, line) && scorePair(page, line.at, page.hasHeaderDate && named) < -2;
}

function isPlainCopy(page: Page, line: HeadLine): boolean {
  if (page.doubled[line.at]) return false;
  if (line.form === "topics") return true;
  if (line.form !== "plain") return false;
  const isAgain = line.words < 30 && saysTheSame(page.lines[0]!, line);
  return !isAgain && scoreLoneCaption(page, line) === -Infinity;
}
