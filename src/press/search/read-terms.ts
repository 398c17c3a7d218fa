import type { PublishedArticle } from "#model/published.ts";
import { hashOf } from "#press/files/hash-file.ts";
import type { StoredTerms } from "#press/store/term-table.ts";
import { cutWords, isUnspaced } from "#search/cut-words.ts";
import { searchFields } from "#search/search-fields.ts";
import { Stemmers } from "#search/stemmers.ts";
import { Vectorizer } from "#search/term-vector.ts";

/** Turns an article of a paper into what search needs of its text. */
export async function readTerms(article: PublishedArticle, language: string): Promise<StoredTerms> {
  const fields = searchFields(article);
  const { headline, topics, byline, lead, body } = fields;
  const names = [headline, ...topics, ...byline];
  const { stemmers, vectorizer } = toolsFor(language);
  await stemmers.prepareFor([...names, ...lead, ...body].join(" "));
  const vector = vectorizer.vectorOf(fields);
  const words = completions(names).join(" ");
  const bytes = [new Uint8Array(vector.hashes.buffer), vector.steps, Buffer.from(words)];
  return { digest: hashOf(Buffer.concat(bytes)), vector, words };
}

// They keep the terms of the words that they have seen.
let tools: { language: string; stemmers: Stemmers; vectorizer: Vectorizer } | undefined;

function toolsFor(language: string) {
  if (tools?.language === language) return tools;
  const stemmers = new Stemmers(language);
  tools = { language, stemmers, vectorizer: new Vectorizer(stemmers.of) };
  return tools;
}

const shortest = 3;

/** Lists the words that a reader may want to complete, each once. */
function completions(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts)
    cutWords(text, (word) => {
      if (word.length >= shortest && !/\d/u.test(word) && !isUnspaced(word)) words.add(word);
    });
  return [...words];
}
