import { describe, expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "a.txt", timeZone: "UTC", language: "en" };
const read = (lines: string[], source = "a.txt") => {
  const text = lines.join("\n");
  const parsed = parse(text, { ...options, source });
  expect(lostFrom(text, parsed, "en")).toEqual([]);
  return parsed;
};
const textsOf = ({ article }: ReturnType<typeof parse>) =>
  article?.body.map((block) => ("text" in block ? block.text : block.kind));
const droppedAs = ({ dropped }: ReturnType<typeof parse>, rule: string) =>
  dropped.filter((drop) => drop.rule === rule).map(({ text }) => text);

const headline = "Storm closes harbour for a week";
const copy = [
  "   Durban (wnn) - The harbour closed at noon, and will stay closed",
  "until the storm is over, said its master.",
  "   Nobody was hurt, he said, and the boats that were at sea had been",
  "called back in time.",
];
const paragraphs = [
  "The harbour closed at noon, and will stay closed until the storm is over, said its master.",
  "Nobody was hurt, he said, and the boats that were at sea had been called back in time.",
];

describe("the envelope of IPTC 7901", () => {
  const whole = [
    "wnn0123 4 pol 211 vvvvb wnn 0456",
    "",
    "Harbour/Storm",
    `${headline} =`,
    "",
    ...copy,
    "",
    "wnn ab cd",
    "042059 GMT Jan 20",
  ];

  test("gives headline and time, and is not published", () => {
    const parsed = read(whole);
    expect(parsed.article).toMatchObject({
      headline,
      dateline: "Durban (wnn)",
      datePublished: "2020-01-04T20:59:00+00:00",
    });
    expect(textsOf(parsed)).toEqual(paragraphs);
    expect(droppedAs(parsed, "envelope")).toEqual([
      "wnn0123 4 pol 211 vvvvb wnn 0456",
      "Harbour/Storm",
      "wnn ab cd",
    ]);
    expect(parsed.problems).toEqual([]);
  });

  test.each([
    ["wnn0123 4 i 211"],
    ["ZCZC", "WNN 0123 3 SPF 0211"],
    ["ABC1234 pl 2 456 update"],
    ["wnn0123 4 pol 211", "URGENT"],
    ["wnn0123 4 pol 211", "harbour-storm (UPDATE 2)"],
    ["wnn0123 4 pol 211", "Weather/Harbours/Storm, 2nd Ld"],
    ["wnn0123 4 pol 211", "Storm at sea/"],
  ])("may open with %j", (...lines) => {
    const parsed = read([...lines, headline, "", ...copy, "", "042059 GMT Jan 20"]);
    expect(parsed.article?.headline).toBe(headline);
    expect(textsOf(parsed)).toEqual(paragraphs);
  });

  test.each([
    ["042059 GMT Jan 20"],
    ["042059Z JAN 20"],
    ["042059 jan 2020"],
    ["nc/ab/wnn", "042059 GMT Jan 20"],
    ["042059 GMT Jan 20", "", "NNNN"],
  ])("may end with %j", (...lines) => {
    const parsed = read([whole[0]!, headline, "", ...copy, "", ...lines]);
    expect(parsed.article?.datePublished).toBe("2020-01-04T20:59:00+00:00");
    expect(textsOf(parsed)).toEqual(paragraphs);
  });

  test("may break its headline", () => {
    const lines = [whole[0]!, "Storm closes harbour", "for a week =", "", ...copy];
    expect(read(lines, "2020/01/04/a.txt").article?.headline).toBe(headline);
  });

  test("may have the mark of a desk and a byline in its head", () => {
    const parsed = read([
      " date 2020-01-04",
      "",
      whole[0]!,
      `UPDATE 2-${headline} =`,
      "By Ann Lee =",
      "",
      "(Adds quotes, background)",
      "",
      ...copy,
    ]);
    expect(parsed.article).toMatchObject({ headline, kicker: "UPDATE 2", byline: ["Ann Lee"] });
    expect(droppedAs(parsed, "note-to-editors")).toEqual(["(Adds quotes, background)"]);
    expect(textsOf(parsed)).toEqual(paragraphs);
  });

  test("may have the marks of a desk on lines of their own", () => {
    const parsed = read([
      whole[0]!,
      "Harbour/Storm/",
      "REFILE",
      "1ST LEAD",
      "Storm-hit harbour? Master says it will stay closed",
      "By Ann Lee, The Coast Tribune =",
      "",
      ...copy,
      "",
      "# wnn NOTEBOOK",
      "",
      "## Internet links",
      "- [Harbour](https://harbour.example)",
      "",
      "wnn ab cd",
      "",
      "042059 Jan 20",
    ]);
    expect(parsed.article).toMatchObject({
      kicker: "REFILE | 1ST LEAD",
      headline: "Storm-hit harbour? Master says it will stay closed",
      byline: ["Ann Lee"],
      datePublished: "2020-01-04T20:59:00+00:00",
    });
    expect(textsOf(parsed)).toEqual(paragraphs);
  });

  test("takes its year from the folder where it names none", () => {
    const parsed = read([...whole.slice(0, -1), "042059 GMT Jan"], "2020/01/05/a.txt");
    expect(parsed.article?.datePublished).toBe("2020-01-04T20:59:00+00:00");
  });

  test("does not date an article that header or folder puts on another day", () => {
    const parsed = read(whole, "2020/01/09/a.txt");
    expect(parsed.article?.datePublished).toBe("2020-01-09T00:00:00+00:00");
    expect(droppedAs(parsed, "envelope")).toContain("042059 GMT Jan 20");
  });

  test("may come between control characters, which are no fault", () => {
    const parsed = read([
      "\u0001wnn0123 4 pol 211",
      "storm at sea",
      `\u0002${headline}`,
      ...copy,
      "That is all.\u0003042059 GMT Jan 20",
      "\u0004",
    ]);
    expect(parsed.problems).toEqual([]);
    expect(parsed.article).toMatchObject({
      headline,
      datePublished: "2020-01-04T20:59:00+00:00",
    });
    expect(droppedAs(parsed, "envelope")).toEqual(["wnn0123 4 pol 211", "storm at sea"]);
  });
});

describe("the envelope of ANPA 1312", () => {
  const whole = [
    "a0123",
    "r i BC-Harbour-Storm   01-04 0211",
    "^BC-Harbour,1st Ld-Writethru,0211<",
    `^${headline}<`,
    "^Eds: UPDATES with quotes. With photos.<",
    "^WNN Photo DB101<",
    "^By ANN LEE=",
    "^Coast Wire Writer=",
    "   DURBAN (WNN) _ The harbour closed at noon, and will stay closed",
    "until the storm is over, said its master.<",
    "   Nobody was hurt, he said, and the boats that were at sea had been",
    "called back in time.<",
    "WNN-DB-01-04-20 1559EST<",
  ];

  test("gives headline, byline and time, and is not published", () => {
    const parsed = read(whole);
    expect(parsed.article).toMatchObject({
      headline,
      byline: ["ANN LEE"],
      dateline: "DURBAN (WNN)",
      datePublished: "2020-01-04T20:59:00+00:00",
    });
    expect(textsOf(parsed)).toEqual(paragraphs);
    expect(droppedAs(parsed, "note-to-editors")).toHaveLength(2);
  });

  test("may come between control characters", () => {
    const parsed = read([
      "\u0016\u0016\u0001a0123\u001fwx-zzzzz",
      "r i\u0013\u0011 bc-harbour 01-04 0211",
      `\u0002${whole[2]}`,
      ...whole.slice(3, -1),
      `\u0003${whole.at(-1)}`,
      "\u0004",
    ]);
    expect(parsed.article?.headline).toBe(headline);
    expect(parsed.problems).toEqual([]);
    expect(textsOf(parsed)).toEqual(paragraphs);
  });

  test("may have marks and signs of typesetting in the text", () => {
    const parsed = read([
      "\u0016\u0016\u0001z0123\u001f-----",
      "r s\u0013\u0011 BC-HBR--StormGlance     01-04 0211",
      "\u0002^*9001< ^BC-HBR--Storm Glance<",
      `^${headline}<`,
      "^By The Coast Wire=",
      "^ALL HARBOURS=",
      `\t   ${paragraphs[0]}<`,
      `\t   ${paragraphs[1]}<`,
      "___=",
      "\u0008",
      "   \u0003WNN-DB-01-04-20 2059GMT<",
      "\u000c",
    ]);
    expect(parsed.article).toMatchObject({ headline, byline: ["The Coast Wire"] });
    expect(parsed.problems).toEqual([]);
    expect(textsOf(parsed)).toEqual(["ALL HARBOURS", ...paragraphs]);
  });

  test("says which line is the headline, however short", () => {
    const [first = "", ...rest] = whole.slice(3);
    const parsed = read(["^BC-HBR--Storm,1st Ld,0211<", "^Storm Glance<", first, ...rest]);
    expect(parsed.article?.headline).toBe("Storm Glance");
    expect(parsed.problems).toEqual([]);
  });

  test.each(["BC-HARBOUR--Storm, 1st Ld,0211", "PM-Harbour Storm, 2nd Ld-Writethru, a0123,300"])(
    "may have no more of it than %j",
    (keywords) => {
      const parsed = read([`^${keywords}<`, `^${headline}^`, "", ...copy], "2020/01/04/a.txt");
      expect(parsed.article?.headline).toBe(headline);
      expect(textsOf(parsed)).toEqual(paragraphs);
    },
  );
});

describe("notes to editors", () => {
  test.each([
    "EDS: Updates with quotes.",
    "Eds: With photos.",
    "Editors: a picture is on its way.",
    "ATTENTION EDITORS: the harbour is in Natal.",
    "Achtung Redaktionen: Neu mit Zitaten.",
    "(Recasts, adds quotes)",
  ])("are not published: %j", (note) => {
    const parsed = read(
      [headline, "", note, "", paragraphs[0]!, "", paragraphs[1]!],
      "2020/01/04/a.txt",
    );
    expect(textsOf(parsed)).toEqual(paragraphs);
    expect(droppedAs(parsed, "note-to-editors")).toEqual([note]);
  });

  test.each([
    ["# Notebook", "", "## Contacts", "- Ann Lee, +27 31 555 0102, lee@wnn.example"],
    ["The following information is not intended for publication", "", "Ann Lee, 555 0102"],
  ])("end the copy: %j", (...notes) => {
    const parsed = read([headline, "", ...paragraphs, "", ...notes], "2020/01/04/a.txt");
    expect(textsOf(parsed)).toEqual(paragraphs);
    expect(droppedAs(parsed, "note-to-editors")).toEqual(notes.filter(Boolean));
  });

  test.each([
    "Notebook",
    "Notes to editors: the harbour was built in 1911.",
    "Editors were not hurt.",
  ])("are not %j", (line) => {
    const parsed = read(
      [headline, "", paragraphs[0]!, "", line, "", paragraphs[1]!],
      "2020/01/04/a.txt",
    );
    expect(textsOf(parsed)).toContain(line);
  });
});

test.each([
  ["Storm/flood closes harbour", "", paragraphs[0]!],
  ["4 in 10 harbours closed by storms", "", paragraphs[0]!],
  ["A1234 road closed after storm", "", paragraphs[0]!],
  ["BC-based harbours closed", "", paragraphs[0]!],
  [headline, "", "x = y", "", paragraphs[0]!],
])("is not seen in %j", (...lines) => {
  const parsed = read(lines, "2020/01/04/a.txt");
  expect(parsed.article?.headline).toBe(lines[0]);
  expect(droppedAs(parsed, "envelope")).toEqual([]);
});
