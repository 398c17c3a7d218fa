import fc from "fast-check";
import { expect, test } from "vitest";
import { typeset } from "#model/typeset.ts";
import { typographicMarks } from "#edition/typographic-marks.ts";

function shown(text: string, language = "en"): string {
  return typeset({ text, typography: { text: typographicMarks(text, language) } }).text;
}

test.each([
  [`"No," she said. "It's late."`, "“No,” she said. “It’s late.”"],
  [`"He said 'no' twice," she said.`, "“He said ‘no’ twice,” she said."],
  [`"'No,' he said"`, "“‘No,’ he said”"],
  [`he said 'no.' "`, `he said ‘no.’ "`],
  [`"He said 'no.' "`, "“He said ‘no.’ ”"],
  [`('x') ["y"] a-"z"`, "(‘x’) [“y”] a-“z”"],
  [
    `"the workers' rights," and 'the workers' strike'`,
    "“the workers’ rights,” and ‘the workers’ strike’",
  ],
  [`'We won': PM hails 'best' deal`, "‘We won’: PM hails ‘best’ deal"],
  [`he said,"No." Then "yes."Then no`, "he said,“No.” Then “yes.”Then no"],
  [`UK - EU deal is 'close'`, "UK – EU deal is ‘close’"],
  [`the "60 Minutes" of "1990"`, "the “60 Minutes” of “1990”"],
])("quotations have their marks: %s", (written, expected) => {
  expect(shown(written)).toBe(expected);
});

test.each([
  [`"It goes on in the next paragraph, and`, "“It goes on in the next paragraph, and"],
  [`"which opens once more, and ends."`, "“which opens once more, and ends.”"],
  [`or which only ends."`, "or which only ends.”"],
])("quotations span paragraphs: %s", (written, expected) => {
  expect(shown(written)).toBe(expected);
});

test.each([
  ["O'Brien of Hawai'i doesn't", "O’Brien of Hawai’i doesn’t"],
  ["the '90s, rock 'n' roll, in '05", "the ’90s, rock ’n’ roll, in ’05"],
  ["'Tis James' and the workers'", "’Tis James’ and the workers’"],
])("apostrophes are no quotations: %s", (written, expected) => {
  expect(shown(written)).toBe(expected);
});

test.each([
  `5'10" tall, a 6" gun, a 12' boat`,
  `a " loose " mark`,
  "- at the start",
  "“typographic” ‘already’, « so » and „so“",
  "a--b -- c",
])("measures, what is not understood, and what is typographic stay: %s", (written) => {
  expect(shown(written)).toBe(written);
});

test.each([
  ["de", `"Das ist 'gut'", sagt er. Geht's?`, "„Das ist ‚gut‘“, sagt er. Geht’s?"],
  ["de-CH", `"Das ist 'gut'"`, "«Das ist ‹gut›»"],
  ["fi", `"Ei", hän sanoi`, "”Ei”, hän sanoi"],
  ["nb", `"Nei", sa hun`, "«Nei», sa hun"],
  ["pl", `"Nie"`, "„Nie”"],
  ["uk", `"Ні", п'ять`, "«Ні», п’ять"],
  ["fr", `L'homme "libre" d'hier`, "L’homme “libre” d’hier"],
  ["ko", `"개정"이라는 '다구리(몰매)'로`, "“개정”이라는 ‘다구리(몰매)’로"],
  ["it", `un po' di "pane"`, "un po’ di “pane”"],
  ["he", `צה"ל - זה`, `צה"ל - זה`],
  ["ar", `"نعم" - لا`, `"نعم" - لا`],
  ["zh", `"好"`, `"好"`],
])("marks are those of the language %s: %s", (language, written, expected) => {
  expect(shown(written, language)).toBe(expected);
});

const languages = fc.constantFrom(
  "en",
  "de",
  "de-CH",
  "fi",
  "fr",
  "hu",
  "ro",
  "el",
  "ru",
  "he",
  "zh",
);
const pieces = fc.constantFrom(
  "'",
  '"',
  " - ",
  "-",
  " ",
  "\n",
  "s",
  "it",
  "90",
  "5",
  "(",
  ".",
  "“",
  "’",
  "é",
  "好",
  "😀",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
  fc.string(),
);

test("only straight marks change, one for one, and a second time nothing does", () => {
  fc.assert(
    fc.property(texts, languages, (written, language) => {
      const once = shown(written, language);
      expect(once).toHaveLength(written.length);
      const changes = [...once].filter((mark, at) => mark !== [...written][at]);
      const changed = [...written].filter((mark, at) => mark !== [...once][at]);
      expect(changes.join("")).toMatch(/^[‘’‚‹›“”„«»–]*$/u);
      expect(changed.join("")).toMatch(/^['"-]*$/u);
      expect(shown(once, language)).toBe(once);
    }),
  );
});

test("a long text of marks is read to its end", () => {
  const written = `'("' - s' `.repeat(100_000);
  expect(typographicMarks(written, "en")).toHaveLength(500_000);
});
