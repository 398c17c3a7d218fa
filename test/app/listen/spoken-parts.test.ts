// @vitest-environment node
import { expect, test } from "vitest";
import { toSpokenParts } from "#app/listen/spoken-parts.ts";
import { copyOf, editionOf, pageAt } from "#test/edition/edition-of.ts";

test("the headline and the text are read aloud, without videos, cross-links and credits", () => {
  const body =
    "A text.\n\ntide.webm\n\nREAD | Cranes at work\n\nThe end.\n\n- additional reporting by AFP";
  const edition = editionOf([copyOf({ headline: "WATCH | The tide", body, topics: ["tides"] })]);
  const { article } = pageAt(edition, "/2020/01/04/the-tide/", "article");
  const texts = toSpokenParts(article).map(({ text }) => text);
  expect(texts).toEqual(["The tide", "A text.", "The end."]);
  const blocks = toSpokenParts(article).flatMap(({ block }) =>
    block === undefined ? [] : [block],
  );
  expect(blocks.map((block) => article.body[block]?.kind)).toEqual(["paragraph", "paragraph"]);
});
