// The header: lines of a key and its value at the top, such as ` date 2020-01-04`.
import { firstBlock, hasWords, type Line } from "#wire/copy.ts";
import { drop, fail, warn, type Draft } from "#wire/draft.ts";
import { readMoment } from "#wire/moment.ts";
import { flagKeys, headerKeys, holdKeys } from "./header-keys.ts";
import { findKeys, splitLine } from "./header-line.ts";

/** Reads the header, if there is one, into the draft. A headline on the line of the date is left for the next rule. */
export function header(draft: Draft): void {
  const block = firstBlock(draft.copy);
  const known = findKeys(block);
  if (!isHeader(block, known)) return;
  const wholly = block.every(({ text }, at) => known[at] || looksLikeKey(text));
  const end = wholly ? -1 : known.indexOf(false);
  const lines = end < 0 ? block : block.slice(0, end);
  draft.copy.start += lines.length;
  const seen = new Map<string, number>();
  let headline: Line | undefined;
  for (const line of lines) {
    const { own, rest }: { own: Line; rest?: Line } = headline
      ? { own: line }
      : splitHeadline(line);
    headline ??= rest;
    readLine(draft, own, seen);
  }
  if (headline) draft.copy.lines[--draft.copy.start] = headline;
}

function isHeader(block: readonly Line[], known: readonly boolean[]): boolean {
  const [first] = block;
  if (first && known[0]) return block.length > 1 || /^\S+$/u.test(first.text) || hasValue(first);
  const count = known.filter(Boolean).length;
  return count > 0 && count * 2 >= block.length && block.every(({ text }) => looksLikeKey(text));
}

function hasValue({ text }: Line): boolean {
  return splitLine(text).value !== "";
}

function looksLikeKey(text: string): boolean {
  return /^[a-z][a-z-]{1,20}:?(?:\s|$)/.test(text) && text.length <= 1000;
}

/** Splits `date 2020-01-06 The headline` into the header's line and the headline. */
function splitHeadline(line: Line): { own: Line; rest?: Line } {
  const match =
    /^(date(?:\s*:\s*|\s+)\d{4}-\d{2}-\d{2}(?:[T\s]\s*\d{2}:\d{2}(?::\d{2})?)?)(\s+)(?=\S)/i.exec(
      line.text,
    );
  const [whole = "", own = ""] = match ?? [];
  const text = line.text.slice(whole.length);
  if (!match || readMoment(splitLine(line.text).value) || !hasWords(text)) return { own: line };
  return {
    own: { ...line, text: own },
    rest: { text, line: line.line, column: line.column + whole.length },
  };
}

function readLine(draft: Draft, line: Line, seen: Map<string, number>): void {
  const { key, written, value } = splitLine(line.text);
  const read = headerKeys.get(key);
  const first = seen.get(key);
  if (!read) return refuse(draft, line, { rule: "unknown-key", message: unknownKey(key) });
  if (first !== undefined)
    return refuse(draft, line, { rule: "repeated-key", message: repeatedKey(key, first) });
  seen.set(key, line.line);
  const at = { line: line.line, column: line.column + line.text.length - value.length };
  const fault = value || flagKeys.has(key) ? read(draft, value, at) : "has no value";
  if (fault) {
    const cost = holdKeys.has(key) ? "the article is not published" : "the line is left out";
    const message = `The header's ${key} ${fault}, so ${cost}. Correct it or delete it.`;
    return refuse(draft, { ...line, ...at }, { rule: "malformed-value", message });
  }
  drop(draft, { rule: "header", line: line.line, text: written });
}

// A faulty line that should hold the article back is an error, not a warning: the article must not be published early.
function refuse(
  draft: Draft,
  line: Line,
  { rule, message }: { rule: string; message: string },
): void {
  const report = holdKeys.has(splitLine(line.text).key) ? fail : warn;
  report(draft, { rule, at: line, message });
  drop(draft, { rule, line: line.line, text: line.text });
}

function unknownKey(key: string): string {
  const known = [...headerKeys.keys()].join(", ");
  return `The header has a key ${key.slice(0, 40)} that nothing reads, so the line is left out. Use one of ${known}, and end the header with a blank line.`;
}

function repeatedKey(key: string, first: number): string {
  return `The header has ${key} again; the one in line ${first} counts. Delete one of the two.`;
}
