import { describe, expect, test } from "vitest";
import { readDay } from "#wire/dates.ts";
import { readMoment } from "#wire/moment.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Europe/Berlin", language: "en" };
const publishedOf = (text: string) => parse(text, options).article?.datePublished;

describe("a stamp", () => {
  test.each([
    ["2020-01-04 20:59", "2020-01-04 20:59"],
    ["2020-01-04T20:59", "2020-01-04 20:59"],
    ["2020-01-04\u00a0 20:59", "2020-01-04 20:59"],
    ["2020-1-4 20:59", "2020-01-04 20:59"],
    ["4 January 2020", "2020-01-04 00:00"],
    ["22 September 2020 - 17:25", "2020-09-22 17:25"],
    ["April 11, 2019 / 2:14 PM", "2019-04-11 14:14"],
    ["April 11, 2019 / 12:14 AM", "2019-04-11 00:14"],
    ["Monday, January 13, 2020", "2020-01-13 00:00"],
    ["Sat 4 Jan 2020, 8.59pm", "2020-01-04 20:59"],
    ["25.4.2020 05:25 pm", "2020-04-25 17:25"],
    ["4/25/2020 17:25", "2020-04-25 17:25"],
    ["4. Januar 2020, 17:25 Uhr", "2020-01-04 17:25"],
    ["4 de enero de 2020 17:25", "2020-01-04 17:25"],
    ["17:25, 4 janvier 2020", "2020-01-04 17:25"],
    ["12:18 PM - 15 Jul 2019", "2019-07-15 12:18"],
    ["2020年1月4日 17:25", "2020-01-04 17:25"],
  ])("may be written %j", (text, expected) => {
    const { clock, other } = readMoment(text) ?? {};
    expect(`${clock?.date} ${clock?.time}`).toBe(expected);
    expect(other).toBeUndefined();
  });

  test.each([
    ["2020-01-04T20:59:00+02:00", "+02:00"],
    ["2020-01-04T20:59:00.123Z", "+00:00"],
    ["4 January 2020 20:59 GMT", "+00:00"],
  ])("may have an offset: %j", (text, offset) => {
    expect(readMoment(text)?.offset).toBe(offset);
  });

  test("may be two days", () => {
    expect(readMoment("5.4.2020 05:25 pm")).toMatchObject({
      clock: { date: "2020-04-05", time: "17:25" },
      other: "2020-05-04",
    });
  });

  test.each([
    "on 2020-01-04 20:59",
    "4 Januember 2020",
    "January 2020",
    "20:59",
    "2020-01-04 20:59 in Durban",
    "24069 views",
  ])("is not %j", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

describe("a stamp that can be two days", () => {
  const stamp = "A headline\n\n5.4.2020 05:25 pm\n\nA text.";

  test.each(["2020-04-05", "2020-05-04"])("is read as the header has it: %s", (day) => {
    expect(publishedOf(` date ${day}\n\n${stamp}`)).toBe(`${day}T17:25:00+02:00`);
  });

  test("is read as the folder has it", () => {
    const { article } = parse(stamp, { ...options, source: "2020/05/04/a.txt" });
    expect(article?.datePublished).toBe("2020-05-04T17:25:00+02:00");
  });

  test("is an error if nothing says which", () => {
    const { problems } = parse(stamp, { ...options, source: "a.txt" });
    expect(problems).toMatchObject([{ rule: "ambiguous-date", line: 3, severity: "error" }]);
  });
});

describe("labelled stamps", () => {
  test.each([
    "Published: 4 January 2020 10:00\nLast updated: 5 January 2020 11:00",
    "Published: 4 January 2020 10:00 | Last updated: 5 January 2020 11:00",
    "Last updated 5 January 2020 11:00 - Published 4 January 2020 10:00",
  ])("are a pair: %j", (stamps) => {
    const { article } = parse(`A headline\n\n${stamps}\n\nA text.`, options);
    expect(article).toMatchObject({
      datePublished: "2020-01-04T10:00:00+01:00",
      dateModified: "2020-01-05T11:00:00+01:00",
    });
  });

  test("of the last change are the date of an article without another date", () => {
    const { article } = parse("A headline\n\nUpdated: 5 January 2020\n\nA text.", {
      ...options,
      source: "a.txt",
    });
    expect(article?.datePublished).toBe("2020-01-05T00:00:00+01:00");
  });
});

test("a stamp with an offset is published in the edition's zone", () => {
  expect(publishedOf("A headline\n\n2020-01-04T20:59:00+02:00\n\nA text.")).toBe(
    "2020-01-04T19:59:00+01:00",
  );
});

test("a day alone means midnight", () => {
  expect(readDay("2020-01-04")?.clock).toEqual({ date: "2020-01-04", time: "00:00" });
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

  test("records the text of an hour that the clocks skip as dropped", () => {
    const { article, dropped } = parse("A headline\n\n2020-03-29 02:30", options);
    expect(article?.datePublished).toBe("2020-03-29T03:30:00+02:00");
    expect(dropped).toEqual([{ rule: "stamp", line: 3, text: "2020-03-29 02:30" }]);
  });
});

test.each([
  ["an offset that no place has", "2020-01-05 10:00 +99:99", "unknown-zone"],
  ["the last day of the year 9999", "9999-12-31 23:59 -12:00", "impossible-date"],
  ["the year 0", "0000-01-01 00:00", "impossible-date"],
])("%s is one problem", (_what, stamp, rule) => {
  const far = { source: "a.txt", timeZone: "Pacific/Kiritimati", language: "en" };
  const { problems } = parse(`A headline\n\n${stamp}\n\nA text.`, far);
  expect(problems).toMatchObject([{ rule }]);
});

const rulesOf = (stamp: string) => {
  const { article, problems } = parse(`A headline\n\n${stamp}\n\nA text.`, options);
  expect(article?.datePublished).toContain(stamp.slice(0, 10));
  return problems.map(({ rule, line }) => `${line} ${rule}`);
};

test("a date more than a month from its folder is published with a warning", () => {
  expect(rulesOf("2029-01-04 10:00")).toEqual(["3 far-from-folder"]);
  expect(rulesOf("2019-12-03 10:00")).toEqual(["3 far-from-folder"]);
  expect(rulesOf("2019-12-04 10:00")).toEqual([]);
  expect(rulesOf("2020-02-04 10:00")).toEqual([]);
});
