import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const firstOf = (block: string) =>
  parse(`A headline\n\n${block}\n\nThe end.`, options).article?.body[0];

test("a picture has its caption and credit", () => {
  const image = { file: "a.SVG", caption: "A chart of a thing.", credit: "B" };
  expect(firstOf("a.SVG\nA chart\nof a thing. (B)")).toEqual({ kind: "image", image });
});

test("a file name alone is a picture or a video", () => {
  expect(firstOf("a.png")).toEqual({ kind: "image", image: { file: "a.png" } });
  expect(firstOf("a.mp4")).toEqual({ kind: "video", video: { file: "a.mp4" } });
});

test.each(["a/b.png", "..png", ".png", "see a.png", "a.txt", "https://example.org/a.png"])(
  "%s is prose",
  (line) => {
    expect(firstOf(line)).toEqual({ kind: "paragraph", text: line });
  },
);

test("copy without blank lines is not a caption", () => {
  expect(firstOf("a.png\n1\n2\n3\n4\n5")?.kind).toBe("paragraph");
});
