import { slugify, wordsIn } from "#model/paths.ts";
import { romanize } from "./romanize.ts";

const signs: Record<string, string> = {
  "+": "plus",
  "#": "sharp",
  "%": "percent",
  "@": "at",
  ".": "dot",
  $: "dollar",
  "€": "euro",
  "£": "pound",
  "¥": "yen",
};

// Signs are spelled out at the end or start of a word, as in c++, c#, 100%, 5€; but not in rock + roll, r&b or #metoo.
const atEnd = /(?<=[\p{L}\p{N}\p{M}])(?:[+#%€$£¥]+(?![\p{L}\p{N}])|\+{2,})/gu;
const atStart = /(?<!\S)[+@.€$£¥](?=[\p{L}\p{N}])/gu;

const hashtag = /(?<!\S)#(?=[\p{L}\p{N}])/gu;
const distinctive = /[\p{S}&#@%*]|(?<!\S)\.(?=[\p{L}\p{N}])/gu;

/** What is made of a topic's name. */
export interface TopicName {
  /** The same for all spellings of one topic, which differ only in case, accents, spaces, hyphens and punctuation. */
  key: string;
  /** The last part of the topic's path, unless another topic has it. */
  slug: string;
}

/** Turns a topic's name into a key, by which topics are told apart, and a slug. */
export function topicName(name: string): TopicName {
  const known = names.get(name);
  if (known) return known;
  const made = analyse(name);
  if (names.size >= maxNames) names.clear();
  names.set(name, made);
  return made;
}

// A cache: the same few names come again and again.
const names = new Map<string, TopicName>();
const maxNames = 5000;

// Most names are plain words.
const simple = /^[a-z\d]+(?: [a-z\d]+)*$/u;

function analyse(name: string): TopicName {
  if (simple.test(name)) return { key: `${name} `, slug: slugify(name) };
  const letters = romanize(name);
  const spelled = letters.replace(atEnd, spell).replace(atStart, spell);
  const words = wordsIn(spelled).join(" ");
  // A name without letters and digits is told by its signs.
  const rest = words
    ? (letters.replace(hashtag, "").match(distinctive) ?? []).join("")
    : letters.replace(/[\s\p{M}\p{Cf}]/gu, "");
  return { key: `${words} ${rest}`, slug: slugify(spelled) };
}

function spell(run: string): string {
  return Array.from(run, (sign) => ` ${signs[sign]} `).join("");
}
