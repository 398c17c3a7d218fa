import { expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const bylineOf = (line: string) =>
  parse(`A headline\n\n2020-01-04 10:00\n${line}\n\nA text.`, options).article?.byline;

test.each([
  ["By Foreign desk", ["Foreign desk"]],
  ["Oleh Budi Santoso dan Siti Aminah", ["Budi Santoso", "Siti Aminah"]],
  ["Na John Mwangi na Asha Juma", ["John Mwangi", "Asha Juma"]],
  ["Na Hong-jin", ["Na Hong-jin"]],
  ["Teksti: Matti Virtanen ja Liisa Korhonen", ["Matti Virtanen", "Liisa Korhonen"]],
  ["द्वारा राम कुमार और सीता देवी", ["राम कुमार", "सीता देवी"]],
  ["نویسنده: علی رضایی و مریم احمدی", ["علی رضایی", "مریم احمدی"]],
  ["BY A. Name", ["A. Name"]],
  ["By Ann Lee and Bo Park", ["Ann Lee", "Bo Park"]],
  ["By Ann Lee, Bo Park, and Cy Roe", ["Ann Lee", "Bo Park", "Cy Roe"]],
  ["By Sam Hill Jr.", ["Sam Hill Jr."]],
  ["By Ann Lee, WNN", ["Ann Lee"]],
  ["By Ann Lee and Bo Park, WNN", ["Ann Lee", "Bo Park"]],
  ["By Ann Lee, The Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee, wnn", ["Ann Lee"]],
  ["By Ann Lee, Bo Park, WNN", ["Ann Lee", "Bo Park"]],
  ["BY ANN LEE, BO", ["ANN LEE", "BO"]],
  ["By Ann Lee, Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee, Political Editor, Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee | Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee, WNN Writer", ["Ann Lee"]],
  ["By Ann Lee (Coast Tribune)", ["Ann Lee"]],
  ["By Ann Lee for the Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee and Bo Park of the Coast Tribune", ["Ann Lee", "Bo Park"]],
  ["By Ann Lee | Bo Park", ["Ann Lee", "Bo Park"]],
  ["Ann Lee, political editor", ["Ann Lee"]],
  ["Ann Lee, Bo Park, Coast Tribune", ["Ann Lee", "Bo Park", "Coast Tribune"]],
  ["Ann Lee & Bo Park", ["Ann Lee", "Bo Park"]],
  ["Ann Lee y Bo Park", ["Ann Lee", "Bo Park"]],
  ["Ann Lee y Park", ["Ann Lee y Park"]],
  ["Von Ann Lee und Bo Park, wnn", ["Ann Lee", "Bo Park"]],
  ["By wnn", ["wnn"]],
  ["By our transport correspondent", ["our transport correspondent"]],
  ["Von unserer Redaktion", ["unserer Redaktion"]],
])("%s names who wrote it", (line, names) => {
  expect(bylineOf(line)).toEqual(names);
});

test.each([
  "By the time it ended, nobody was left",
  "By Monday all was over.",
  "Bystanders saw it",
])("%s is prose", (line) => {
  expect(bylineOf(line)).toEqual([]);
});

test("a byline may be above the stamp", () => {
  const { article } = parse("A headline\nBy Foreign desk\n2020-01-04 10:00\n\nA text.", options);
  expect(article).toMatchObject({
    byline: ["Foreign desk"],
    datePublished: "2020-01-04T10:00:00+02:00",
  });
});

test("the header's byline counts if the two differ", () => {
  const { article, problems } = parse(
    " byline Home desk\n\nA headline\n\nBy Foreign desk\n\nA text.",
    options,
  );
  expect(article?.byline).toEqual(["Home desk"]);
  expect(problems).toMatchObject([
    { rule: "bylines-differ", line: 5, column: 1, severity: "warning" },
  ]);
});

test.each([
  ["Jo Reed @joreed", ["Jo Reed"], undefined],
  ["By Jo Reed (@joreed)", ["Jo Reed"], undefined],
  ["By Jo Reed in Durban", ["Jo Reed"], "Durban"],
  ["Jo Reed | 3 January 2020", ["Jo Reed"], undefined],
  ["By Jo Reed from Cape Town", ["Jo Reed"], "Cape Town"],
  ["Jo Reed reports from Cape Town", ["Jo Reed"], "Cape Town"],
  ["Par Jo Reed, à Durban", ["Jo Reed"], "Durban"],
  ["By Jo Reed Published January 3, 2020 at 8 pm", ["Jo Reed"], undefined],
  ["By Jo Reed • Published January 3, 2020 • Updated 2 hours ago", ["Jo Reed"], undefined],
  ["2020-01-03 20:00 来源：Jo Reed", ["Jo Reed"], undefined],
])("%s names who wrote it, and where", (line, names, place) => {
  const { article } = parse(`A headline\n\n2020-01-04 10:00\n${line}\n\nA text.`, options);
  expect(article).toMatchObject({ byline: names });
  expect(article?.dateline).toBe(place);
});

test.each(["wnn-newsroom Ltd", "coasttribune.example", "Coast24", "red, Coast/Agencies"])(
  "%j between stamp and lead is who wrote it, below a header with a date",
  (line) => {
    const lead = "The harbour closed at noon, its master said on Monday, and stays closed.";
    const text = `date 2020-01-04\n\nStorm closes the harbour\n\n2020-01-04 10:00\n\n${line}\n\n${lead}`;
    const { article, problems } = parse(text, options);
    expect(article).toMatchObject({ byline: line.split(", "), body: [{ text: lead }] });
    expect(problems).toEqual([]);
  },
);

test.each([
  ["a share bar", "Facebook Twitter WhatsApp\n\nAnn Lee"],
  ["a picture with a credit", "A weir.\n\nA weir. (Reed Agency)\n\nAnn Lee"],
])("names may stand below stamp and %s", (_what, lines) => {
  const lead = "The harbour closed at noon, its master said on Monday, and stays closed.";
  const text = `date 2020-01-04\n\nStorm closes the harbour\n\n2020-01-04 10:00\n\n${lines}\n\n${lead}`;
  expect(parse(text, options).article).toMatchObject({
    byline: ["Ann Lee"],
    body: [{ text: lead }],
  });
});

test("the paper may stand below the byline", () => {
  const text = "A headline\n\n2020-01-04 10:00\nBy Ann Lee\nCoast Tribune\n\nA text.";
  expect(parse(text, options).article).toMatchObject({ byline: ["Ann Lee"], body: [{}] });
});

test("a section's name may stand between headline and byline", () => {
  const text = "Storm closes the harbour\n\nPolitics\n\nBy Ann Lee\n\n2020-01-04 10:00\n\nA text.";
  expect(parse(text, options).article).toMatchObject({ kicker: "Politics", byline: ["Ann Lee"] });
});

test("names below a caption without a credit may be the photographer's, which a warning says", () => {
  const lead = "The harbour closed at noon, its master said on Monday, and stays closed.";
  const text = `date 2020-01-04\n\nStorm closes the harbour\n\n2020-01-04 10:00\n\nA weir.\n\nA weir.\n\nAnn Lee\n\n${lead}`;
  const { article, problems } = parse(text, options);
  expect(article?.byline).toEqual(["Ann Lee"]);
  expect(problems).toMatchObject([{ rule: "uncertain-byline", line: 11, column: 1 }]);
});

test("one plain word between stamp and lead is who wrote it, with a warning", () => {
  const lead = "The harbour closed at noon, its master said on Monday, and stays closed.";
  const text = `date 2020-01-04\n\nStorm closes the harbour\n\n2020-01-04 10:00\n\nEditors\n\n${lead}`;
  const { article, problems } = parse(text, options);
  expect(article?.byline).toEqual(["Editors"]);
  expect(problems).toMatchObject([{ rule: "uncertain-byline" }]);
});

test.each([
  "By Ann Lee for the Coast Tribune",
  "By Ann Lee (Coast Tribune)",
  "By Ann Lee | Coast Tribune",
  "By Ann Lee / Bo Park",
  "Ann Lee reports from Durban",
  "By Ann Lee, Political Editor, in Durban",
])("no letter of %j is lost", (line) => {
  const text = `A headline\n\n2020-01-04 10:00\n${line}\n\nA text.`;
  expect(lostFrom(text, parse(text, options), "en")).toEqual([]);
});
