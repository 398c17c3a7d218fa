import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parsePreferences, defaultPreferences } from "#app/preferences/preferences.ts";
import {
  startedArticles,
  type ReadingPosition,
  parsePositions,
  withPosition,
} from "#app/reading-position/position.ts";
import { createBrowserStore } from "#app/ui/browser-store.ts";

const place = (number: number, changes: Partial<ReadingPosition> = {}): ReadingPosition => ({
  path: `/2020/01/04/tide-${number}/`,
  headline: `Tide ${number}`,
  language: "en-GB",
  block: 3,
  done: false,
  ...changes,
});

const open = () => createBrowserStore("test", parsePositions);

afterEach(() => vi.restoreAllMocks());

describe("a store", () => {
  test("keeps what is written for the next visit, and tells those who show it", () => {
    const store = open();
    const told = vi.fn<() => void>();
    const end = store.subscribe(told);
    store.write([place(1)]);
    end();
    store.write([place(2)]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(open().read()).toEqual([place(2)]);
  });

  test("reads the same object for as long as nothing changes", () => {
    const store = open();
    store.write([place(1)]);
    expect(store.read()).toBe(store.read());
  });

  test.each(["{", "null", "[{}]", '"text"', ""])("takes %j for nothing", (text) => {
    localStorage.setItem("test", text);
    expect(open().read()).toEqual([]);
  });

  test("holds until the page is left what storage does not take", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("closed", "SecurityError");
    });
    const store = open();
    expect(store.read()).toEqual([]);
    store.write([place(1)]);
    expect(store.read()).toEqual([place(1)]);
  });
});

describe("what was kept", () => {
  test("as preferences is never anything that is not offered", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(parsePreferences(kept)).toEqual(defaultPreferences);
      }),
    );
    const hostile = JSON.parse(
      '{"theme":"dark","size":"a\\" onload=","__proto__":{"face":"sans"}}',
    );
    expect(parsePreferences(hostile)).toEqual({ ...defaultPreferences, theme: "dark" });
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
  ])("as a place is left out with %j", (change) => {
    expect(parsePositions([{ ...place(1), ...change }, place(2)])).toEqual([place(2)]);
  });
});

describe("places", () => {
  test("are no more than two hundred, the newest first", () => {
    const many = Array.from({ length: 300 }, (_, index) => place(index));
    const kept = many.reduce<readonly ReadingPosition[]>(withPosition, []);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toEqual(place(299));
    expect(parsePositions(many)).toHaveLength(200);
  });

  test("remember the furthest block, and that the end was seen", () => {
    const kept = [place(1, { block: 9 }), place(2, { done: true })];
    expect(withPosition(kept, place(1, { block: 2 }))).toBe(kept);
    expect(withPosition(kept, place(2, { block: 5 }))[0]).toEqual(
      place(2, { block: 5, done: true }),
    );
  });

  test("that are begun are the last three which were not read to the end", () => {
    const kept = [
      place(1, { done: true }),
      place(2, { block: 0 }),
      ...[3, 4, 5, 6].map((n) => place(n)),
    ];
    expect(startedArticles(kept).map(({ headline }) => headline)).toEqual([
      "Tide 3",
      "Tide 4",
      "Tide 5",
    ]);
  });
});
