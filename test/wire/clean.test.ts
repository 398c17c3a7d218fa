import fc from "fast-check";
import { expect, test } from "vitest";
import { noCharacter } from "#model/characters.ts";
import { cleanLines } from "#wire/clean.ts";

const textsOf = (text: string) => cleanLines(text).lines.map((line) => line.text);

test("a byte-order mark is not part of the first line", () => {
  expect(textsOf("\ufeffdate")).toEqual(["date"]);
});

test("all kinds of line breaks end a line", () => {
  expect(textsOf("a\rb\r\nc\nd\u2028e\u2029f")).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("a line has the position of its first character", () => {
  expect(cleanLines("x\n \u00a0 y ").lines[1]).toEqual({ text: "y", line: 2, column: 4 });
});

test("control characters, except tabs, are removed with one warning", () => {
  const { lines, problems } = cleanLines("a\tb\nc\u0003d\u001b\n\u0000");
  expect(lines.map((line) => line.text)).toEqual(["a\tb", "cd", ""]);
  expect(problems).toMatchObject([
    { rule: "control-character", line: 2, column: 2, severity: "warning" },
  ]);
});

test("direction overrides are removed with one warning", () => {
  const { lines, problems } = cleanLines("abc\u202edef\u2069");
  expect(lines[0]?.text).toBe("abcdef");
  expect(problems).toMatchObject([{ rule: "bidi-override", line: 1, column: 4 }]);
});

test("marks that right-to-left text needs are kept", () => {
  expect(textsOf("a\u200fb")).toEqual(["a\u200fb"]);
});

test("code points that are no characters are removed with one warning, also where a reference stands for one", () => {
  const { lines, problems } = cleanLines(
    "a\ufffeb\uffffc\ufdd0d\u{1fffe}e\u{10ffff}f&#xFFFE;g&#x1FFFF;h",
  );
  expect(lines.map((line) => line.text)).toEqual(["abcdefgh"]);
  expect(problems.filter(({ rule }) => rule !== "entity")).toMatchObject([
    { rule: "noncharacter", line: 1, column: 2, severity: "warning" },
  ]);
});

test("a reference to a direction override is removed like the character", () => {
  expect(textsOf("abc&#x202E;def&#8297;")).toEqual(["abcdef"]);
});

test("half of a surrogate pair becomes a replacement character", () => {
  expect(textsOf("a\ud800b\udfffc 😀")).toEqual(["a\ufffdb\ufffdc 😀"]);
});

test("private characters are kept, also in a text that came as a wire sends it", () => {
  expect(textsOf("\u0001x\u0002a\ue000b \uf8ff\u0003")).toEqual(["x", "a\ue000b \uf8ff"]);
});

test("nothing that HTML or XML may not hold is left of any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        for (const line of textsOf(text)) expect(line).not.toMatch(noCharacter);
      },
    ),
  );
  for (let code = 0; code <= 0x10ffff; code += 0x800) {
    const codes = Array.from({ length: 0x800 }, (_, at) => String.fromCodePoint(code + at));
    expect(textsOf(codes.join("")).join("")).not.toMatch(noCharacter);
  }
});
