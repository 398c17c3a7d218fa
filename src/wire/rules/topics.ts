// The last line `Read more on: united states | iran`, or `Tags: iran, iraq`.
import type { Article } from "#model/article.ts";
import { hasWords, isBlank, type Line, peekLast } from "#wire/copy.ts";
import { drop, type Draft, warn } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";
import { isInvitation } from "./furniture-lines.ts";

const labels = [
  "read more (?:on|about)|more (?:on|about)|related topics|topics?|tags?|tagged|filed under|keywords|in this (?:story|article)",
  "themen|schlagw(?:orte|örter)|stichw(?:orte|örter)|mots[ -]clés|sujets|thèmes?|thématiques?",
  "temas|etiquetas|palabras clave|assuntos|tópicos|palavras[ -]chave|argomenti|parole chiave|temi",
  "onderwerpen|trefwoorden|onderwerpe|etikette|sleutelwoorde|ämnen|nyckelord|emner|emneord|nøgleord|stikord|stikkord",
  "tematy|tagi|słowa kluczowe|témata|štítky|aiheet|avainsanat|konular|etiketler|anahtar kelimeler|mada|lebo",
  "темы|теги|тэги|тема|ключевые слова|теми|المواضيع|مواضيع|الكلمات المفتاحية|كلمات مفتاحية|وسوم|الوسوم|موضوعات|برچسب‌?ها",
  "נושאים|תגיות|מילות מפתח|विषय|टैग|टैग्स|话题|話題|主题|主題|标签|標籤|关键词|關鍵詞|關鍵字|トピック|タグ|キーワード|テーマ|주제|태그|키워드",
];
const label = new RegExp(`^(?:${labels.join("|")})\\s?(?:as|with)?\\s?[:：]`, "iu");
const bareLabel = new RegExp(`^(?:${labels.join("|")})$`, "iu");

const mostTopics = 100;
/** Below a label alone. */
const mostBelow = 30;
const longestTopic = 60;

/** Tells whether a line opens as a line of topics does. */
export function isTopicsLine(text: string): boolean {
  return /[:：]/u.test(text) && label.test(text);
}

/** Takes the last line as topics if it begins with such a label. */
export function topics(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  const found = line && isTopicsLine(line.text) && label.exec(line.text)?.[0];
  if (!found) return topicsBelow(draft) || topicsAbove(draft);
  draft.copy.end--;
  drop(draft, { rule: "topics", line: line.line, text: found });
  draft.topicLines.push({ ...line, text: line.text.slice(found.length) });
  return true;
}

/** Takes the last lines as topics, one a line, if such a label stands above them with nothing behind it. */
function topicsBelow(draft: Draft): boolean {
  const { copy } = draft;
  const below: Line[] = [];
  for (let at = copy.end - 1; at >= copy.start && below.length < mostBelow; at--) {
    const line = copy.lines[at];
    if (!line || isBlank(line)) continue;
    if (line.text.length > longestTopic || endsSentence(line.text)) return false;
    // `Download our app`; one word may be a topic.
    if (below.length === 0 && line.text.includes(" ") && isInvitation(line.text)) return false;
    if (below.length > 0 && isLabelAlone(line.text, below)) {
      copy.end = at;
      drop(draft, { rule: "topics", line: line.line, text: line.text });
      draft.topicLines.push(...below.map((topic) => ({ ...topic, text: `${topic.text} |` })));
      return true;
    }
    below.push(line);
  }
  return false;
}

/** Without a colon, several short lines must follow. */
function isLabelAlone(text: string, below: readonly Line[]): boolean {
  if (/[:：]$/u.test(text)) return label.exec(text)?.[0].length === text.length;
  return bareLabel.test(text) && below.length > 1 && below.every((one) => isTopic(one.text));
}

function isTopic(text: string): boolean {
  return text.length <= 40 && text.trim().split(/\s+/).length <= 4;
}

/** How many lines of a site may stand below the topics. */
const mostFurniture = 4;

/** Takes topics out from above a few short lines: what a site sets at the end is not always known. */
function topicsAbove(draft: Draft): boolean {
  const { copy } = draft;
  let seen = 0;
  for (let at = copy.end - 1; at >= copy.start && seen <= mostFurniture; at--) {
    const line = copy.lines[at];
    if (!line || isBlank(line)) continue;
    const found = isTopicsLine(line.text) ? label.exec(line.text)?.[0] : undefined;
    if (found !== undefined && isListOfTopics(line.text.slice(found.length))) {
      drop(draft, { rule: "topics", line: line.line, text: found });
      draft.topicLines.push({ ...line, text: line.text.slice(found.length) });
      copy.lines[at] = { ...line, text: "" };
      return true;
    }
    if (line.text.length > 120 || endsSentence(line.text)) return false;
    seen++;
  }
  return false;
}

function isListOfTopics(text: string): boolean {
  const pieces = splitTopics(text);
  return text.length <= 300 && pieces.length > 1 && pieces.every(isTopic);
}

/** Abbreviations such as `U.S.` end no sentence. */
function endsSentence(text: string): boolean {
  return /[.!?]$/u.test(text) && !/(?:\p{L}\.){2}$/u.test(text);
}

/** Splits the topics lines into topics, in lower case and each once, with the spellings that have capitals, and records the repeated ones as dropped. */
export function topicsOf(draft: Draft): Pick<Article, "topics" | "topicSpellings"> {
  // Each with its first spelling that has capitals.
  const found = new Map<string, string>();
  for (const { line, text } of draft.topicLines.toReversed()) {
    for (const piece of splitTopics(text)) {
      const written = plainSpaces(piece).replace(/^[•·-]\s?|;$|(?<!\p{L}\.\p{L})\.$/gu, "");
      const topic = written.toLocaleLowerCase(draft.language);
      const known = found.get(topic);
      if (known !== undefined) drop(draft, { rule: "topics", line, text: topic });
      if (topic !== written.toLowerCase() || written.includes("İ"))
        drop(draft, { rule: "topics", line, text: written });
      if (hasWords(topic) && (known ?? topic) === topic) found.set(topic, written);
    }
  }
  const kept = firstOf([...found.keys()], draft);
  const spelled = kept.flatMap((topic) => {
    const written = found.get(topic);
    return written === topic ? [] : [[topic, written]];
  });
  return {
    topics: kept,
    ...(spelled.length > 0 && { topicSpellings: Object.fromEntries(spelled) }),
  };
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
  if (/[,،，、]/.test(text)) return text.split(/[,،，、]/);
  return text.trim().split(/\s{2,}/);
}
