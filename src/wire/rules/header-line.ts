// A line of the header: a key, perhaps with a colon, and its value.
import { isLanguage } from "#model/language-tag.ts";
import type { Line } from "#wire/copy.ts";
import { faultOfFileName } from "#wire/file-name.ts";
import { readMoment } from "#wire/moment.ts";
import { headerKeys, holdKeys, isFocus } from "./header-keys.ts";

/** The parts of a line: the key as it is written and in lower case, and the value. */
export interface KeyLine {
  written: string;
  key: string;
  colon: boolean;
  value: string;
}

/** Splits a line at its first space or colon. */
export function splitLine(text: string): KeyLine {
  const [, shown = "", colon, value = ""] =
    /^\p{Cf}*([^\s:：]*)(\s{0,3}[:：])?\s*(.*)$/su.exec(text) ?? [];
  // Invisible characters are not part of a key.
  const written = shown.replaceAll(/\p{Cf}/gu, "");
  return { written, key: written.toLowerCase(), colon: colon !== undefined, value };
}

type Certainty = "sure" | "likely" | "no";

/** Tells which lines of a block are a known key and its value. A key in lower case always is. One with capitals may also begin a headline (`Video: The storm from above`), so its colon, its value and the lines around it decide. */
export function findKeys(block: readonly Line[]): boolean[] {
  const certainties = block.map(({ text }) => certaintyOf(splitLine(text)));
  const first = certainties.indexOf("sure");
  const last = block.findLastIndex(
    ({ text }, at) => certainties[at] === "sure" && !mayBeStamp(splitLine(text)),
  );
  return certainties.map(
    (certainty, at) => certainty === "sure" || (certainty === "likely" && at > first && at < last),
  );
}

function certaintyOf({ written, key, colon, value }: KeyLine): Certainty {
  if (!headerKeys.has(key)) return "no";
  const shape = shapes.get(key);
  // They also open sentences: `lead prices rise`.
  if (words.has(key)) return shape?.fits(value) ? "sure" : "likely";
  // No headline is such a word alone. `Image:` with nothing after it is a key without a value.
  if (written === key || (value === "" && (colon || holdKeys.has(key)))) return "sure";
  if (shape?.fits(value)) return "sure";
  // A line that is meant as an embargo must not be published as a headline.
  if (!colon || (shape && !shape.resembles(value)))
    return key === "embargo" && colon ? "sure" : "likely";
  return key === "credit" ? "likely" : "sure";
}

/** Tells whether a line may be a stamp instead: `Updated 2020-01-04 10:00` also occurs below headlines. */
function mayBeStamp({ written, key }: KeyLine): boolean {
  return written !== key && (key === "date" || key === "updated");
}

interface Shape {
  /** Whether a value is valid. */
  fits: (value: string) => boolean;
  /** Whether it looks like a value with a mistake rather than like the rest of a headline. */
  resembles: (value: string) => boolean;
}

const isWord = (value: string) => /^\S*$/u.test(value);
const time: Shape = { fits: (value) => readMoment(value) !== undefined, resembles: isWord };
const fileOf = (kind: "picture" | "video"): Shape => ({
  fits: (value) => faultOfFileName(value, kind) === undefined,
  resembles: (value) => /^\S*[./\\]\S*$/u.test(value),
});

/** Keys that are common words. */
const words = new Set(["lead", "focus"]);

/** The shapes of the values of keys, except of those that take any text. */
const shapes = new Map<string, Shape>([
  ["date", time],
  ["updated", time],
  ["embargo", time],
  ["lang", { fits: isLanguage, resembles: isWord }],
  ["image", fileOf("picture")],
  ["video", fileOf("video")],
  ["slug", { fits: (value) => /^[a-z\d]+(?:-[a-z\d]+)+$/u.test(value), resembles: isWord }],
  ["focus", { fits: isFocus, resembles: isWord }],
  ["lead", { fits: (value) => /^(?:true|false|yes|no)?$/iu.test(value), resembles: isWord }],
  ["draft", { fits: (value) => /^(?:true|false|yes|no)$/iu.test(value), resembles: isWord }],
]);
