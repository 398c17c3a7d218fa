// The last line `Read more on: united states | iran`, or `Tags: iran, iraq`.
import { hasWords, peekLast } from "#wire/copy.ts";
import { drop, type Draft, warn } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

const label =
  /^(?:read more (?:on|about)|more (?:on|about)|related topics|topics?|tags?|tagged|filed under|keywords|themen|schlagw(?:orte|örter)|mots[ -]clés|sujets|temas|etiquetas|argomenti|onderwerpen|trefwoorden|etikette|ämnen|emner)\s?(?:as|with)?\s?[:：]/iu;

const mostTopics = 100;

/** Takes the last line as topics if it begins with such a label. */
export function topics(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  const found = line && label.exec(line.text)?.[0];
  if (!found) return false;
  draft.copy.end--;
  drop(draft, { rule: "topics", line: line.line, text: found });
  draft.topicLines.push({ ...line, text: line.text.slice(found.length) });
  return true;
}

/** Splits the topics lines into topics, in lower case and each once. Repeated ones are recorded as dropped. */
export function topicsOf(draft: Draft): string[] {
  const found = new Set<string>();
  for (const { line, text } of draft.topicLines.toReversed()) {
    for (const piece of splitTopics(text)) {
      const written = plainSpaces(piece).replace(/^[•·-]\s?|[.;]$/g, "");
      const topic = written.toLocaleLowerCase(draft.language);
      if (found.has(topic)) drop(draft, { rule: "topics", line, text: topic });
      if (topic !== written.toLowerCase() || written.includes("İ"))
        drop(draft, { rule: "topics", line, text: written });
      if (hasWords(topic)) found.add(topic);
    }
  }
  return firstOf([...found], draft);
}

// Each topic gets pages, so there must not be too many.
function firstOf(all: string[], draft: Draft): string[] {
  if (all.length <= mostTopics) return all;
  const [{ line, column } = { line: 1, column: 1 }] = draft.topicLines;
  const message = `There are ${all.length} topics, and an article may have ${mostTopics}: the first count. Take the others out.`;
  warn(draft, { rule: "too-many-topics", at: { line, column }, message });
  for (const topic of all.slice(mostTopics))
    drop(draft, { rule: "too-many-topics", line, text: topic });
  return all.slice(0, mostTopics);
}

/** Splits at bars, else at dots or semicolons, else at commas, else at several spaces. No-break spaces are what is left around bars: after them, a comma is part of a topic. */
function splitTopics(text: string): string[] {
  if (/[|｜]/.test(text)) return text.split(/[|｜]/);
  if (/[•·;]/.test(text)) return text.split(/[•·;]/);
  if (/^\s*\u00a0/.test(text)) return text.trim().split(/\s{3,}|\u00a0{2,}/);
  if (/[,，、]/.test(text)) return text.split(/[,，、]/);
  return text.trim().split(/\s{2,}/);
}
