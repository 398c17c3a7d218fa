import { slugify } from "#model/paths.ts";

/** What a result shows of an article. */
export interface SearchResult {
  path: string;
  headline: string;
  /** Of its publication: `2020-01-04`. */
  day: string;
  /** In lower case. */
  topics: string[];
  /** The file name of a small picture, in the folder of the article. */
  picture?: string;
  /** BCP 47, if it is not the paper's. */
  language?: string;
}

/** A result as its file has it: headline, day, topics, what the address has besides these, and the rest. */
export type ResultRow = [
  headline: string,
  day: string,
  topics: string,
  address: string,
  picture?: string,
  language?: string,
];

/** Turns a result into its row. The address is left out as far as it follows from day and headline. */
export function toRow({ path, headline, day, topics, picture, language }: SearchResult): ResultRow {
  const usual = usualPath(headline, day);
  const address = path.startsWith(usual) ? `+${path.slice(usual.length)}` : path;
  const row: ResultRow = [headline, day, topics.join("|"), address === "+/" ? "" : address];
  if (picture || language) row.push(picture ?? "");
  if (language) row.push(language);
  return row;
}

/** Turns a row into its result. */
export function fromRow([
  headline,
  day,
  topics,
  address,
  picture,
  language,
]: ResultRow): SearchResult {
  const added = address === "" ? "+/" : address;
  return {
    path: added.startsWith("+") ? usualPath(headline, day) + added.slice(1) : added,
    headline,
    day,
    topics: topics === "" ? [] : topics.split("|"),
    ...(picture && { picture }),
    ...(language && { language }),
  };
}

function usualPath(headline: string, day: string): string {
  return `/${day.replaceAll("-", "/")}/${slugify(headline)}`;
}
