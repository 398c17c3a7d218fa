// The voices of Chromium stop after about fifteen seconds of one utterance.
const maxLength = 180;

/** Splits a text into utterances for speech synthesis: whole sentences where they are short enough, else parts of one. */
export function splitUtterances(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const utterances: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    for (const part of splitSentence(segment)) {
      const last = utterances.at(-1);
      if (last !== undefined && last.length + part.length <= maxLength)
        utterances[utterances.length - 1] = last + part;
      else utterances.push(part);
    }
  }
  return utterances.map((utterance) => utterance.trim()).filter((utterance) => utterance !== "");
}

// After a comma or the like, else after a space.
const breaks = [/^.*[,;:–—،؛、，]\s*/su, /^.*\s/su];

function splitSentence(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > maxLength) {
    const head = rest.slice(0, maxLength);
    const part = breaks.map((pattern) => pattern.exec(head)?.[0]).find(Boolean) ?? head;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}
