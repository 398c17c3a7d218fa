import type { Article } from "#model/article.ts";
import { wordsIn } from "#model/paths.ts";

const maxLength = 200;
const minLength = 80;

/** Turns an article into a description of one or two lines: its standfirst, or the beginning of its first paragraph that says something; the headline itself if there is none. */
export function describe({
  standfirst,
  body,
  headline,
}: Pick<Article, "standfirst" | "body" | "headline">): string {
  const paragraphs = body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const known = wordsIn(headline).join(" ");
  const saysMore = (text = "") => {
    const said = wordsIn(text).join(" ");
    return said !== "" && said !== known && !isBareDateline(text);
  };
  return shorten([standfirst, ...paragraphs].find(saysMore) ?? headline);
}

// `NEW YORK, March 5 -`, where the text behind it is missing or is a table.
function isBareDateline(text: string): boolean {
  return /^.{0,80}[-–—]\s*$/su.test(text);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength);
  const sentence = lastSentenceEnd(cut);
  if (sentence >= minLength) return cut.slice(0, sentence);
  const space = cut.lastIndexOf(" ");
  // A text without spaces is cut between characters, never inside a surrogate pair.
  const kept = space > minLength ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}

// After a capital or a digit, a full stop is more often part of an initial, of "U.S." or of a number than the end of a sentence.
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/(?:[^\s\p{Lu}\p{N}.][.!?]["'”’)]*(?= )|[。！？।])/gu)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}
