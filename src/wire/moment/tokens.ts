// The parts of a stamp, from left to right: days, times, zones, labels and what stands between them.
import { monthNamed, weekdaysNamed } from "./calendar.ts";
import { readDay, readMonthFirst } from "./day.ts";
import { match, type Found, type Token } from "./part.ts";
import { readHalfFirst, readTime } from "./time.ts";
import { asides, englishLabel, foreignJoints, joints, labelled } from "./words.ts";
import { readZone } from "./zones.ts";

/** Splits a text into the parts of stamps; undefined where it has anything else, or starts with a word that no stamp has. */
export function readTokens(source: string): Token[] | undefined {
  const text = westernDigits(source);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (/[\s\p{Cf}]/u.test(text[at] ?? "")) {
      at++;
      continue;
    }
    const found = readOne(text, at, tokens);
    if (!found) return undefined;
    const { length, ...token } = found;
    tokens.push({ ...token, at, end: at + length });
    at += length;
  }
  return tokens;
}

/** Turns the digits of any script into those of ASCII, place by place. */
function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹०-९০-৯０-９]/u.test(text)) return text;
  return text.replaceAll(/[٠-٩۰-۹०-९০-৯０-９]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10].find((one) => code >= one && code < one + 10);
    return String(code - (zero ?? code));
  });
}

function readOne(text: string, at: number, before: readonly Token[]): Found | undefined {
  const first = text[at] ?? "";
  const mark = marks.get(first);
  if (/\d/.test(first)) return readFigures(text, at);
  const behindTime = before.some(({ kind }) => kind === "time");
  if (!/[\p{L}+−-]/u.test(first)) return mark && { kind: mark, length: 1 };
  const zone =
    behindTime && /^[+−-]\d|^\p{L}/u.test(text.slice(at, at + 2))
      ? zoneAt(text, at, before)
      : undefined;
  if (!/\p{L}/u.test(first)) return zone ?? (mark && { kind: mark, length: 1 });
  return readWord(text, at) ?? zone;
}

const marks = new Map<string, "joint" | "open" | "close" | "break">([
  ["(", "open"],
  ["（", "open"],
  ["[", "open"],
  [")", "close"],
  ["）", "close"],
  ["]", "close"],
  ...Array.from("|/•·‧∙;；●■►*@", (mark) => [mark, "break"] as const),
  ...Array.from(",،、，.:：-–—−", (mark) => [mark, "joint"] as const),
]);

/** A sign and figures are a zone only directly behind a time. */
function zoneAt(text: string, at: number, before: readonly Token[]): Found | undefined {
  const last = before.at(-1);
  if (/[+−-]/.test(text[at] ?? "") && last?.kind !== "time") return undefined;
  const found = readZone(text.slice(at, at + 40));
  return found && { kind: "zone", ...found };
}

function readFigures(text: string, at: number): Found | undefined {
  return (
    match(asides, { text, at }, () => ({ kind: "joint" })) ??
    readDay(text, at) ??
    readTime(text, at) ??
    match(/\d{4}(?!\d)[年년]?/uy, { text, at }, ([year]) => ({
      kind: "year",
      year: year.slice(0, 4),
    }))
  );
}

function readWord(text: string, at: number): Found | undefined {
  return (
    match(labelled, { text, at }, ([label, , updated]) => ({
      kind: "label",
      updated: updated !== undefined,
      foreign: !englishLabel.test(label),
    })) ??
    readWeekday(text, at) ??
    readMonthFirst(text, at) ??
    readHalfFirst(text, at) ??
    match(asides, { text, at }, () => ({ kind: "joint" })) ??
    longer(
      match(joints, { text, at }, () => ({ kind: "joint" })),
      match(foreignJoints, { text, at }, () => ({ kind: "foreign" })),
    ) ??
    match(/T(?=\d\d)/y, { text, at }, () => ({ kind: "joint" }))
  );
}

function longer(one: Found | undefined, other: Found | undefined): Found | undefined {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one;
}

/** `Mar` is a month and, in Spanish, a day of the week, which it is where a day of its own follows. */
function readWeekday(text: string, at: number): Found | undefined {
  const found = match(/[\p{L}\p{M}׳'’-]+\.?,?/uy, { text, at }, ([name]) => {
    const weekdays = weekdaysNamed(name.replace(/[.,]+$/, ""));
    return weekdays.length > 0 ? { kind: "weekday", weekdays } : undefined;
  });
  if (!found) return undefined;
  const isMonth = monthNamed(text.slice(at, at + found.length).replace(/[.,]+$/, ""));
  const next = at + found.length + (/^\s+/.exec(text.slice(at + found.length))?.[0].length ?? 0);
  return isMonth && !readDay(text, next) ? undefined : found;
}
