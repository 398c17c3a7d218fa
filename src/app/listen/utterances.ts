import { secondsOf } from "./seconds-of.ts";

// The voices of Chromium stop after about fifteen seconds of one utterance.
const maxSeconds = 12;

/** Splits a text into utterances for speech synthesis, short enough at a rate of speech: whole sentences, else clauses, words, and never less than a grapheme. */
export function splitUtterances(text: string, language: string, rate = 1): string[] {
  const limit = maxSeconds * Math.min(rate, 1);
  return split(text, { language, limit, level: 0 })
    .map((utterance) => utterance.trim())
    .filter((utterance) => utterance !== "");
}

interface Cutting {
  language: string;
  /** In seconds. */
  limit: number;
  /** The index of the way to cut that comes first. */
  level: number;
}

function split(text: string, cutting: Cutting): string[] {
  const cut = cuts[cutting.level];
  if (!cut || secondsOf(text) <= cutting.limit) return [text];
  const finer = { ...cutting, level: cutting.level + 1 };
  const pieces = betweenGraphemes(cut(text, cutting.language), text, cutting.language);
  return join(
    pieces.flatMap((piece) => split(piece, finer)),
    cutting.limit,
  );
}

type Cut = (text: string, language: string) => string[];

// From where a pause is heard least to where it is heard most.
const cuts: Cut[] = [
  (text, language) => segments(text, language, "sentence"),
  // After a comma or the like. Only some scripts have one without a space, and numbers have some, too.
  (text) => text.split(/(?<=[,;:–،؛፣]\s+|[—…、，；：・]\s*)(?=\S)/u),
  (text) => text.split(/(?<=\s)(?=\S)/u),
  (text, language) => withMarks(segments(text, language, "word")),
  (text, language) => segments(text, language, "grapheme"),
];

function segments(
  text: string,
  language: string,
  granularity: "grapheme" | "word" | "sentence",
): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Leaves marks that end something with what they end. */
function withMarks(words: readonly string[]): string[] {
  return joinWhere(words, (word) => /^[\p{Pe}\p{Pf}\p{Po}]/u.test(word));
}

/** Joins pieces of a text that were cut within a grapheme. */
function betweenGraphemes(pieces: readonly string[], text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "grapheme" });
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  let at = 0;
  return joinWhere(pieces, (piece) => {
    const isWithin = !starts.has(at);
    at += piece.length;
    return isWithin;
  });
}

function join(pieces: readonly string[], limit: number): string[] {
  let seconds = 0;
  return joinWhere(pieces, (piece) => {
    const more = secondsOf(piece);
    const fits = seconds + more <= limit;
    seconds = fits ? seconds + more : more;
    return fits;
  });
}

/** Joins each piece for which something holds to the one before it. */
function joinWhere(pieces: readonly string[], holds: (piece: string) => boolean): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (holds(piece) && last >= 0) joined[last] += piece;
    else joined.push(piece);
  }
  return joined;
}
