// Text that was broken at the end of a page's line: `The council voted on Monday to`, and below it `close the bridge.`
import { type Copy, isBlank, type Line } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { mediaKind } from "#wire/file-name.ts";
import { neededFor, pageWidth, widthOf } from "#wire/page-width.ts";
import { hasEndMark } from "#wire/wording.ts";
import { itemMark } from "./list.ts";

/** How the paragraphs of a text without blank lines are told from each other. */
interface Setting {
  /** Columns; undefined where lines are not broken by a width. */
  width: number | undefined;
  /** The column of the first line of a paragraph, where its other lines have a lower one. */
  indent: number | undefined;
  /** Whether a text in a script without spaces has some all the same. */
  spaced: boolean;
}

/** Joins each line that goes on in the next one with it, and parts paragraphs that only an indent tells from each other. */
export function wrapped({ copy }: Draft): void {
  if (!hasNeighbours(copy)) return;
  const lines = copy.lines.slice(copy.start, copy.end);
  const setting = {
    width: pageWidth(lines),
    indent: paragraphIndent(lines),
    spaced: hasSpaces(lines),
  };
  const joined: Line[] = [];
  // The line that the next one may go on from, as it stands in the source.
  let last: Line | undefined;
  // The column of the item of a list that the line may belong to.
  let item: number | undefined;
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && last && goesOn(last, line, { ...setting, item })) {
      const text = above.text + spaceBetween(last, line, setting) + line.text;
      joined[joined.length - 1] = { ...above, text };
    } else {
      if (itemMark(line.text) !== undefined) item = line.column;
      else if (isBlank(line)) item = undefined;
      if (last && !isBlank(last) && opensParagraph(last, line, setting))
        joined.push({ ...line, text: "" });
      joined.push(line);
    }
    last = line;
  }
  if (joined.length === lines.length) return;
  copy.lines = [...copy.lines.slice(0, copy.start), ...joined, ...copy.lines.slice(copy.end)];
  copy.end = copy.start + joined.length;
}

/** Tells whether any line stands directly below another; most texts have a blank one between them. */
function hasNeighbours({ lines, start, end }: Copy): boolean {
  for (let at = start + 1; at < end; at++)
    if (lines[at]?.text !== "" && lines[at - 1]?.text !== "") return true;
  return false;
}

/** Finds the indent that opens paragraphs: two or more lines have it above lines that have less. */
function paragraphIndent(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || isBlank(line) || isBlank(next) || line.column <= next.column) continue;
    if (isRow(line) || isRow(next)) continue;
    counts.set(line.column, (counts.get(line.column) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : undefined;
}

function opensParagraph(last: Line, line: Line, { indent }: Setting): boolean {
  if (indent === undefined || isBlank(line) || (isRow(last) && isRow(line))) return false;
  return line.column >= indent;
}

function goesOn(last: Line, line: Line, setting: Setting & { item: number | undefined }): boolean {
  if (isBlank(last) || isBlank(line) || (isRow(last) && isRow(line))) return false;
  const { width, indent, item } = setting;
  const [begins, ends] = [line.text.startsWith("|"), last.text.endsWith("|")];
  if ((begins || ends) && last.text.includes(" ") && last.text.includes("|")) return true;
  const full = width !== undefined && isFull(last, line, width);
  if (startsAnew(line, { full, inSentence: full && isOpen(last) && item === undefined }))
    return false;
  const small = isOpen(last) && /^["'“‘«([]?\p{Ll}/u.test(line.text);
  const deeper = line.column > last.column;
  // The rest of an item stands below its text.
  if (item !== undefined && line.column > item) return true;
  if (indent !== undefined && line.column >= indent) return deeper && small && last.column > 1;
  if (full) return !deeper || small;
  const long = widthOf(last) >= (width === undefined ? 45 : width - 15) && widthOf(last) <= 110;
  return small && long;
}

/** Tells whether the next word had no place on a line; a line half empty was ended by its writer. */
function isFull(line: Line, next: Line, width: number): boolean {
  const taken = widthOf(line);
  return taken > width / 2 && taken <= width && neededFor(line, next) > width;
}

/** Tells whether a line opens with what no line of prose goes on with; in the middle of a sentence a number or dash is no mark of a list. */
function startsAnew({ text }: Line, place: { full: boolean; inSentence: boolean }): boolean {
  return (
    (itemMark(text) !== undefined && !place.inSentence) ||
    /^(?:[>@]|https?:)/iu.test(text) ||
    (!place.full && /^(?:[Bb]y|BY|von|par|por|di|door|deur|av)\s+\p{Lu}/u.test(text)) ||
    mediaKind(text) !== undefined
  );
}

/** Tells whether a line ends in the middle of a sentence. */
function isOpen({ text }: Line): boolean {
  return !hasEndMark(text) || /[,;،、；，–—-]$/u.test(text);
}

/** Tells whether a line stands in columns, as a row of a table does. */
function isRow({ text }: Line): boolean {
  return text.length <= 300 && /\S(?:[ \u00a0]{2,}|\t+)(?=\S)/u.test(text) && !text.includes("|");
}

const script =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}。、「」]";
const endsClose = new RegExp(`${script}$`, "u");
const opensClose = new RegExp(`^${script}`, "u");
const spacedInside = new RegExp(`${script} ${script}`, "u");

function hasSpaces(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => spacedInside.test(text));
}

/** Nothing stands between the parts of a word with a hyphen, nor in scripts that know no spaces. */
function spaceBetween(last: Line, line: Line, { spaced }: Setting): string {
  const hyphen = /\p{L}-$/u.test(last.text.slice(-2)) && /^\p{Ll}/u.test(line.text);
  const close = !spaced && endsClose.test(last.text.slice(-2)) && opensClose.test(line.text);
  return hyphen || close ? "" : " ";
}
