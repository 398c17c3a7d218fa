/** What a reader asks for. */
export interface Query {
  /** Words and, in their order, those of exact phrases. */
  terms: QueryTerm[];
  topics: string[];
  authors: string[];
  /** Days as `2020-01-04`, both included. */
  from?: string;
  to?: string;
}

interface QueryTerm {
  text: string;
  /** Whether its words stand one after another. */
  isPhrase: boolean;
  /** Whether articles with it are left out. */
  isExcluded: boolean;
}

// Straight or typographic quotation marks; the closing one may be missing.
const opening = '["“”„«»]';
const token = new RegExp(
  `(?:(-)|([a-z]+):)?(?:${opening}([^"“”„«»]*)(?:${opening}|$)|(\\S+))`,
  "gu",
);

/** Reads what a reader typed: `"exact phrase"`, `-without`, `topic:iran`, `by:"Jane Smith"`, `date:2020-01`, `before:2021`, `after:2020-01-04`. What is none of these is words. */
export function parseQuery(text: string): Query {
  const query: Query = { terms: [], topics: [], authors: [] };
  for (const match of text.matchAll(token)) {
    const [whole, minus, key, quoted, plain] = match;
    const value = (quoted ?? plain ?? "").trim();
    if (value === "") continue;
    if (key && readField(query, key, value)) continue;
    const isPhrase = quoted !== undefined && !key;
    const words = key ? whole.replaceAll(new RegExp(opening, "gu"), " ").replace(":", " ") : value;
    query.terms.push({ text: words.trim(), isPhrase, isExcluded: minus !== undefined });
  }
  return query;
}

/** Writes a query as a reader would type it. */
export function printQuery({ terms, topics, authors, from, to }: Query): string {
  const words = terms.map(
    ({ text, isPhrase, isExcluded }) => `${isExcluded ? "-" : ""}${isPhrase ? `"${text}"` : text}`,
  );
  const fields = [
    ...topics.map((topic) => `topic:${quoteSpaces(topic)}`),
    ...authors.map((author) => `by:${quoteSpaces(author)}`),
    ...dateFields(from, to),
  ];
  return [...words, ...fields].join(" ");
}

function quoteSpaces(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

function dateFields(from: string | undefined, to: string | undefined): string[] {
  if (from !== undefined && to !== undefined)
    for (const length of [4, 7, 10]) {
      const days = daysOf(from.slice(0, length));
      if (days?.first === from && days.last === to) return [`date:${from.slice(0, length)}`];
    }
  return [
    ...(from === undefined ? [] : [`after:${dayBeside(from, -1)}`]),
    ...(to === undefined ? [] : [`before:${dayBeside(to, 1)}`]),
  ];
}

function readField(query: Query, key: string, value: string): boolean {
  if (key === "topic") query.topics.push(value.toLowerCase());
  else if (key === "by") query.authors.push(value);
  else return readDate(query, key, value);
  return true;
}

function readDate(query: Query, key: string, value: string): boolean {
  const days = daysOf(value);
  if (!days || !["date", "before", "after"].includes(key)) return false;
  if (key === "date") narrow(query, days.first, days.last);
  else if (key === "before") narrow(query, undefined, dayBeside(days.first, -1));
  else narrow(query, dayBeside(days.last, 1), undefined);
  return true;
}

function narrow(query: Query, from: string | undefined, to: string | undefined): void {
  if (from !== undefined && (query.from === undefined || from > query.from)) query.from = from;
  if (to !== undefined && (query.to === undefined || to < query.to)) query.to = to;
}

/** The first and the last day of a year, a month or a day; undefined where there is none, or no day before or after it has four digits for its year. */
function daysOf(text: string): { first: string; last: string } | undefined {
  const [, year, month, day] = /^(?!0000|9999)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text) ?? [];
  if (!year) return undefined;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const date = new Date(`${first}T00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first) return undefined;
  if (day) return { first, last: first };
  return { first, last: month ? dayBeside(nextMonth(first), -1) : `${year}-12-31` };
}

function nextMonth(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

function dayBeside(day: string, difference: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + difference);
  return date.toISOString().slice(0, 10);
}
