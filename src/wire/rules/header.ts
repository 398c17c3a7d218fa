// The first block, ` date 2020-01-04`: lines of a key and its value.
import { firstBlock, type Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { headerKeys } from "./header-keys.ts";

/** Reads the header, if the file has one, into the draft. */
export function header(draft: Draft): void {
  const block = firstBlock(draft.copy);
  if (!isHeader(block)) return;
  draft.copy.start += block.length;
  const seen = new Map<string, number>();
  for (const line of block) readLine(draft, line, seen);
}

function isHeader(block: Line[]): boolean {
  const known = block.map(({ text }) => headerKeys.has(splitLine(text).key));
  return (
    known[0] === true || (known.includes(true) && known.filter(Boolean).length * 2 >= known.length)
  );
}

function splitLine(text: string): { key: string; value: string } {
  const space = text.search(/\s/);
  const key = space < 0 ? text : text.slice(0, space);
  return { key: key.replace(/:$/, ""), value: space < 0 ? "" : text.slice(space).trim() };
}

function readLine(draft: Draft, line: Line, seen: Map<string, number>): void {
  const { key, value } = splitLine(line.text);
  const read = headerKeys.get(key);
  const first = seen.get(key);
  if (!read) return refuse(draft, "unknown-key", line, unknownKey(key));
  if (first !== undefined) return refuse(draft, "repeated-key", line, repeatedKey(key, first));
  seen.set(key, line.line);
  const place = { line: line.line, column: line.column + line.text.length - value.length };
  const fault = value ? read(draft, value, place) : "has no value";
  if (fault) {
    const message = `The header's ${key} ${fault}, so the line is left out. Correct it or delete it.`;
    return refuse(draft, "malformed-value", { ...line, ...place }, message);
  }
  drop(draft, "header", line.line, key);
}

function refuse(draft: Draft, rule: string, line: Line, message: string): void {
  warn(draft, rule, line, message);
  drop(draft, rule, line.line, line.text);
}

function unknownKey(key: string): string {
  const known = [...headerKeys.keys()].join(", ");
  return `The header has a key ${key.slice(0, 40)} that nothing reads, so the line is left out. Use one of ${known}, and end the header with a blank line.`;
}

function repeatedKey(key: string, first: number): string {
  return `The header has ${key} again; the one in line ${first} counts. Delete one of the two.`;
}
