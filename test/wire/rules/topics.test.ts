import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const topicsOf = (line: string, header = "") =>
  parse(`${header}A headline\n\nA text.\n\n${line}`, options).article?.topics;

test.each([
  ["Read more on: \u00a0 \u00a0 united  states \u00a0 |\u00a0  iran", ["united states", "iran"]],
  ["READ MORE ON: Iran, Iraq", ["iran", "iraq"]],
  ["Read more on: oil, gas | iran", ["oil, gas", "iran"]],
  ["Read more on: Iran | iran || IRAN |", ["iran"]],
  ["Read more on: iran\n\nRead more on: iraq", ["iran", "iraq"]],
  ["Read more on:", []],
  ["Topics:\nIran\nIraq", ["iran", "iraq"]],
  ["Topics:\n\nIran\n\nNew York, N.Y.", ["iran", "new york, n.y."]],
  ["Tags: Iran, U.S.", ["iran", "u.s."]],
  ["Tags: Iran, Iraq.", ["iran", "iraq"]],
  ["Thèmes : Iran | Irak", ["iran", "irak"]],
  ["Schlagwörter: Iran, Irak", ["iran", "irak"]],
  ["المواضيع: إيران، العراق", ["إيران", "العراق"]],
  ["Темы: Иран, Ирак", ["иран", "ирак"]],
  ["תגיות: איראן, עיראק", ["איראן", "עיראק"]],
  ["标签：伊朗、伊拉克", ["伊朗", "伊拉克"]],
  ["Tags\n\nIran\n\nIraq", ["iran", "iraq"]],
  ["Tags: Iran, Iraq\n\nThe Coast Tribune\n\nAll our papers", ["iran", "iraq"]],
])("%j", (line, topics) => {
  expect(topicsOf(line)).toEqual(topics);
});

test("topics are in lower case by the rules of their language", () => {
  expect(topicsOf("Read more on: IRAK", " lang tr\n\n")).toEqual(["ırak"]);
});

test.each([
  ["Read more on: USA | Iran | oil", { usa: "USA", iran: "Iran" }],
  [
    "Tags: iPhone, COVID-19, McDonald’s",
    { iphone: "iPhone", "covid-19": "COVID-19", "mcdonald’s": "McDonald’s" },
  ],
  ["Tags: iran, IRAN, Iran", { iran: "IRAN" }],
  ["Tags: São Paulo, Sao Paulo", { "são paulo": "São Paulo", "sao paulo": "Sao Paulo" }],
  ["Tags: ΑΘΗΝΑΣ, x", { αθηνας: "ΑΘΗΝΑΣ" }],
  ["Tags: __proto__, Constructor", { constructor: "Constructor" }],
  ["Tags: oil, iran", undefined],
  ["标签：伊朗、伊拉克", undefined],
])("the capitals of topics are kept beside them: %j", (line, spellings) => {
  const { article } = parse(`A headline\n\nA text.\n\n${line}`, options);
  expect(article?.topicSpellings).toEqual(spellings);
});

test("a label alone above prose is prose", () => {
  expect(
    topicsOf("Topics:\n\nThis is a text that only looks as if a label stood above it."),
  ).toEqual([]);
});

test("topics above the last line are prose", () => {
  expect(topicsOf("Read more on: iran\n\nA last word.")).toEqual([]);
  expect(topicsOf("Read more on: iran, iraq\n\nA last word.")).toEqual([]);
});

test("an article has at most a hundred topics; the others are reported", () => {
  const names = Array.from({ length: 102 }, (_, index) => `topic ${index}`);
  const line = `Tags: ${names.join(", ")}`;
  const { article, problems, dropped } = parse(`A headline\n\nA text.\n\n${line}`, options);
  expect(article?.topics).toEqual(names.slice(0, 100));
  expect(problems).toMatchObject([{ rule: "too-many-topics", line: 5, severity: "warning" }]);
  const left = dropped.filter(({ rule }) => rule === "too-many-topics");
  expect(left.map(({ text }) => text)).toEqual(["topic 100", "topic 101"]);
});
