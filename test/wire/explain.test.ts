import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasWords, isBlank } from "#wire/copy.ts";
import { explain } from "#wire/explain.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "UTC", language: "en" };
const folder = "test/wire/fixtures";
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

const lines = fc.constantFrom(...fixtures.flatMap((text) => text.split("\n")), "", "");
const mixed = fc.array(lines, { maxLength: 30 }).map((found) => found.join("\n"));
/** A fixture with lines doubled, taken out, or put elsewhere. */
const mutated = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2))))
  .map(([text, changes]) => {
    const all = text.split("\n");
    for (const [from, to, count] of changes) {
      const moved = all.splice(from % (all.length + 1), 1);
      for (let copy = 0; copy < count; copy++) all.splice(to % (all.length + 1), 0, ...moved);
    }
    return all.join("\n");
  });
const anything = fc.oneof(
  fc.constantFrom(...fixtures),
  mixed,
  mutated,
  fc.string({ unit: "binary", maxLength: 300 }),
);

function rulesOf(text: string): [string, string, string][] {
  return explain(text, options)
    .readings.filter(({ rule }) => rule !== "blank")
    .map((reading) => [reading.text.trim(), reading.rule, reading.became]);
}

describe("whatever the text", () => {
  test("each line that is not blank has the rule that took it", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { readings } = explain(text, options);
        const rows = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\u2028\u2029]/);
        const byLine = Map.groupBy(readings, ({ line }) => line);
        expect([...byLine.values()].map((all) => all.map((one) => one.text).join(""))).toEqual(
          rows,
        );
        for (const { text: part, rule, became, line } of readings) {
          const isEmpty = isBlank({ text: rows[line - 1] ?? part, line, column: 1 });
          expect([rule === "blank", became === ""]).toEqual([isEmpty, isEmpty]);
          expect(rule).not.toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("it parses to what it parses to when nobody asks", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { readings: _, ...parsed } = explain(text, options);
        expect(parsed).toEqual(parse(text, options));
      }),
    );
  });

  test("what is said to be dropped is among what was dropped", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { article, dropped, readings } = explain(text, options);
        for (const { line, became, text: whole } of readings) {
          if (!article || !became.startsWith("dropped: ") || !hasWords(whole)) continue;
          expect(dropped.map((one) => `${one.line} dropped: ${one.rule}`)).toContain(
            `${line} ${became}`,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("the article has a headline where a line is said to be one, and as many sub-headings and pictures", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { article, readings } = explain(text, options);
        fc.pre(article !== undefined);
        const count = (became: string) => readings.filter((one) => one.became === became).length;
        const { body = [], corrections = [], credits = [], image = {} } = article ?? {};
        expect(count("headline") + count("headline, paragraph")).toBeGreaterThan(0);
        // In a live blog a text that comes twice may be told of either place.
        const subheadings = body.filter(({ kind }) => kind === "subheading").length;
        expect(count("sub-heading")).toBeGreaterThanOrEqual(subheadings);
        // One may go over several lines.
        expect(count("correction")).toBeGreaterThanOrEqual(corrections.length);
        expect(count("credit")).toBeGreaterThanOrEqual(credits.length);
        expect(corrections.length > 0 || count("correction") === 0).toBe(true);
        expect(credits.length > 0 || count("credit") === 0).toBe(true);
        const hasTexts = image.caption !== undefined || image.credit !== undefined;
        expect(hasTexts || count("picture: caption") + count("picture: credit") === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the explanation of a text", () => {
  test("says of the first line of the copy that it is the headline, too, where there is no other", () => {
    const text =
      "Von Jo Ried und Anna Lee\n lang zu\nA day too many\n date x - The Post\nA day too many";
    const { article, readings } = explain(text, { ...options, source: "2020/01/04/x.txt" });
    expect(article?.headline).toBe("lang zu");
    expect(readings[1]?.became).toBe("headline, paragraph");
  });

  test("names rule and outcome of each of its lines", () => {
    const text = [
      "date 2020-01-04",
      "colour red",
      "",
      "WATCH | Crane falls into the harbour at night",
      "",
      "2020-01-04 20:59",
      "By Nora Castell",
      "",
      "A crane fell into the harbour of Durban on Saturday, and nobody was hurt, the port of Durban said.",
      "",
      "The tide had risen, and the wind had turned, so the barge went away with it, the captain said.",
      "",
      "What happened",
      "",
      "It stood on a barge that had come loose, and the harbour is closed until the morning, it said.",
      "",
      "Subscribe",
      "",
      "- one",
      "- two",
      "",
      "- additional reporting by AFP",
      "",
      "Read more on:    harbours  |  ships",
    ].join("\n");
    expect(rulesOf(text)).toEqual([
      ["date 2020-01-04", "header", "header: date"],
      ["colour red", "header", "dropped: unknown-key"],
      ["WATCH | Crane falls into the harbour at night", "head", "headline"],
      ["2020-01-04 20:59", "head", "stamp"],
      ["By Nora Castell", "head", "byline"],
      [expect.stringMatching(/^A crane/u), "paragraph", "paragraph"],
      [expect.stringMatching(/^The tide/u), "paragraph", "paragraph"],
      ["What happened", "subheading", "sub-heading"],
      [expect.stringMatching(/^It stood/u), "paragraph", "paragraph"],
      ["Subscribe", "furniture", "dropped: furniture"],
      ["- one", "list", "list"],
      ["- two", "list", "list"],
      ["- additional reporting by AFP", "credits", "credit"],
      ["Read more on:    harbours  |  ships", "topics", "topics"],
    ]);
  });

  test("splits a line that is read in parts", () => {
    const text = "date 2020-01-04 Crane falls into the harbour\n\nNobody was hurt, the port said.";
    expect(rulesOf(text).slice(0, 2)).toEqual([
      ["date 2020-01-04", "header", "header: date"],
      ["Crane falls into the harbour", "head", "headline"],
    ]);
  });

  test("says which line goes on in the ones below", () => {
    const text = [
      "Crane falls into the harbour",
      "",
      "A crane fell into the harbour of Durban on Saturday, and nobody",
      "was hurt, the port said. It stood on a barge that had come loose,",
      "and the harbour is closed until the morning, when divers will come.",
    ].join("\n");
    expect(rulesOf(text).map(([, rule, became]) => `${rule}: ${became}`)).toEqual([
      "head: headline",
      "paragraph: paragraph",
      "wrapped: line 3 goes on",
      "wrapped: line 3 goes on",
    ]);
  });

  test("is sure of a plain stamp", () => {
    const text = "The port of Durban is closed\n\n2020-01-04 20:59\n\nNobody was hurt.";
    const stamp = explain(text, options).readings.find(({ became }) => became === "stamp");
    expect(stamp?.confidence).toBeGreaterThan(0.9);
    expect(stamp?.other).toBeUndefined();
  });

  test("has the next best reading of each line that a warning doubts", () => {
    const doubted = fixtures.flatMap((text) => {
      const { readings, problems } = explain(text, options);
      const doubts = problems.filter(({ message }) => message.includes("it could also be"));
      return readings.filter(({ line }) => doubts.some((one) => one.line === line));
    });
    expect(doubted).not.toEqual([]);
    expect(doubted.every(({ confidence = 1 }) => confidence < 0.74)).toBe(true);
    expect(doubted.every(({ other }) => other !== undefined)).toBe(true);
  });

  test("tells the dateline from the paragraph that it opens", () => {
    const text = "The port is closed\n\n2020-01-04 20:59\n\nDURBAN (Reuters) - Nobody was hurt.";
    expect(rulesOf(text).at(-1)?.slice(1)).toEqual(["paragraph", "dateline, paragraph"]);
  });

  test(
    "is found in time where a line was dropped in many thousand pieces",
    { timeout: 5000 },
    () => {
      const text = `The port is closed\n\nNobody was hurt.\n\nTopics: ${"a, ".repeat(100_000)}`;
      expect(rulesOf(text).at(-1)?.slice(1)).toEqual(["topics", "topics"]);
    },
  );

  test("says of a text with front matter that nothing of it was read", () => {
    expect(rulesOf("---\ntitle: A\n---\n\nA text.").map(([, , became]) => became)).toEqual(
      Array.from({ length: 4 }, () => "dropped: not-published"),
    );
  });
});
