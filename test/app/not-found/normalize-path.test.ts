import { describe, expect, test } from "vitest";
import { normalizePath } from "#app/not-found/normalize-path.ts";

describe("an address without a page", () => {
  const meant = "/2020/01/04/cranes-at-work/";
  test.each([
    `${meant}.`,
    `${meant})`,
    `${meant}"`,
    "/2020/01/04/cranes-at-work.",
    "/2020/01/04/cranes-at-work).",
    "/2020/01/04/cranes-at-work/”,",
    "/2020/01/04/cranes-at-work/index.html",
    "/2020//01/04/Cranes-at-Work/",
    "/2020/01/04/cranes-at-work",
    `${meant}&fbclid=Iw.A/r0`,
    `${meant}&amp;utm_source=letter`,
    `${meant}%3Futm_source=letter`,
    `${meant.slice(0, -1)}%23p3-1a2b3c`,
    `${meant}%2C`,
    `${meant}%`,
    `${meant}。`,
    `${meant}\u200B`,
    `${meant}%E2%80`,
    `${meant}=20`,
    `${meant} —`,
    `${meant}index.txt`,
    `${meant}amp/`,
    "/2020/01/04/cranes-at-work-",
  ])("%s is normalized", (path) => {
    expect(normalizePath(path)).toBe(meant);
  });

  test("keeps letters of any script", () => {
    expect(normalizePath("/2020/01/04/港口/")).toBe("/2020/01/04/港口/");
  });

  test("with an escape that was cut off has its letters again", () => {
    expect(normalizePath("/2020/01/04/%E6%B8%AF%E5%8F%A3/%")).toBe("/2020/01/04/港口/");
  });
});

describe("a million characters in an address", () => {
  const million = 1_000_000;
  const marks = [".", "/", "%", "?\n", "=20", "/amp", "%C3", "🚢"];

  test.each(marks)("of %j at its end are removed", (mark) => {
    expect(normalizePath(`/2020/tide${mark.repeat(million)}`)).toBe("/2020/tide/");
  });

  test.each([".", "%", "-"])("of %j in its middle stay", (mark) => {
    const path = `/2020/tide${mark.repeat(million)}x`;
    expect(normalizePath(path) === `${path}/`).toBe(true);
  });
});
