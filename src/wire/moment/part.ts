// What a part of a stamp can be, and how one is found in a text.
import type { Zone } from "./zones.ts";

/** A day as two or three numbers: where only their order is in doubt, `other` is the second reading. */
export interface Day {
  /** `2020-02-03`, or `02-03` where the year stands elsewhere or nowhere. */
  date: string;
  other?: string;
  /** Set where the form speaks for the first reading. */
  likely?: true;
  /** Which of two numbers is the day, where they can be only one day. */
  order?: "day first" | "month first";
}

/** What a part of a stamp says. */
export type Part =
  | { kind: "day"; day: Day }
  | { kind: "year"; year: string }
  | { kind: "time"; time: string; half?: true; foreign?: true }
  | { kind: "zone"; zone: Zone; monthFirst?: true }
  | { kind: "weekday"; weekdays: number[] }
  | { kind: "label"; updated: boolean; foreign: boolean }
  | { kind: "foreign" | "joint" | "open" | "close" | "break" };

/** One part of a stamp, from `at` up to `end` of its text. */
export type Token = Part & { at: number; end: number };

/** A part, and how much of a text it takes. */
export type Found = Part & { length: number };

/** Reads what a sticky pattern finds at a place of a text. */
export function match(
  pattern: RegExp,
  { text, at }: { text: string; at: number },
  read: (found: RegExpExecArray) => Part | undefined,
): Found | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const token = found && read(found);
  return token ? { ...token, length: found[0].length } : undefined;
}
