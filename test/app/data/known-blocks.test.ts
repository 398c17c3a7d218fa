// @vitest-environment node
import { expect, test } from "vitest";
import { withKnownBlocks } from "#app/data/known-blocks.ts";
import type { Page } from "#model/page.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";

const body =
  "A text.\n\nHarbour\n\n- A crane\n- A quay\n\ntide.webm\n\nREAD | Cranes at work\n\nThe end.";
const edition = editionOf([
  copyOf({ headline: "Cranes at work" }),
  copyOf({ headline: "A", body }),
]);
const pages = [...pagesOf(edition).values()];

test.each(pages)("a $kind page of this version stays as it is", (page) => {
  expect(withKnownBlocks(page)).toEqual(page);
});

test("blocks of kinds that came later are taken out, wherever they stand", () => {
  const article = pages.find((page) => page.kind === "article")!;
  const text = JSON.stringify(article).replace(
    '"body":[',
    '"body":[{"kind":"poll"},{"kind":"toString"},',
  );
  const later: Page = JSON.parse(text);
  expect(withKnownBlocks(later)).toEqual(article);
});
