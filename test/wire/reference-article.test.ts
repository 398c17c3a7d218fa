import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse, type Parsed } from "#wire/parse.ts";

const source = "2020/01/04/000_4f4fc9c4916a395a.txt";
const text = readFileSync(new URL(`../../content/${source}`, import.meta.url), "utf8");
const paragraphs = (count: number) => Array.from({ length: count }, () => "paragraph");
let parsed: Parsed;

beforeAll(() => {
  parsed = parse(text, { source, timeZone: "Africa/Johannesburg", language: "en-GB" });
});

describe("the reference article", () => {
  test("has no problem and loses no letter", () => {
    expect(parsed.problems).toEqual([]);
    expect(lostFrom(text, parsed, "en-GB")).toEqual([]);
  });

  test("has its kicker separate from its headline", () => {
    expect(parsed.article?.kicker).toBe("WATCH");
    expect(parsed.article?.headline).toBe(
      "The Iranian plan that Qassem Soleimani's death thwarted",
    );
  });

  test("has the date of its stamp, in the edition's time zone", () => {
    expect(parsed.article?.datePublished).toBe("2020-01-04T20:59:00+02:00");
  });

  test("has one picture without a file, with the doubled line as caption", () => {
    const { caption, ...others } = parsed.article?.image ?? {};
    expect(caption).toMatch(/^A Hamas policeman in Gaza City .* on January 4, 2020\.$/);
    expect(others).toEqual({});
    expect(JSON.stringify(parsed.article).split("A Hamas policeman")).toHaveLength(2);
  });

  test("has eleven paragraphs, the video and the cross-link in order", () => {
    const kinds = parsed.article?.body.map(({ kind }) => kind);
    expect(kinds).toEqual(["paragraph", "video", ...paragraphs(5), "cross-link", ...paragraphs(5)]);
  });

  test("has the video, which was not supplied, above the paragraph that announces it", () => {
    const body = parsed.article?.body ?? [];
    expect(body[1]).toEqual({ kind: "video", video: {} });
    expect(body[2]).toMatchObject({ text: expect.stringContaining("Watch the video above.") });
  });

  test("has its cross-link as the author wrote it", () => {
    expect(parsed.article?.body[7]).toEqual({
      kind: "cross-link",
      label: "READ",
      headline: "ANC slams 'inhumane' US airstrikes in Iran, labels it 'international terrorism'",
    });
  });

  test("has its credit and its topics", () => {
    expect(parsed.article?.credits).toEqual(["additional reporting by AFP"]);
    expect(parsed.article?.topics).toEqual(["united states", "iran", "iraq"]);
  });
});
