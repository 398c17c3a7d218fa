// Question and answer: `Q: Why now?`, `NORA CASTELL: Because it rains.`, or plain questions that each have an answer below.
import { isBlank, type Line } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";

/** `Q. Why now?`: letters before a full stop count only where they come again. */
const dotted = /^(\p{Lu}\.)\s/u;
const letter = /^[\p{Lu}\p{Lo}]\d{0,2}$/u;
const label = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’ -]{0,40}?)\s?[:：]\s*\S/u;
/** Fewer lines with labels that come again may be titles on one subject. */
const fewestSpoken = 4;
/** Most lines of a talk are spoken; other paragraphs of long answers stand between. */
const leastShare = 0.3;

/** How a text sets question and answer apart. */
interface Talk {
  /** The labels before a colon that come again and again. */
  speakers: ReadonlySet<string>;
  /** What its plain questions are: those of a person, or the titles of its parts; undefined where there are too few. */
  questions: "asked" | "titles" | undefined;
}

const talks = new WeakMap<Draft, Talk>();

/** Tells whether a line opens with the name or letter of who speaks. */
export function isSpoken(draft: Draft, text: string): boolean {
  const found = labelOf(text);
  if (found === undefined) return false;
  return (letter.test(found) && found !== "X") || talkOf(draft).speakers.has(found);
}

/** Tells whether the plain questions of a text are those of an interview, rather than the titles of its parts. */
export function isInterview(draft: Draft): boolean {
  return talkOf(draft).questions === "asked";
}

/** Tells whether the questions of a text are the titles of its parts, each with several paragraphs. */
export function isCatechism(draft: Draft): boolean {
  return talkOf(draft).questions === "titles";
}

function talkOf(draft: Draft): Talk {
  const known = talks.get(draft);
  if (known) return known;
  const { stamp, fields } = draft;
  const isHeadline = (text: string) => text.endsWith(fields.headline ?? " ");
  const lines = draft.copy.lines.filter(
    (one) => one.line > (stamp?.line ?? 0) && !isBlank(one) && !isHeadline(one.text),
  );
  const talk = { speakers: speakersOf(lines), questions: questionsOf(lines) };
  talks.set(draft, talk);
  return talk;
}

function labelOf(text: string): string | undefined {
  if (text[1] === ".") return dotted.exec(text)?.[1];
  return /[:：]/u.test(text.slice(0, 43)) ? label.exec(text.slice(0, 60))?.[1] : undefined;
}

function speakersOf(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const found = labelOf(text);
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const again = [...counts].filter(([, count]) => count > 1);
  const spoken = again.reduce((sum, [, count]) => sum + count, 0);
  const enough = spoken >= fewestSpoken && spoken >= lines.length * leastShare;
  return new Set(enough ? again.map(([found]) => found) : []);
}

/** Fewer questions may be titles by chance. */
const fewestQuestions = 3;

interface Pair {
  question: string;
  answer: Line[];
}

function questionsOf(lines: readonly Line[]): Talk["questions"] {
  const all = [...lines.keys()].filter((at) => isQuestion(lines[at]?.text ?? ""));
  const pairs = all
    .map((at, index) => ({
      question: lines[at]?.text ?? "",
      answer: lines.slice(at + 1, all[index + 1]),
    }))
    .filter(({ answer }) => answer.length > 0);
  if (pairs.length < fewestQuestions) return undefined;
  return areAsked(pairs) ? "asked" : "titles";
}

/** A person asks more than a title does, and is answered in a few words, or in the first person. */
function areAsked(pairs: readonly Pair[]): boolean {
  const share = (fits: (pair: Pair) => boolean) => pairs.filter(fits).length / pairs.length;
  if (share(({ question }) => question.length > 120 || /[.!?…]\s/u.test(question)) >= 1 / 3)
    return true;
  // Below the last question stands what ends the text, too.
  const inner = pairs.slice(0, -1);
  const brief = inner.filter(({ answer }) => answer.length === 1).length / inner.length;
  const spoken = share((pair) => isPersonal(pair) || isTerse(pair));
  if ((brief >= 0.75 && spoken >= 0.25) || (spoken >= 0.75 && share(isPersonal) > 0)) return true;
  return share(isPersonal) >= 0.5 && share(({ answer }) => answer.length <= 2) >= 0.5;
}

function isQuestion(text: string): boolean {
  if (!/[?？؟]/.test(text.slice(-2))) return false;
  return text.length <= 600 && /[?？؟]["”»]?$/u.test(text.slice(-2));
}

const person =
  /(?<![\p{L}\p{M}])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Ii]ch|[Ww]ir|[Mm]eine?|[Uu]nsere?|[Jj]e|[Jj]['’]\p{L}+|[Nn]ous|[Yy]o|[Nn]osotr[oa]s|[Ee]u|[Nn]ós|[Ii]k|[Ww]ij|[Jj]ag|[Jj]eg|[Яя]|[Мм]ы)(?![\p{L}\p{M}])/u;

/** Tells whether an answer speaks in the first person, and not in somebody's quoted words. */
function isPersonal({ answer: [first] }: Pair): boolean {
  const start = first?.text.slice(0, 200) ?? "";
  return !/["“”„«»]/u.test(start) && person.test(start);
}

function isTerse({ question, answer: [first] }: Pair): boolean {
  return first !== undefined && first.text.length < question.length * 2;
}
