import { describe, expect, test } from "vitest";
import {
  compareInstants,
  dayInWords,
  daysInWords,
  dayOf,
  periodInWords,
  timeInWords,
  timeOf,
  toInstant,
  weekdayInWords,
} from "#model/dates.ts";

/** Decimal digits of any script follow one another, from zero. */
function inAscii(words: string): string {
  return words.replaceAll(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(((digit.codePointAt(0) ?? 0) - zero) % 10);
  });
}

const digitsOf = (words: string) => new Set(words.match(/\p{Nd}/gu));

describe("a wall clock", () => {
  test.each([
    ["2020-01-04", "20:59", "Africa/Johannesburg", "2020-01-04T20:59:00+02:00"],
    ["2020-01-04", "20:59:30", "Africa/Johannesburg", "2020-01-04T20:59:30+02:00"],
    ["2020-01-04", "20:59", "UTC", "2020-01-04T20:59:00+00:00"],
    ["2020-01-04", "20:59", "America/New_York", "2020-01-04T20:59:00-05:00"],
    ["2020-07-04", "20:59", "America/New_York", "2020-07-04T20:59:00-04:00"],
    ["2020-02-29", "00:00", "Asia/Tehran", "2020-02-29T00:00:00+03:30"],
  ])("%s %s in %s is %s", (date, time, zone, instant) => {
    expect(toInstant({ date, time }, zone)).toBe(instant);
  });

  test("that the zone skips in spring is an hour later", () => {
    const skipped = { date: "2020-03-08", time: "02:30" };
    expect(toInstant(skipped, "America/New_York")).toBe("2020-03-08T03:30:00-04:00");
  });

  test("that the zone has twice in autumn is the first", () => {
    const twice = { date: "2020-11-01", time: "01:30" };
    expect(toInstant(twice, "America/New_York")).toBe("2020-11-01T01:30:00-04:00");
  });

  test.each([
    { date: "2020-02-30", time: "10:00" },
    { date: "2019-02-29", time: "10:00" },
    { date: "2020-13-01", time: "10:00" },
    { date: "2020-01-04", time: "24:00" },
  ])("that does not exist throws: $date $time", (clock) => {
    expect(() => toInstant(clock, "Africa/Johannesburg")).toThrow(RangeError);
  });
});

describe("an instant", () => {
  const lateEvening = "2020-01-04T23:59:00+02:00";

  test("has the day and time of its own offset", () => {
    expect(dayOf(lateEvening)).toBe("2020-01-04");
    expect(timeOf(lateEvening)).toBe("23:59");
    expect(timeInWords(lateEvening, "fa")).toBe("۲۳:۵۹");
  });

  test("is formatted at its own offset", () => {
    expect(dayInWords(lateEvening, "en-GB")).toBe("4 January 2020");
    expect(weekdayInWords(lateEvening, "en-GB")).toBe("Saturday");
    expect(dayInWords("2020-01-05T00:30:00+14:00", "en-GB")).toBe("5 January 2020");
  });

  test("is formatted in several languages", () => {
    expect(dayInWords(lateEvening, "de")).toBe("4. Januar 2020");
    expect(dayInWords(lateEvening, "en-US")).toBe("January 4, 2020");
    expect(weekdayInWords(lateEvening, "de")).toBe("Samstag");
  });

  test.each([
    "fa",
    "fa-IR",
    "th",
    "th-u-ca-buddhist",
    "ar-SA",
    "ar-SA-u-ca-islamic",
    "ps",
    "uz-AF",
    "ckb-IR",
    "mzn",
    "ja-u-ca-japanese",
    "he-u-ca-hebrew",
    "zh-TW-u-ca-roc",
    "am-ET",
    "en-GB",
  ])("is formatted by the Gregorian calendar in %s, like months and years", (language) => {
    for (const words of [
      dayInWords(lateEvening, language),
      periodInWords("2020-01", language),
      periodInWords("2020", language),
    ])
      expect(inAscii(words)).toMatch(/(?<!\d)2020(?!\d)/u);
    expect(inAscii(dayInWords(lateEvening, language))).toMatch(/(?<!\d)4(?!\d)/u);
  });

  test("has the digits of its language", () => {
    expect(dayInWords(lateEvening, "fa")).toBe("۴ ژانویهٔ ۲۰۲۰");
    expect(dayInWords(lateEvening, "th")).toBe("4 มกราคม 2020");
    expect(dayInWords(lateEvening, "ar-SA")).toBe("٤ يناير ٢٠٢٠");
  });

  test.each([
    "fa",
    "ar-SA",
    "ar-MA",
    "mr",
    "bn",
    "th",
    "ja-JP-u-ca-japanese",
    "he",
    "th-u-nu-thai",
  ])("has one set of digits in its day, its time and its year in %s", (language) => {
    const days = ["2013-09-28", "2014-05-06", "2017-08-09", "2015-05-05"];
    const all = digitsOf(days.map((day) => dayInWords(day, language)).join(" "));
    expect(all.size).toBe(10);
    for (const words of [
      timeInWords("2013-09-28T14:56:00Z", language),
      periodInWords("2013", language),
      periodInWords("201", language),
    ])
      expect(all).toEqual(all.union(digitsOf(words)));
  });

  test("is sorted before a later one, at any offsets", () => {
    const instants = ["2020-01-04T10:00:00+02:00", "2020-01-04T09:30:00+00:00"];
    expect(instants.toReversed().toSorted(compareInstants)).toEqual(instants);
  });
});

describe("the days from one instant to another", () => {
  test.each([
    ["1987-03-26", "1987-03-26", "en-GB", "26 March 1987"],
    ["1987-03-26", "1987-03-28", "en-GB", "26 – 28 March 1987"],
    ["1987-02-26", "1987-03-01", "en-GB", "26 February – 1 March 1987"],
    ["1986-12-31", "1987-01-01", "en-GB", "31 December 1986 – 1 January 1987"],
    ["1987-03-26", "1987-03-28", "de", "26.–28. März 1987"],
  ])("%s to %s in %s are %s", (from, to, language, words) => {
    const found = daysInWords(`${from}T23:00:00+02:00`, `${to}T00:30:00+02:00`, language);
    expect(found).toBe(words);
  });

  test.each(["fa", "th", "ar-SA"])("are Gregorian in %s", (language) => {
    expect(inAscii(daysInWords("1987-03-26", "1987-03-28", language))).toContain("1987");
  });
});
