import { describe, expect, test } from "vitest";
import { mostSimilar, similarity } from "#app/not-found/similar-paths.ts";

describe("the most similar pages", () => {
  const pages = [
    { path: "/2020/01/04/cranes-at-work/" },
    { path: "/2020/01/04/ship-at-sea/" },
    { path: "/2020/01/09/cranes-rest/" },
  ];

  test("begin with the one whose slug is most similar, whatever its day", () => {
    expect(mostSimilar("/2020/01/05/cranes-at-wor/", pages)[0]).toBe(pages[0]);
  });

  test("leave out what is not similar", () => {
    expect(mostSimilar("/2020/01/05/election-result/", pages)).toEqual([]);
  });

  test("have a similarity of 1 with the same slug, and of 0 with an empty one", () => {
    expect(similarity("cranes", "cranes")).toBe(1);
    expect(similarity("", "")).toBe(0);
  });
});
