import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const lead = "The harbour closed at noon, and will stay closed until the storm is over.";
const last = "Nobody was hurt, said its master, who had seen many storms in that harbour.";
const read = (...blocks: string[]) => parse(blocks.join("\n\n"), options);
const textsOf = ({ article }: ReturnType<typeof parse>) =>
  article?.body.map((block) => ("text" in block ? `${block.kind} ${block.text}` : block.kind));

describe("a stamp in the body", () => {
  test("dates an article that has no other date", () => {
    const parsed = read("A headline", lead, "Published on 4 January 2020 at 20:59", last);
    expect(parsed.article?.datePublished).toBe("2020-01-04T20:59:00+02:00");
    expect(textsOf(parsed)).toEqual([`paragraph ${lead}`, `paragraph ${last}`]);
  });

  test("is dropped where the article has another date", () => {
    const parsed = read("date 2020-01-04", "A headline", lead, "5 January 2020, 20:59", last);
    expect(parsed.article?.datePublished).toBe("2020-01-04T00:00:00+02:00");
    expect(textsOf(parsed)).toEqual([`paragraph ${lead}`, `paragraph ${last}`]);
    expect(parsed.dropped).toContainEqual({
      rule: "stamp",
      line: 7,
      text: "5 January 2020, 20:59",
    });
  });

  test("heads a part where it is one of many days", () => {
    const days = ["4 January 2020", "5 January 2020", "6 January 2020"];
    const parsed = read(
      "date 2020-01-06",
      "A headline",
      lead,
      ...days.flatMap((day) => [day, last]),
    );
    expect(textsOf(parsed)?.filter((text) => text.includes("January"))).toHaveLength(3);
  });

  test.each(["The storm of 4 January 2020", "On 4 January 2020 the harbour closed.", "20:59"])(
    "is not %j",
    (line) => {
      const parsed = read("date 2020-01-04", "A headline", lead, line, last);
      expect(textsOf(parsed)?.join(" ")).toContain(line);
    },
  );
});
