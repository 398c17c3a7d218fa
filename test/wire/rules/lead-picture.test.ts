import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const parseBelow = (header: string, lines: string) =>
  parse(`${header}\n\nA headline\n\n2020-01-04 10:00\n${lines}`, options);

test("white space does not tell a description from its caption", () => {
  const { article } = parseBelow("date 2020-01-04", "A  heron.\n\nA\u00a0heron.\n\nA text.");
  expect(article?.image).toEqual({ caption: "A\u00a0heron." });
  expect(article?.body).toHaveLength(1);
});

test("a credit that is no title leaves the caption too", () => {
  const { article } = parseBelow("image a.png", "A heron.\n\nA heron. (private)\n\nA text.");
  expect(article?.image).toEqual({ file: "a.png", caption: "A heron.", credit: "private" });
});

test("the header's alt text stands, and the doubled line is the caption", () => {
  const { article, problems } = parseBelow(
    "image a.png\nalt Grey.",
    "A heron.\n\nA heron. (B)\n\nA text.",
  );
  expect(article?.image).toEqual({ file: "a.png", alt: "Grey.", caption: "A heron.", credit: "B" });
  expect(problems).toEqual([]);
});

test("the header's caption counts where the lines differ from it", () => {
  const { article, problems } = parseBelow(
    "image a.png\ncaption A stork.",
    "A heron.\n\nA heron.\n\nA text.",
  );
  expect(article?.image).toEqual({ file: "a.png", caption: "A stork." });
  expect(problems).toMatchObject([{ rule: "picture-texts-differ", line: 9, column: 1 }]);
});

test.each([
  ["date 2020-01-04", "A heron.\n\nA stork. (B)\n\nA text."],
  ["image a.png\nalt Grey.", "A heron.\n\nA stork. (B)\n\nA text."],
  ["image a.png", "\nA heron.\n\nA stork. (B)\n\nA text."],
  ["image a.png", "A heron.\n\nREAD | A stork\n\nA text."],
  ["image a.png", "A heron.\n\nRead more on: storks"],
])("%j: lines that differ are copy: %j", (header, lines) => {
  expect(parseBelow(header, lines).article?.image?.caption).toBeUndefined();
});
