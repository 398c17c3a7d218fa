import { describe, expect, test } from "vitest";
import { readDay, readStamp } from "#wire/dates.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Europe/Berlin", language: "en" };
const publishedOf = (text: string) => parse(text, options).article?.datePublished;

describe("a stamp", () => {
  test.each(["2020-01-04 20:59", "2020-01-04T20:59", "2020-01-04\u00a0 20:59"])(
    "may be written %j",
    (text) => {
      expect(readStamp(text)).toEqual({ date: "2020-01-04", time: "20:59" });
    },
  );

  test.each(["2020-01-04", "4 January 2020", "2020-1-4 20:59", "on 2020-01-04 20:59"])(
    "is not %j",
    (text) => {
      expect(readStamp(text)).toBeUndefined();
    },
  );
});

test("a day alone means midnight", () => {
  expect(readDay("2020-01-04")).toEqual({ date: "2020-01-04", time: "00:00" });
});

describe("the time of publication", () => {
  test("comes from the stamp before the header and the folder", () => {
    expect(publishedOf(" date 2020-01-03\n\nA headline\n\n2020-01-02 10:00")).toBe(
      "2020-01-02T10:00:00+01:00",
    );
  });

  test("comes from the header before the folder", () => {
    expect(publishedOf(" date 2020-01-03\n\nA headline")).toBe("2020-01-03T00:00:00+01:00");
  });

  test("has the offset of its season", () => {
    expect(publishedOf("A headline\n\n2020-07-04 20:59")).toBe("2020-07-04T20:59:00+02:00");
  });

  test("keeps the text of an hour that the clocks skip among what is dropped", () => {
    const { article, dropped } = parse("A headline\n\n2020-03-29 02:30", options);
    expect(article?.datePublished).toBe("2020-03-29T03:30:00+02:00");
    expect(dropped).toEqual([{ rule: "stamp", line: 3, text: "2020-03-29 02:30" }]);
  });
});
