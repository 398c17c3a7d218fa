import type { Article } from "#model/article.ts";

const longest = 200;
const shortest = 80;

/** Turns an article into one or two lines that say what it is about: its standfirst, or the first words of its copy. */
export function describe({
  standfirst,
  body,
  headline,
}: Pick<Article, "standfirst" | "body" | "headline">): string {
  const opening = body.find((block) => block.kind === "paragraph")?.text;
  return shorten(standfirst ?? opening ?? headline);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const sentence = lastSentenceEnd(cut);
  if (sentence >= shortest) return cut.slice(0, sentence);
  const space = cut.lastIndexOf(" ");
  // Scripts without spaces are cut between characters, never inside a surrogate pair.
  const kept = space > shortest ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}

// A capital or a digit before the stop is more often an initial, "U.S." or a number than an end.
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/(?:[^\s\p{Lu}\p{N}.][.!?]["'”’)]*(?= )|[。！？।])/gu)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}
