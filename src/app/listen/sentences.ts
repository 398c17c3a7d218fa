// Chromium's own voices fall silent after about fifteen seconds of one utterance.
const longestUtterance = 180;

/** Turns a text into pieces that are short enough to be spoken at once: whole sentences where they are, else parts of one. */
export function utterancesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    for (const part of partsOf(segment)) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + part.length <= longestUtterance)
        pieces[pieces.length - 1] = last + part;
      else pieces.push(part);
    }
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

// Behind a comma or the like, else behind a space, else anywhere.
const breaks = [/^.*[,;:–—،؛、，]\s*/su, /^.*\s/su];

function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > longestUtterance) {
    const head = rest.slice(0, longestUtterance);
    const part = breaks.map((pattern) => pattern.exec(head)?.[0]).find(Boolean) ?? head;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}
