import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const withHeader = (header: string) => parse(`${header}\n\nA headline\n\nA text.`, options);

describe("a header", () => {
  test("needs a known key", () => {
    const { article, problems } = parse("Datelines are dull\n\nA text.", options);
    expect(article?.headline).toBe("Datelines are dull");
    expect(problems).toEqual([]);
  });

  test("may have a colon behind its keys", () => {
    expect(withHeader("date: 2020-01-05").article?.datePublished).toBe("2020-01-05T00:00:00+02:00");
  });

  test("may give the time with the date", () => {
    expect(withHeader("date 2020-01-05 09:30").article?.datePublished).toBe(
      "2020-01-05T09:30:00+02:00",
    );
  });

  test("has the date of the last change", () => {
    expect(withHeader("updated 2020-01-05 08:00").article?.dateModified).toBe(
      "2020-01-05T08:00:00+02:00",
    );
  });

  test.each([
    "Date: 2020-01-05 09:30",
    "DATE: 2020-01-05 09:30",
    "Date 2020-01-05 09:30",
    "date:2020-01-05 09:30",
    "Date : 5 January 2020, 09:30",
    "Image: a.png\nDate: 2020-01-05 09:30",
    "image a.png\nDate: 2020-01-05 09:30\nByline: Ann Lee",
    "Date 2020-01-05 09:30\nByline Ann Lee\nLang en",
    "Byline: Ann Lee\nCredit: Agency\nDate: 2020-01-05 09:30\nSlug: a-b",
    "Date: 2020-01-05 09:30\nByline: Ann Lee",
  ])("has keys in any case: %j", (header) => {
    const { article, problems } = withHeader(header);
    expect(article).toMatchObject({
      headline: "A headline",
      datePublished: "2020-01-05T09:30:00+02:00",
      ...(header.includes("yline") && { byline: ["Ann Lee"] }),
    });
    expect(problems).toEqual([]);
  });

  test.each([
    "Image: x.jpg",
    "IMAGE: x.jpg",
    "Image x.jpg",
    "Video: x.webm",
    "Alt: A harbour.",
    "Caption: A harbour.",
    "Byline: Ann Lee",
    "Standfirst: What happened.",
    "Image: my picture.jpg",
    "Image My Picture.JPG",
    "\u200bImage: x.jpg",
    "Lang: en",
    "Slug: my-slug",
    "Updated: 2020-01-05 10:00",
    "Draft: no",
  ])("may be one line: %s", (header) => {
    const { article, problems } = withHeader(header);
    expect(article?.headline).toBe("A headline");
    expect(problems).toEqual([]);
  });

  test.each([
    ["Image: ../x.jpg", "malformed-value"],
    ["Image:", "malformed-value"],
    ["Video:", "malformed-value"],
    ["Lang: german", "malformed-value"],
    ["Date: soon", "malformed-value"],
    ["date 2020-01-04\nDate: 2020-01-05", "repeated-key"],
  ])("with a mistake in a value is still a header: %j", (header, rule) => {
    const { article, problems } = withHeader(header);
    expect(article?.headline).toBe("A headline");
    expect(problems).toMatchObject([{ rule, severity: "warning" }]);
  });

  test.each([
    "Video: The storm from above",
    "VIDEO: The storm from above",
    "Video shows a storm from above",
    "Image of a black hole is the first",
    "Image: how the paper lost it",
    "Date set for the election",
    "Date nights are back",
    "Caption this: a seal with a hat",
    "Credit Suisse falls",
    "Credit: banks tighten the rules",
    "Updated vaccines are on their way",
    "Updated: five dead in a storm",
    "Lang Lang plays in Vienna",
    "Draft of the treaty leaks",
    "Draft: Cincinnati picks first",
    "Embargo on oil is lifted",
    "Slug and snail make friends",
    "Alt rock is back",
  ])("does not take a headline that begins with such a word: %s", (headline) => {
    const bare = headline.replace(/^VIDEO: /, "");
    for (const above of ["", "date 2020-01-04\n", "date 2020-01-04\n\n"]) {
      const text = `${above}${headline}\nUpdated 2020-01-05 10:00\n\nA text.\n\nMore of it.`;
      const { article, problems } = parse(text, options);
      expect(article?.headline).toBe(bare);
      expect(article?.dateModified).toBe("2020-01-05T10:00:00+02:00");
      expect(problems).toEqual([]);
    }
  });

  test("puts the tag of a language into its canonical form", () => {
    expect(withHeader("lang EN-gb").article?.language).toBe("en-GB");
  });
});

test.each([
  "image a/b.png",
  "image ..png",
  "image .png",
  "image a.txt",
  "image a.webm",
  "video a.png",
  "lang english_gb",
  "slug -a",
  "slug a--b",
  "slug é",
  `slug ${"a".repeat(101)}`,
  "updated 2020-02-30 10:00",
  "date soon",
  "byline ,",
  "caption",
])("%s is malformed, and is reported at its position", (line) => {
  const { problems, dropped } = withHeader(line);
  expect(problems).toMatchObject([{ rule: "malformed-value", line: 1, severity: "warning" }]);
  expect(dropped.map(({ text }) => text)).toContain(line);
});

describe("an article that is held back", () => {
  test.each([
    "draft",
    "DRAFT",
    "Draft:",
    "draft true",
    "Draft: yes",
    "DRAFT: TRUE",
    "draft yes",
    "\u200bdraft true",
    "draft\u200b true",
  ])("%j", (line) => {
    const { article, hold, problems } = withHeader(line);
    expect(hold).toEqual({ draft: true });
    expect(article?.headline).toBe("A headline");
    expect(problems).toEqual([]);
  });

  test.each(["draft false", "Draft: no", "date 2020-01-04"])("is none with %s", (line) => {
    expect(withHeader(line).hold).toBeUndefined();
  });

  test.each([
    ["embargo 2020-01-05 06:00", "2020-01-05T06:00:00+02:00"],
    ["Embargo: 5 January 2020, 6:00 am", "2020-01-05T06:00:00+02:00"],
    ["EMBARGO 2020-01-05T06:00Z", "2020-01-05T08:00:00+02:00"],
    ["embargo: 2020-01-05", "2020-01-05T00:00:00+02:00"],
  ])("%s holds the article until %s", (line, embargo) => {
    expect(withHeader(line)).toMatchObject({ hold: { embargo }, problems: [] });
  });

  test.each([
    "draft maybe",
    "embargo",
    "EMBARGO",
    "embargo tomorrow",
    "Embargo: until noon on Friday",
    "embargo 2020-02-30 06:00",
    "embargo 5.4.2020 06:00",
    "embargo 2020-01-05 06:00 XYZ",
    "embargo 2020-01-05\nembargo 2020-01-06",
    "draft no\ndraft yes",
  ])("is not published if the time is unclear: %j", (line) => {
    const { article, problems } = withHeader(line);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "error" }]);
    expect(problems[0]!.message).not.toContain("left out");
  });

  test.each([
    "Title: A headline\nDate: 2020-01-05\nDraft: true",
    "Published: true\ndraft: true",
    "A headline\n\ndraft true",
    "A headline\n2020-01-04 08:00\nembargo 2020-01-05 06:00",
    "A headline\n\n2020-01-04 08:00\n\nEmbargo: 5 January 2020",
    "Draft - true",
    "*Draft*: yes",
    "draft;true",
    "Embargo until 5 January 2020, 06:00",
    "EMBARGOED until 5.4.2020",
    "EMBARGOED until 6 am on Friday",
    "EMBARGOED UNTIL FURTHER NOTICE",
  ])("is not published if that is outside of a header: %j", (text) => {
    const { article, problems } = withHeader(text);
    expect(article).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "misplaced-hold" },
    ]);
  });

  test.each([
    ["EMBARGOED until 5 January 2020", "2020-01-05T00:00:00+02:00"],
    ["*** EMBARGOED UNTIL 00:01 HRS ON 5 JANUARY ***", "2020-01-05T00:01:00+02:00"],
    ["Strictly embargoed for 6 am, 5 January", "2020-01-05T06:00:00+02:00"],
    ["PRESS RELEASE - EMBARGOED UNTIL 0600 GMT, 5 JANUARY 2020", "2020-01-05T08:00:00+02:00"],
    ["Not for publication before 5 January 2020", "2020-01-05T00:00:00+02:00"],
    ["Sperrfrist: 5. Januar 2020, 6.00 Uhr", "2020-01-05T06:00:00+02:00"],
    ["Sous embargo jusqu'au 5 janvier 2020 à 6h00", "2020-01-05T06:00:00+02:00"],
    ["Embargado hasta el 5 de enero de 2020", "2020-01-05T00:00:00+02:00"],
  ])("is held back by a note outside of a header: %j", (note, embargo) => {
    const { article, hold, problems } = withHeader(note);
    expect(article?.headline).toBe("A headline");
    expect({ hold, problems }).toEqual({ hold: { embargo }, problems: [] });
  });

  test("has the date of the note if it has no other", () => {
    const text = "EMBARGOED UNTIL 31 DECEMBER 2019, 18:20\n\nA headline\n\nA text.";
    const { article } = parse(text, { ...options, source: "a.txt" });
    expect(article?.datePublished).toBe("2019-12-31T18:20:00+02:00");
  });

  test.each([
    "Embargo on oil until 2021 is lifted",
    "Embargo until talks resume, says minister",
    "Embargoed cargo leaves the port",
    "Draft, true to his word, resigns",
    "Draft no 7 goes to parliament",
  ])("is none with a headline of such words: %s", (headline) => {
    const { article, problems } = parse(`${headline}\n\nA text.\n\nMore.`, options);
    expect(article?.headline).toBe(headline);
    expect(problems).toEqual([]);
  });

  test("is one though a note says so again, and prose may speak of it", () => {
    const noted = withHeader("embargo 2020-01-05 06:00\n\nEMBARGOED until 5 January 2020");
    expect(noted.hold).toEqual({ embargo: "2020-01-05T06:00:00+02:00" });
    expect(noted.problems).toEqual([]);
    const prose = parse("A headline\n\nA text.\n\nMore.\n\nWrite:\n\ndraft true", options);
    expect(prose.problems).toEqual([]);
  });
});

describe("a header's lead and focus", () => {
  test.each(["lead", "lead yes", "Lead: true"])("%s makes the article lead the front", (line) => {
    const { article, problems } = withHeader(line);
    expect(article?.lead).toBe(true);
    expect(problems).toEqual([]);
  });

  test("say nothing if they say no", () => {
    expect(withHeader("lead no").article).not.toHaveProperty("lead");
  });

  test.each([
    ["top", "top"],
    ["Bottom-Left", "bottom left"],
    ["centre", "centre"],
  ])("name what of the picture stays in view: %s", (value, focus) => {
    expect(withHeader(`image a.jpg\nfocus ${value}`).article?.image).toEqual({
      file: "a.jpg",
      focus,
    });
  });

  test("that cannot be read are left out with a warning", () => {
    const { article, problems } = withHeader("image a.jpg\nfocus her hat\nslug tides");
    expect(article?.image).toEqual({ file: "a.jpg" });
    expect(problems).toMatchObject([{ rule: "malformed-value", severity: "warning" }]);
  });

  test.each(["lead prices rise in London", "focus shifts to the harbour"])(
    "are none where copy begins with such a word: %s",
    (headline) => {
      const { article, problems } = parse(`${headline}\n\n2020-01-04 10:00\n\nA text.`, options);
      expect(article?.headline).toBe(headline);
      expect(problems).toEqual([]);
    },
  );
});
