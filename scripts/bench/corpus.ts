import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One article of the corpus, before it is set in a format. */
export interface CorpusArticle {
  /** Without an ending: `2016/03/04/name`. */
  name: string;
  headline: string;
  byline: string;
  /** `2016-03-04 17:20` */
  datePublished: string;
  paragraphs: string[];
  topics: string[];
}

const topicCount = 200;
const firstDay = Date.UTC(2010, 0, 1);
const days = 3652;
const words = { least: 120, most: 3000 };

const nouns =
  "minister council harbour budget court bridge river market school union bank railway farmer engineer border treaty election company inquiry hospital report village pipeline museum parliament storm harvest airport prosecutor teacher".split(
    " ",
  );
const verbs =
  "approves delays opens questions rebuilds sells closes defends measures rejects visits expands inspects praises doubts".split(
    " ",
  );
const others =
  "the a new old northern southern public private annual early late long short on in after before with without for against under over near last first this that three four many few said told wrote found kept made gave held".split(
    " ",
  );
// As common as they are in English, where they are two words of five.
const smallWords = "the the the the of of of to to and and in in a a that was for on with".split(
  " ",
);
const smallShare = 0.4;
const places = "Basra Tehran Lisbon Durban Quito Oslo Hanoi Turin Leeds Accra".split(" ");
const people = "A. Vance,B. Okoro,C. Lindqvist,D. Haddad,E. Moreau,F. Castillo".split(",");

/** Turns a number into the article of that number: the same on every machine, and whatever the size of the corpus. */
export function corpusArticle(number: number): CorpusArticle {
  const random = randomFrom(number + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  // Spread over the years by a step that has no divisor in common with them.
  const day = new Date(firstDay + ((number * 1597) % days) * 86_400_000).toISOString().slice(0, 10);
  const minute = Math.floor(random() * 1440);
  const headline = capital(
    `${pick(nouns)} in ${pick(places)} ${pick(verbs)} ${pick(others)} ${pick(nouns)} ${number}`,
  );
  const topics = new Set<string>();
  while (topics.size < 3) topics.add(topicName(zipf(random())));
  return {
    name: `${day.replaceAll("-", "/")}/article-${number}`,
    headline,
    byline: pick(people),
    datePublished: `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    paragraphs: paragraphsOf(wordCount(random()), random, pick),
    topics: [...topics],
  };
}

/** Turns an article of the corpus into wire text. */
export function toWire({ headline, byline, datePublished, paragraphs, topics }: CorpusArticle) {
  const furniture = [headline, `By ${byline}`, datePublished].join("\n");
  return `${furniture}\n\n${paragraphs.join("\n\n")}\n\nRead more on: ${topics.join(", ")}\n`;
}

/** Writes the articles up to a number into a content folder, with its site.json. */
export function writeCorpus(folder: string, to: number, cards: boolean): void {
  mkdirSync(folder, { recursive: true });
  const url = "https://bench.example/";
  const site = { name: "Bench", url, timeZone: "UTC", topics: topTopics, cards };
  writeFileSync(join(folder, "site.json"), JSON.stringify(site));
  for (let number = 0; number < to; number += 1) {
    const article = corpusArticle(number);
    const file = join(folder, `${article.name}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, toWire(article));
  }
}

/** A topic by its rank, 0 the most common. */
function topicName(rank: number): string {
  const place = rank < places.length ? places[rank]! : `${places[rank % places.length]!} affairs`;
  return rank < places.length
    ? place.toLowerCase()
    : `${place.toLowerCase()} ${Math.floor(rank / places.length)}`;
}

const topTopics = Array.from({ length: 6 }, (_, rank) => topicName(rank));

// A topic of rank r is named in proportion to 1/r.
const cumulated = Array.from({ length: topicCount }, (_, rank) => 1 / (rank + 1)).map(
  (
    (sum = 0) =>
    (share: number) =>
      (sum += share)
  )(),
);

function zipf(random: number): number {
  const mark = random * cumulated.at(-1)!;
  return cumulated.findIndex((sum) => sum >= mark);
}

// As many short ones as there are long ones to each doubling of the length.
function wordCount(random: number): number {
  return Math.round(words.least * (words.most / words.least) ** random);
}

function paragraphsOf(
  count: number,
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
): string[] {
  const paragraphs: string[] = [];
  let sentence: string[] = [];
  let paragraph: string[] = [];
  for (let word = 0; word < count; word += 1) {
    const kind = random();
    sentence.push(pick(kind < smallShare ? smallWords : kind < 0.75 ? nouns : others));
    if (sentence.length < 9 + random() * 12 && word < count - 1) continue;
    paragraph.push(`${capital(sentence.join(" "))}.`);
    sentence = [];
    if (paragraph.length < 2 + random() * 3 && word < count - 1) continue;
    paragraphs.push(paragraph.join(" "));
    paragraph = [];
  }
  return paragraphs;
}

// Mulberry32.
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
