import { cutWords } from "./cut-words.ts";

/** A text, and where the words of a query stand in it: offset and length in UTF-16 code units. */
export interface MarkedText {
  text: string;
  marks: { from: number; to: number }[];
}

const around = 90;

/** Marks the words of a text that were asked for. */
export function markWords(text: string, isAsked: (word: string) => boolean): MarkedText {
  const marks: MarkedText["marks"] = [];
  cutWords(text, (word, at, length) => {
    if (!isAsked(word)) return;
    const last = marks.at(-1);
    // Pairs of characters overlap.
    if (last && last.to >= at) last.to = at + length;
    else marks.push({ from: at, to: at + length });
  });
  return { text, marks };
}

/** Finds the paragraph with the most of the words that were asked for, and cuts it around the first of them. Undefined where no paragraph has any. */
export function bestSnippet(
  paragraphs: readonly string[],
  isAsked: (word: string) => boolean,
): MarkedText | undefined {
  let best: MarkedText | undefined;
  let most = 0;
  for (const paragraph of paragraphs) {
    const marked = markWords(paragraph, isAsked);
    const words = new Set(
      marked.marks.map(({ from, to }) => paragraph.slice(from, to).toLowerCase()),
    );
    if (words.size > most) [best, most] = [marked, words.size];
  }
  return best && cutAround(best);
}

function cutAround({ text, marks }: MarkedText): MarkedText {
  const [first] = marks;
  if (!first || text.length <= around * 2) return { text, marks };
  const start = first.from <= around ? 0 : text.indexOf(" ", first.from - around) + 1;
  const from = start > 0 && start <= first.from ? start : Math.max(0, first.from - around);
  const space = text.lastIndexOf(" ", from + around * 2);
  const to =
    space > first.to ? space : Math.max(first.to, Math.min(text.length, from + around * 2));
  const end = text.length - to < around / 3 ? text.length : to;
  const [before, after] = [from > 0 ? "…" : "", end < text.length ? "…" : ""];
  const shift = before.length - from;
  return {
    text: before + text.slice(from, end) + after,
    marks: marks
      .filter((mark) => mark.from >= from && mark.to <= end)
      .map((mark) => ({ from: mark.from + shift, to: mark.to + shift })),
  };
}
