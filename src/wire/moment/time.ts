// The shapes in which a source writes a time of day.
import { match, type Found, type Part } from "./part.ts";
import { afternoon, morning } from "./words.ts";

const colon = /(\d{1,2})\s?[:٫：]\s?(\d{2})(?::(\d{2}))?(?:[.,]\d{1,6})?(?![\d:])/y;
const dotted = /(\d{1,2})[.](\d{2})(?:[.](\d{2}))?(?![\d.])/y;
const lettered =
  /(\d{1,2})\s?(?:h|u|時|时|點|点|시)\s?(\d{2})(?:\s?(?:m(?:in)?|分|분))?(?:\s?(\d{2})[秒초s])?(?![\d\p{L}])/iuy;
const bare = /(\d{1,2})(?:\s?(?:h|hs|u|uhr|時|时|點|点|시)(?![\p{L}\d])|(?=\s?[ap]\.?\s?m\b))/iuy;
const military =
  /([01]\d|2[0-3])([0-5]\d)(?:(\d\d))?(?=\s?(?:Z|GMT|UTC|hrs?\b|hours\b|h\b|uhr\b|[A-Z]{2,4}T\b|ET\b|PT\b|CT\b))/iuy;

/** Reads the time that stands at a place of a text. */
export function readTime(text: string, at: number): Found | undefined {
  const behindT = text[at - 1] === "T" && /(\d\d)(\d\d)(\d\d)?(?!\d)/y;
  return withHalf(
    text,
    at,
    (behindT ? match(behindT, { text, at }, timeOf) : undefined) ??
      match(colon, { text, at }, timeOf) ??
      match(military, { text, at }, timeOf) ??
      match(lettered, { text, at }, (found) => ({ ...timeOf(found), foreign: true })) ??
      match(dotted, { text, at }, timeOf) ??
      match(bare, { text, at }, timeOf),
  );
}

function timeOf([, hour = "", minute = "00", second]: RegExpExecArray): Part & { kind: "time" } {
  const time = `${hour.padStart(2, "0")}:${minute}${second ? `:${second}` : ""}`;
  return { kind: "time", time };
}

/** Reads a time behind the half of its day: `下午 6:20`, `오후 6시 20분`. */
export function readHalfFirst(text: string, at: number): Found | undefined {
  const half =
    match(afternoon, { text, at }, () => ({ kind: "joint" })) ??
    match(morning, { text, at }, () => ({ kind: "joint" }));
  if (!half || /^[ap]/iu.test(text.slice(at, at + 1))) return undefined;
  const next = at + half.length + (/^\s/.test(text.slice(at + half.length)) ? 1 : 0);
  const time = readTime(text, next);
  if (time?.kind !== "time") return undefined;
  const late = match(afternoon, { text, at }, () => ({ kind: "joint" })) !== undefined;
  return { ...time, half: true, time: shift(time.time, late), length: next - at + time.length };
}

function withHalf(text: string, at: number, found: Found | undefined): Found | undefined {
  if (found?.kind !== "time") return undefined;
  const end = at + found.length;
  const late = match(afternoon, { text, at: end }, () => ({ kind: "joint" }));
  const half = late ?? match(morning, { text, at: end }, () => ({ kind: "joint" }));
  if (!half) return found;
  const time = shift(found.time, late !== undefined);
  return { kind: "time", time, half: true, length: found.length + half.length };
}

function shift(time: string, late: boolean): string {
  const hour = Number(time.slice(0, 2));
  if (hour > 12 || hour === 0) return time;
  return `${String((hour % 12) + (late ? 12 : 0)).padStart(2, "0")}${time.slice(2)}`;
}
