import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const parseFirst = (text: string) => parse(`A headline\n\n${text}`, options).article;

test.each([
  "BAGHDAD (Reuters)",
  "VIENNA",
  "BAGHDAD, January 6",
  "NEW YORK, Jan. 6 (AP)",
  "ST. JOHN’S",
  "SÃO PAULO",
])("%s is a dateline", (place) => {
  for (const dash of ["-", "–", "—", "--"]) {
    const article = parseFirst(`${place} ${dash} It began on Monday.`);
    expect(article?.dateline).toBe(place);
    expect(article?.body).toEqual([{ kind: "paragraph", text: "It began on Monday." }]);
  }
});

test.each([
  "Vienna - It began.",
  "I - It began.",
  "VIENNA It began - and ended.",
  "VIENNA - ",
  "He said - NO - and left.",
])("%s is not a dateline", (text) => {
  expect(parseFirst(text)?.dateline).toBeUndefined();
});
