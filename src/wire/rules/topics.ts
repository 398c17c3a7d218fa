// The last line `Read more on: united states | iran`, or `Tags: iran, iraq`.
import { hasWords, peekLast } from "#wire/copy.ts";
import { drop, type Draft, warn } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

const label =
  /^(?:read more (?:on|about)|more (?:on|about)|related topics|topics?|tags?|tagged|filed under|keywords|themen|schlagw(?:orte|örter)|mots[ -]clés|sujets|temas|etiquetas|argomenti|onderwerpen|trefwoorden|etikette|ämnen|emner)\s?(?:as|with)?\s?[:：]/iu;

const mostTopics = 100;

/** Takes the last line as topics if it opens with such a label. */
export function topics(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  const found = line && label.exec(line.text)?.[0];
  if (!found) return false;
  draft.copy.end--;
  drop(draft, "topics", line.line, found);
  draft.topicLines.push({ ...line, text: line.text.slice(found.length) });
  return true;
}

/** Splits the topics lines into topics, in lower case and each once, and records the repeated ones as dropped. */
export function topicsOf(draft: Draft): string[] {
  const found = new Set<string>();
  for (const { line, text } of draft.topicLines.toReversed()) {
    for (const piece of splitTopics(text)) {
      const written = plainSpaces(piece).replace(/^[•·-]\s?|[.;]$/g, "");
      const topic = written.toLocaleLowerCase(draft.language);
      if (found.has(topic)) drop(draft, "topics", line, topic);
      if (topic !== written.toLowerCase() || written.includes("İ"))
        drop(draft, "topics", line, written);
      if (hasWords(topic)) found.add(topic);
    }
  }
  return firstOf([...found], draft);
}

// Each topic gets pages of its own, which show the topics of each article.
function firstOf(all: string[], draft: Draft): string[] {
  if (all.length <= mostTopics) return all;
  const [{ line, column } = { line: 1, column: 1 }] = draft.topicLines;
  const message = `There are ${all.length} topics, and an article may have ${mostTopics}: the first count. Take the others out.`;
  warn(draft, "too-many-topics", { line, column }, message);
  for (const topic of all.slice(mostTopics)) drop(draft, "too-many-topics", line, topic);
  return all.slice(0, mostTopics);
}

/** Bars, or the other marks that lists of topics are set with; behind no-break spaces, which pad bars, a comma is part of the one topic. */
function splitTopics(text: string): string[] {
  if (/[|｜]/.test(text)) return text.split(/[|｜]/);
  if (/[•·;]/.test(text)) return text.split(/[•·;]/);
  if (/^\s*\u00a0/.test(text)) return text.trim().split(/\s{3,}|\u00a0{2,}/);
  if (/[,，、]/.test(text)) return text.split(/[,，、]/);
  return text.trim().split(/\s{2,}/);
}
