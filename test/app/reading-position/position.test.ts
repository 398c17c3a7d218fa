// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  parsePositions,
  type ReadingPosition,
  startedArticles,
  withPosition,
} from "#app/reading-position/position.ts";

const position = (number: number, changes: Partial<ReadingPosition> = {}): ReadingPosition => ({
  path: `/2020/01/04/tide-${number}/`,
  headline: `Tide ${number}`,
  language: "en-GB",
  block: 3,
  done: false,
  ...changes,
});

test.each([
  { path: "//evil.example/" },
  { path: "https://evil.example/" },
  { path: "javascript:alert(1)" },
  { path: "/topics/tides/" },
  { path: "/2020/01/04/a/../../b/" },
  { headline: 1 },
  { language: "<b>" },
  { block: -1 },
  { block: 0.5 },
  { done: 1 },
])("a stored position with %j is left out", (change) => {
  expect(parsePositions([{ ...position(1), ...change }, position(2)])).toEqual([position(2)]);
});

describe("reading positions", () => {
  test("are at most two hundred, the newest first", () => {
    const many = Array.from({ length: 300 }, (_, index) => position(index));
    const kept = many.reduce<readonly ReadingPosition[]>(withPosition, []);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toEqual(position(299));
    expect(parsePositions(many)).toHaveLength(200);
  });

  test("keep the furthest block, and that the end was in view", () => {
    const kept = [position(1, { block: 9 }), position(2, { done: true })];
    expect(withPosition(kept, position(1, { block: 2 }))).toBe(kept);
    expect(withPosition(kept, position(2, { block: 5 }))[0]).toEqual(
      position(2, { block: 5, done: true }),
    );
  });

  test("have the last three articles that were started and not read to the end", () => {
    const kept = [
      position(1, { done: true }),
      position(2, { block: 0 }),
      ...[3, 4, 5, 6].map((n) => position(n)),
    ];
    expect(startedArticles(kept).map(({ headline }) => headline)).toEqual([
      "Tide 3",
      "Tide 4",
      "Tide 5",
    ]);
  });
});
