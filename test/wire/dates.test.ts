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
    ["Sat 4 Jan 2020 20.59 GMT", "2020-01-04 20:59"],
    ["January 4, 2020 / 12:30 AM / 3 years ago", "2020-01-04 00:30"],
    ["Jan. 4, 2020 8:59pm EST - 3 min read", "2020-01-04 20:59"],
    ["on January 4, 2020 at 8:59 p.m.", "2020-01-04 20:59"],
    ["20200104T205900Z", "2020-01-04 20:59:00"],
    ["1909 GMT (0309 HKT) January 4, 2020", "2020-01-04 19:09"],
    ["the 4th of January, 2020", "2020-01-04 00:00"],
    ["Sat Jan 4 20:59:00 GMT 2020", "2020-01-04 20:59:00"],
    ["26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01"],
    ["4 de enero de 2020 20:59 h", "2020-01-04 20:59"],
    ["4 de janeiro de 2020 às 20h59", "2020-01-04 20:59"],
    ["sam. 4 janv. 2020 à 20 h 59", "2020-01-04 20:59"],
    ["mar 7 gen 2020 ore 20:59", "2020-01-07 20:59"],
    ["4 januari 2020 om 20.59 uur", "2020-01-04 20:59"],
    ["4. januar 2020 kl. 20.59", "2020-01-04 20:59"],
    ["4 stycznia 2020, godz. 20:59", "2020-01-04 20:59"],
    ["4 января 2020 г. в 20:59", "2020-01-04 20:59"],
    ["4 янв. 2020, 20:59", "2020-01-04 20:59"],
    ["4 Ocak 2020 Cumartesi, 20:59", "2020-01-04 20:59"],
    ["4 KASIM 2020", "2020-11-04 00:00"],
    ["٤ يناير ٢٠٢٠ - ٨:٥٩ م", "2020-01-04 20:59"],
    ["السبت 4 كانون الثاني/يناير 2020", "2020-01-04 00:00"],
    ["۱۴ دی ۱۳۹۸ - ۲۰:۵۹", "2020-01-04 20:59"],
    ["יום שבת, 4 בינואר 2020, 20:59", "2020-01-04 20:59"],
    ["शनिवार, 4 जनवरी 2020, 20:59", "2020-01-04 20:59"],
    ["2020年1月4日（土）20時59分", "2020-01-04 20:59"],
    ["2020年1月4日 午後8時59分", "2020-01-04 20:59"],
    ["2020. 1. 4. 오후 8:59", "2020-01-04 20:59"],
    ["Jumamosi, 4 Januari 2020", "2020-01-04 00:00"],
    ["2020. január 4. 20:59", "2020-01-04 20:59"],
  ])("may be written %j", (text, expected) => {
    const { clock, other } = readMoment(text) ?? {};
    expect(`${clock?.date} ${clock?.time}`).toBe(expected);
    expect(other).toBeUndefined();
  });

  test.each([
    ["2020-01-04T20:59:00+02:00", "+02:00"],
    ["2020-01-04T20:59:00.123Z", "+00:00"],
    ["4 January 2020 20:59 GMT", "+00:00"],
    ["2059 SAST, January 4, 2020", "+02:00"],
    ["4 Jan 2020 20:59 UTC+2", "+02:00"],
    ["Jan 4, 2020 20:59 GMT+05:30", "+05:30"],
  ])("may name its offset: %j", (text, offset) => {
    expect(readMoment(text)?.offset).toBe(offset);
  });

  test("may name the zone of a country, whose offset depends on the day", () => {
    const { timeZone } = readMoment("8:59 PM ET, Sat January 4, 2020") ?? {};
    expect(timeZone).toBe("America/New_York");
    expect(publishedOf("A headline\n\nJuly 4, 2020, 8:59 p.m. Eastern Time\n\nA text.")).toBe(
      "2020-07-05T02:59:00+02:00",
    );
  });

  test("has no zone in its small words", () => {
    expect(readMoment("6:20 pm on February 3, 2020")?.zone).toBeUndefined();
    expect(readMoment("6:20 pm IST on February 3, 2020")?.zone).toBe("IST");
  });

  test("may be two days", () => {
    expect(readMoment("5.4.2020 05:25 pm")).toMatchObject({
      clock: { date: "2020-04-05", time: "17:25" },
      other: "2020-05-04",
    });
  });

  test.each([
    "4 Januember 2020",
    "January 2020",
    "20:59",
    "2020-01-04 20:59 in Durban",
    "24069 views",
    "Since 4 January 2020",
    "18:20 - 19:30, 4 January 2020",
    "3-4 January 2020",
    "From 4 January 2020 to 5 March 2020",
    "4 January 2020 Weirton",
    "20:59 4 January",
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

describe("a day in numbers", () => {
  const bodies: Record<string, string> = {
    de: "Der Rat hat am Montag beschlossen, die alte Brücke für ein Jahr zu sperren, weil sich zwei ihrer Pfeiler seit dem Hochwasser bewegt haben, sagte der Bürgermeister.",
    en: "The harbour closed at noon, and will stay closed until the storm is over, the mayor said in the town hall on Monday evening, and nobody was hurt.",
  };
  const dayOf = (stamp: string, language = "en", header = "") =>
    parse(`${header}A headline\n\n${stamp}\n\n${bodies[language]}`, {
      ...options,
      source: "a.txt",
    }).article?.datePublished.slice(0, 10);

  test.each([
    ["dots", "03.02.2020, 18:20"],
    ["a word of a language that puts the day first", "03/02/2020 à 18:20"],
    ["a label of such a language", "Publicado: 03/02/2020 18:20"],
  ])("is read by %s", (_sign, stamp) => {
    expect(dayOf(stamp)).toBe("2020-02-03");
  });

  test("is read by the day of the week", () => {
    expect(dayOf("Sat 04/01/2020")).toBe("2020-01-04");
    expect(dayOf("Wed 04/01/2020")).toBe("2020-04-01");
  });

  test("is read as the other day of the same stamp", () => {
    expect(dayOf("Published: 03/02/2020 18:20 | Updated: 14/02/2020 09:00")).toBe("2020-02-03");
    expect(dayOf("Published: 02/03/2020 18:20 | Updated: 02/14/2020 09:00")).toBe("2020-02-03");
  });

  test("is read by a zone of America", () => {
    expect(dayOf("02/03/2020 06:20 PM EST")).toBe("2020-02-04");
    expect(dayOf("02/03/2020 06:20 PM GMT")).toBeUndefined();
  });

  test("is read by the language of the text", () => {
    expect(dayOf("03/02/2020 18:20", "de")).toBe("2020-02-03");
  });

  test("is read by the country that the header names", () => {
    expect(dayOf("03/02/2020 18:20", "en", "lang en-GB\n\n")).toBe("2020-02-03");
    expect(dayOf("03/02/2020 18:20", "en", "lang en-US\n\n")).toBe("2020-03-02");
  });

  test("is an error where nothing says which", () => {
    expect(dayOf("03/02/2020 18:20")).toBeUndefined();
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

  test.each([
    "4 January 2020 10:00 | 5 January 2020 11:00",
    "First published on 4 January 2020 at 10:00; last updated on 5 January 2020 at 11:00",
    "Publié le 04 janvier 2020 à 10h00 - Mis à jour le 05 janvier 2020 à 11h00",
    "Veröffentlicht am 04.01.2020 um 10:00 Uhr | Aktualisiert am 05.01.2020 um 11:00 Uhr",
    "Опубликовано 4 января 2020 в 10:00 (обновлено: 5 января, 11:00)",
    "입력 2020.01.04 10:00 수정 2020.01.05 11:00",
    "发布时间：2020-01-04 10:00 更新时间：2020-01-05 11:00",
    "Giriş: 04.01.2020 - 10:00 Güncelleme: 05.01.2020 - 11:00",
    "تاريخ النشر: 4 يناير 2020 10:00 | آخر تحديث: 5 يناير 2020 11:00",
  ])("are a pair in many forms: %j", (stamps) => {
    const { article, problems } = parse(`A headline\n\n${stamps}\n\nA text.`, options);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      datePublished: "2020-01-04T10:00:00+01:00",
      dateModified: "2020-01-05T11:00:00+01:00",
    });
  });

  test("of the last change alone date an article that has no other date", () => {
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
