import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2021/05/06/wrapped.txt", timeZone: "UTC", language: "en" };

/** Parses copy below a headline, and gives the text of each block, or the items of a list. */
function read(copy: string): (string | string[])[] {
  const { article } = parse(`Harbour opens again\n\n${copy}\n`, options);
  return (article?.body ?? []).map((block) =>
    block.kind === "list" ? block.items : block.kind === "paragraph" ? block.text : block.kind,
  );
}

const wrappedPage = `The harbour opened again on Thursday after three weeks in which no
ship had left it, and the first ferry sailed at noon with forty people
and two cows on board, its captain said.

Nobody could say when the second basin will follow, since the dredger
that it needs lies in Rotterdam and waits for a part.

Fishermen were told to keep to the west side of the channel until the
buoys are back in their places, which may take until June.`;

describe("lines that were broken at the end of a page's line", () => {
  test("are joined to the paragraph that they were", () => {
    const [first, second, third] = read(wrappedPage);
    expect(first).toMatch(/^The harbour.*in which no ship had left it.*its captain said\.$/u);
    expect(second).toMatch(/^Nobody.*dredger that it needs.*for a part\.$/u);
    expect(third).toMatch(/^Fishermen.*until the buoys.*June\.$/u);
  });

  test("are joined where only an indent parts the paragraphs", () => {
    const indented = wrappedPage
      .split("\n\n")
      .map((paragraph) => `   ${paragraph}`)
      .join("\n");
    expect(read(indented)).toEqual(read(wrappedPage));
  });

  test("are joined though they stand at a narrow width", () => {
    const narrow = `The harbour opened again on Thursday after
three weeks in which no ship had left it,
and the first ferry sailed at noon with
forty people and two cows on board.

Nobody could say when the second basin
will follow, since the dredger that it
needs lies in Rotterdam.`;
    expect(read(narrow)).toHaveLength(2);
  });

  test("are joined within an item of a list, and only there", () => {
    const items = `- The first ferry sailed at noon with forty people and two cows, its
  captain said.
- The second waits for its engineer, who is said to be on the way from
  Hull.

Nothing more is known.`;
    expect(read(items)).toEqual([
      [
        "The first ferry sailed at noon with forty people and two cows, its captain said.",
        "The second waits for its engineer, who is said to be on the way from Hull.",
      ],
      "Nothing more is known.",
    ]);
  });

  test("keep a number or a dash at the beginning of a line in their sentence", () => {
    const copy = `The company said that the ferry had carried no more than a total of
12. The year before it was a hundred times as many, and nobody doubted
that the line would be given up, as it had been in the winters of the
- as people call it here - long frost.`;
    expect(read(copy)).toHaveLength(1);
  });

  test("lose no hyphen and gain no space in a word", () => {
    const copy = `The harbour opened again on Thursday after three weeks in which twenty-
four ships had waited outside it for a pilot, and the first ferry left
at noon with forty people and two cows on board, its captain said then.`;
    expect(read(copy)[0]).toContain("in which twenty-four ships");
  });
});

describe("lines that end where their writer ended them", () => {
  test("stay apart where each is a sentence of its own", () => {
    const lines = ["The ferry sailed at noon.", "It came back at two.", "Nobody was on it."];
    expect(read(lines.join("\n"))).toEqual(lines);
  });

  test("stay apart below a page's width", () => {
    const copy = `${wrappedPage}\n\nHarbour office\nQuay 7\nOpen from eight to four`;
    expect(read(copy).slice(3)).toEqual(["Harbour office", "Quay 7", "Open from eight to four"]);
  });

  test("keep the columns of a table", () => {
    const copy = `${wrappedPage}\n\nFerry      Noon     40\nTug        Two       3\nDredger    Six       1`;
    expect(read(copy).slice(3)).toEqual(["preformatted"]);
  });
});
