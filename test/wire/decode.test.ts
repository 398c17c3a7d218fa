import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "#wire/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
};
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("without a guess", () => {
  test.each([
    ["UTF-8", utf8("Größe\n")],
    ["UTF-8 with a mark", utf8("\ufeffGröße\n")],
    ["UTF-16LE with a mark", utf16("\ufeffGröße\n", false)],
    ["UTF-16BE with a mark", utf16("\ufeffGröße\n", true)],
    ["nothing", new Uint8Array()],
  ])("%s", (name, bytes) => {
    expect(decode(bytes)).toEqual({ text: name === "nothing" ? "" : "Größe\n", problems: [] });
  });
});

describe("with a warning that names the guess", () => {
  test.each([
    ["utf-16le", utf16("A headline without a mark", false), "A headline without a mark"],
    ["utf-16be", utf16("A headline without a mark", true), "A headline without a mark"],
    [
      "windows-1252",
      latin1("The price is \xa3300 a year\x92s rent, the caf\xe9 said, and it will rise."),
      "The price is £300 a year’s rent, the café said, and it will rise.",
    ],
  ])("%s", (encoding, bytes, text) => {
    const decoded = decode(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.problems).toMatchObject([{ rule: "encoding", severity: "warning" }]);
    expect(decoded.problems[0]?.message).toContain(encoding);
  });

  test("is at the first byte that is not UTF-8", () => {
    const { problems } = decode(latin1("A line\nThe caf\xe9 opens"));
    expect(problems).toMatchObject([{ line: 2, column: 8 }]);
  });

  test("a file of UTF-8 with a few broken bytes is read as UTF-8", () => {
    const bytes = utf8("Größe, Länge, Höhe, Breite, Öl, Übermaß x");
    bytes[bytes.length - 1] = 0xe9;
    expect(decode(bytes).text).toContain("Größe, Länge");
  });
});

describe("real files", () => {
  test.for([
    ["01-latin1-pound-bbc.txt", "£"],
    ["43-legacy-windows-1250.txt", "Sejm zagłosował"],
    ["52-made-utf16le-bom.txt", "WATCH"],
    ["53-made-cp1252.txt", "Shi’ite"],
  ])("%s", ([name, words], { skip }) => {
    const file = `../shared/corpora/nasty/${name}`;
    skip(!existsSync(file), `there is no ${file} here`);
    expect(decode(readFileSync(file)).text).toContain(words);
  });
});
