import { primaryOf } from "#model/language.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// What stays small within a name, as the language writes headlines or names.
const smallWords: Record<string, ReadonlySet<string>> = {
  en: words("a an and as at but by for from in nor of on or the to via vs with"),
  fr: words("à au aux de des du en et la le les ou par pour sur"),
  de: words("am an auf das dem den der des die für im in mit und von vom zu zum zur"),
  es: words("a al con de del e el en la las los o para por y"),
  it: words("a al alla con da dal dei del della delle di e ed i il in la le lo per"),
  nl: words("de den der een en het in of op te ten ter tot van voor"),
  pt: words("a à ao as às da das de do dos e em na nas no nos o os ou para por"),
};
const none: ReadonlySet<string> = new Set();

// Marks of direction and soft hyphens may stand within a word.
const wordPattern = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

// Before it: `mcdonald's`, `e-commerce`, `booking.com`; but `o'brien`, `al-qaeda`, `d.c.`
const goesOn = /[\p{L}\p{N}\p{M}]{2}['’.]$|(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]-$/u;
// After it: `d'ivoire`
const isElided = /^[dl]['’]/u;
const lookBack = 4;

/** Turns a topic in lower case into a name: its words begin with a capital where their script has them, but for small words within it. */
export function titleCase(topic: string, language: string): string {
  const all = [...topic.matchAll(wordPattern)];
  const [first, last] = [all[0]?.index, all.at(-1)?.index];
  const small = smallWords[primaryOf(language)] ?? none;
  return topic.replaceAll(wordPattern, (word, at: number) => {
    const continues = goesOn.test(topic.slice(Math.max(0, at - lookBack), at));
    const isInner = at !== first && at !== last;
    const staysSmall = isInner && small.has(word);
    const elided = at !== first && isElided.test(topic.slice(at, at + 2));
    return continues || staysSmall || elided ? word : withCapital(word, language);
  });
}

// Georgian has capitals, but no word begins with one.
function withCapital(word: string, language: string): string {
  const [first = ""] = word;
  if (/\p{Script=Georgian}/u.test(first)) return word;
  const dotted = first === "i" && ["tr", "az"].includes(primaryOf(language));
  const upper = dotted ? "İ" : first.toUpperCase();
  return upper.length === first.length ? upper + word.slice(first.length) : word;
}
