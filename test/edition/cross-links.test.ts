import { describe, expect, test } from "vitest";
import { headlineKey, linkKeys } from "#edition/cross-links.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const target = copyOf({ headline: "Why the tide is late", at: "2020-01-03 10:00" });
const pointing = (pointer: string, headline = "The harbour") =>
  copyOf({ headline, body: `A text.\n\n${pointer}\n\nThe end.` });

function linkIn(texts: string[], headline = "The harbour") {
  const article = editionOf(texts).articles.find((one) => one.headline === headline);
  return article?.body.find((block) => block.kind === "cross-link");
}

test("the key of a headline is its letters and digits", () => {
  expect(headlineKey("ANC slams ‘inhumane’ strikes")).toBe(
    headlineKey('anc slams "inhumane"\u00a0strikes!'),
  );
});

test("a headline with many bars is tried with up to four kickers removed", () => {
  const bars = Array.from({ length: 100_000 }, (_, index) => `K${index}`).join(" | ");
  const block = { kind: "cross-link" as const, label: "READ", headline: bars };
  const keys = linkKeys({ body: [block] });
  expect(keys.map((key) => key.slice(0, 4))).toEqual(["k0k1", "k1k2", "k2k3", "k3k4", "k4k5"]);
});

describe("a cross-link", () => {
  test("leads to the article with its headline, and keeps its own spelling", () => {
    expect(linkIn([target, pointing("READ | WHY the tide is late?")])).toEqual({
      kind: "cross-link",
      label: "READ",
      headline: "WHY the tide is late?",
      path: "/2020/01/03/why-the-tide-is-late/",
    });
  });

  test("may lead to a later article", () => {
    const later = copyOf({ headline: "Why the tide is late", at: "2020-01-09 10:00" });
    expect(linkIn([pointing("READ | Why the tide is late"), later])).toMatchObject({
      path: "/2020/01/09/why-the-tide-is-late/",
    });
  });

  test("may have the kicker of its target", () => {
    const watch = copyOf({ headline: "WATCH | Cranes at work", at: "2020-01-03 10:00" });
    expect(linkIn([watch, pointing("READ | WATCH | Cranes at work")])).toMatchObject({
      path: "/2020/01/03/cranes-at-work/",
    });
  });

  test("stays text if the edition has no such article", () => {
    expect(linkIn([target, pointing("READ | Why the tide is early")])).toEqual({
      kind: "cross-link",
      label: "READ",
      headline: "Why the tide is early",
    });
  });

  test("does not lead to its own article", () => {
    expect(linkIn([pointing("READ | The harbour")])).not.toHaveProperty("path");
  });

  test("leads to the newer of two articles with the headline", () => {
    const again = copyOf({ headline: "Why the tide is late", at: "2020-01-04 09:00" });
    expect(linkIn([again, target, pointing("READ | Why the tide is late")])).toMatchObject({
      path: "/2020/01/04/why-the-tide-is-late/",
    });
  });

  test("leads both ways if two articles link to each other", () => {
    const texts = [pointing("READ | The crane"), pointing("READ | The harbour", "The crane")];
    expect(linkIn(texts)).toMatchObject({ path: "/2020/01/04/the-crane/" });
    expect(linkIn(texts, "The crane")).toMatchObject({ path: "/2020/01/04/the-harbour/" });
  });
});
