import { slugify, wordsIn } from "#model/paths.ts";
import { romanized } from "./romanized.ts";

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

// A sign is spelled where it belongs to a word: c++, c#, 100%, 5€, but not in rock + roll, r&b or #metoo.
const atEnd = /(?<=[\p{L}\p{N}\p{M}])(?:[+#%€$£¥]+(?![\p{L}\p{N}])|\+{2,})/gu;
const atStart = /(?<!\S)[+@.€$£¥](?=[\p{L}\p{N}])/gu;

const hashtag = /(?<!\S)#(?=[\p{L}\p{N}])/gu;
const distinctive = /[\p{S}&#@%*]|(?<!\S)\.(?=[\p{L}\p{N}])/gu;

/** A topic's name, taken apart. */
export interface TopicName {
  /** The same for all names of one topic: those that differ in case, accents, spaces, hyphens and punctuation alone. */
  key: string;
  /** The last part of the path that the topic would have by itself. */
  slug: string;
}

/** Turns a topic's name into what tells it from others and what its path is made of. */
export function topicName(name: string): TopicName {
  const known = names.get(name);
  if (known) return known;
  const made = takeApart(name);
  if (names.size >= namesKept) names.clear();
  names.set(name, made);
  return made;
}

// An edition names its few topics again and again.
const names = new Map<string, TopicName>();
const namesKept = 5000;

// Most names are plain words.
const simple = /^[a-z\d]+(?: [a-z\d]+)*$/u;

function takeApart(name: string): TopicName {
  if (simple.test(name)) return { key: `${name} `, slug: slugify(name) };
  const letters = romanized(name);
  const spelled = letters.replace(atEnd, spell).replace(atStart, spell);
  const words = wordsIn(spelled).join(" ");
  // A name without a word is made of its signs.
  const rest = words
    ? (letters.replace(hashtag, "").match(distinctive) ?? []).join("")
    : letters.replace(/[\s\p{M}\p{Cf}]/gu, "");
  return { key: `${words} ${rest}`, slug: slugify(spelled) };
}

function spell(run: string): string {
  return Array.from(run, (sign) => ` ${signs[sign]} `).join("");
}
