import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsOf } from "#app/listen/seconds-of.ts";
import { splitUtterances } from "#app/listen/utterances.ts";

const letters = (text: string) => text.replaceAll(/\s/gu, "");

describe("the utterances of a text", () => {
  test("are whole sentences, several in one where they are short", () => {
    const long = `${"A long sentence ".repeat(10)}comes to an end.`;
    expect(splitUtterances(`One. Two. ${long} Three.`, "en")).toEqual([
      "One. Two.",
      long,
      "Three.",
    ]);
  });

  test("split a sentence that is too long after a comma, else after a word", () => {
    const clause = "word ".repeat(20).trim();
    expect(splitUtterances(`${clause}, ${clause}, ${clause}.`, "en")).toEqual([
      `${clause},`,
      `${clause},`,
      `${clause}.`,
    ]);
    const [first] = splitUtterances("syllable ".repeat(60), "en");
    expect(first).toMatch(/^(?:syllable ?)+$/);
  });

  test("have all of the text, and are never too long", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900, unit: "grapheme" }), (text) => {
        const utterances = splitUtterances(text, "en");
        expect(letters(utterances.join(""))).toBe(letters(text));
        expect(utterances.every(({ length }) => length > 0 && length <= 180)).toBe(true);
      }),
    );
  });

  test.each([
    ["zh", "老渡口的新桥下周通车，市长说，这座桥将会把两岸的居民连接起来", 4.5],
    ["zh", "老渡口的新桥下周通车", 4.5],
    ["ja", "新しい橋は来週開通する予定で、市長は両岸を結ぶと述べた", 4.5],
    ["ko", "새로운 다리가 다음 주에 개통된다고 시장이 말했다 ", 4.5],
    ["th", "สะพานใหม่ที่ท่าเรือเก่าจะเปิดในสัปดาห์หน้า", 10],
    ["hi", "पुराने घाट पर नया पुल अगले हफ़्ते खुलेगा और ", 10],
    ["en", "1 234 567, ", 3],
  ])("take no voice longer than twelve seconds in %s, as in %s", (language, words, pace) => {
    const text = `${words.repeat(30)}。`;
    const utterances = splitUtterances(text, language);
    expect(letters(utterances.join(""))).toBe(letters(text));
    for (const utterance of utterances)
      expect([...letters(utterance)].length / pace).toBeLessThanOrEqual(12);
    // And are not chopped up.
    const total = [...letters(text)].length / pace;
    expect(utterances.length).toBeLessThan(total / 4);
  });

  test("end after a mark, also where no space follows, and not within a number", () => {
    const clause = "老渡口的新桥下周通车市长说这座桥将会把两岸连接";
    const text = [clause, clause, clause, clause].join("，");
    expect(splitUtterances(`${text}。`, "zh")).toEqual([
      `${clause}，${clause}，`,
      `${clause}，${clause}。`,
    ]);
    const numbers = splitUtterances("about 1,234,567 people ".repeat(20), "en");
    for (const utterance of numbers) expect(utterance).toMatch(/^[a-z1].*(?:\D|1,234,567)$/u);
    for (const utterance of numbers) expect(utterance).not.toMatch(/^,|,$/u);
  });

  test("end between words where there is no space", () => {
    const utterances = splitUtterances("สะพานใหม่เปิดสัปดาห์หน้า".repeat(20), "th");
    const words = new Set(["สะพาน", "ใหม่", "เปิด", "สัปดาห์", "หน้า"]);
    for (const utterance of utterances)
      expect([...words].some((word) => utterance.startsWith(word))).toBe(true);
  });

  test("never end within a grapheme, whatever the text", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        "\u0301",
        "\u200d",
        "👩\u200d👩\u200d👧",
        "🇿🇦",
        "\r\n",
        "，",
        ", ",
        " ",
        "각",
        "क्ष",
        "\u0600",
      ),
    );
    const run = fc
      .tuple(unit, fc.integer({ min: 1, max: 250 }))
      .map(([one, count]) => one.repeat(count));
    const texts = fc.array(fc.oneof(unit, run), { maxLength: 60 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "zh", "ar", "th"), (text, language) => {
        const utterances = splitUtterances(text, language);
        expect(letters(utterances.join(""))).toBe(letters(text));
        const starts = startsOf(text);
        let at = 0;
        for (const utterance of utterances) {
          at = text.indexOf(utterance, at);
          // White space around an utterance is not said.
          expect(starts.has(at) || /\s/u.test(text[at - 1] ?? "")).toBe(true);
          at += utterance.length;
          expect(secondsOf(utterance) <= 12 || startsOf(utterance).size <= 2).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("are shorter for a voice that speaks slowly", () => {
    const text = "word ".repeat(100);
    const [usual, slow, fast] = [1, 0.5, 2].map((rate) => splitUtterances(text, "en", rate));
    expect(fast).toEqual(usual);
    expect(Math.max(...slow!.map(({ length }) => length))).toBeLessThanOrEqual(90);
  });
});

function startsOf(text: string): Set<number> {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
}
