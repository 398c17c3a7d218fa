import type { ExactField } from "#test/wire/gold.ts";

/** For each field, the share of real articles in which it must be read exactly; for sub-headings, the F1 over all articles. */
export const bars: Record<ExactField | "subheadings", number> = {
  headline: 1,
  date: 1,
  topics: 1,
  authors: 0.99,
  caption: 0.99,
  credit: 0.99,
  paragraphs: 1,
  subheadings: 0.93,
};

/** How much less of a field may be right where the same words are set in another way. */
export const settingLoss = 0.02;
/** The share of all paragraphs that must be read whole in any setting. */
export const wholeParagraphs = 0.97;
