// Front matter of other systems: keys and values between two lines `---` (YAML) or `+++` (TOML), or in braces (JSON).
import { firstBlock, isBlank, peekFirst, type Line } from "#wire/copy.ts";
import { fail, type Draft } from "#wire/draft.ts";

interface Language {
  name: string;
  /** The marks around it, for the message. */
  marks: string;
  key: RegExp;
  end: RegExp;
}

const languages = new Map<string, Language>([
  [
    "---",
    {
      name: "YAML between two lines ---",
      marks: "the lines ---",
      key: /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,40}["']?\s*:(?:\s|$)/u,
      end: /^(?:---|\.\.\.)$/u,
    },
  ],
  [
    "+++",
    {
      name: "TOML between two lines +++",
      marks: "the lines +++",
      key: /^(?:["']?[\p{L}_][\p{L}\p{N}_.-]{0,40}["']?\s*=|\[)/u,
      end: /^\+\+\+$/u,
    },
  ],
  ["{", { name: "JSON in braces", marks: "the braces", key: /^"[^"]*"\s*:/u, end: /^\}$/u }],
]);

/** Reports front matter, which is not read yet, and tells whether a file begins with it. */
export function frontMatter(draft: Draft): boolean {
  const first = peekFirst(draft.copy);
  const language = first && languages.get(first.text);
  if (!first || !language || !hasKeys(draft, language)) return false;
  const message = `The file begins with front matter (${language.name}), which is not read, so the article is not published. Write the header as lines such as \`date 2020-01-04\`, without ${language.marks}.`;
  fail(draft, { rule: "front-matter", at: first, message });
  return true;
}

// A row of dashes alone may be decoration above a headline.
function hasKeys({ copy }: Draft, { key, end }: Language): boolean {
  const lines = copy.lines.slice(copy.start + 1, copy.end);
  const inner = lines.find((line) => !isBlank(line) && !isComment(line));
  if (!inner) return false;
  if (end.test(inner.text)) return true;
  if (!key.test(inner.text)) return false;
  const keys = firstBlock({ ...copy, start: copy.start + 1 }).filter(({ text }) => key.test(text));
  return keys.length > 1 || lines.some(({ text }) => end.test(text));
}

function isComment({ text }: Line): boolean {
  return text.startsWith("#");
}
