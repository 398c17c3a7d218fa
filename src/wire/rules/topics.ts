// The last line `Read more on: united states | iran`.
import { hasWords, peekLast } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

/** Takes the last line as topics if it opens with `Read more on:`. */
export function topics(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  const label = line && /^read more on\s?:/i.exec(line.text)?.[0];
  if (!label) return false;
  draft.copy.end--;
  drop(draft, "topics", line.line, label);
  draft.topicLines.push({ ...line, text: line.text.slice(label.length) });
  return true;
}

/** Splits the topics lines into topics, in lower case and each once, and records the repeated ones as dropped. */
export function topicsOf(draft: Draft): string[] {
  const found = new Set<string>();
  for (const { line, text } of draft.topicLines.toReversed()) {
    for (const piece of text.split(text.includes("|") ? "|" : ",")) {
      const topic = plainSpaces(piece).toLocaleLowerCase(draft.language);
      if (found.has(topic)) drop(draft, "topics", line, topic);
      else if (hasWords(topic)) found.add(topic);
    }
  }
  return [...found];
}
