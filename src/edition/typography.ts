import { straightMarks, type Typography } from "#model/typeset.ts";
import { typographicMarks } from "./typographic-marks.ts";

type Texts = Record<string, string | readonly string[] | undefined>;

/** Turns the texts of an item and their language into the typographic marks that they are shown with, as a part of the item; empty where they are shown as written. */
export function typographyOf(texts: Texts, language: string): { typography?: Typography } {
  const marks = Object.entries(texts).flatMap(([key, value]) => {
    const all = [value ?? []].flat();
    const shown = all.map((text) => typographicMarks(text, language)).join("");
    const written = all.flatMap((text) => straightMarks(text).map(({ mark }) => mark)).join("");
    return shown === written ? [] : [[key, shown] as const];
  });
  return marks.length > 0 ? { typography: Object.fromEntries(marks) } : {};
}

/** Takes the typographic marks of some texts of an item, as a part of another item with these texts. */
export function typographyFor(
  typography: Typography | undefined,
  keys: readonly string[],
): { typography?: Typography } {
  const kept = Object.entries(typography ?? {}).filter(([key]) => keys.includes(key));
  return kept.length > 0 ? { typography: Object.fromEntries(kept) } : {};
}
