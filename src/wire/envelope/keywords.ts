// The keywords of an envelope, which stand for a headline where a text has none.
import { hasCycle, isKeywordLine, isServiceLine, isSlug, withoutMarks } from "./lines.ts";

/** Reads the words of a slug or a line of keywords, without cycle, version and figures; empty for any other line. */
export function keywordsOf(text: string): string {
  const plain = withoutMarks(text);
  const isWords = isSlug(plain) || isKeywordLine(text) || isServiceLine(text) || hasCycle(text);
  if (!isWords) return "";
  const [, service = plain] =
    /^(?:\p{L}\d{3,4}\s+)?\p{Ll}\s+\p{L}{1,3}\s+(\S.*?)\s+\d\d-\d\d(?:\s+\d+)?$/u.exec(plain) ?? [];
  return service
    .replace(/^\*\d+<\s?\^?/, "")
    .replace(/^(?:AM|PM|BC|AP|[A-Z]{2})-{1,2}/, "")
    .replace(/,.*$/, "")
    .replaceAll(/[-/\s]+/g, " ")
    .trim();
}
