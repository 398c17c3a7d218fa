import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/02/03/a.txt", timeZone: "UTC", language: "en" };
const lead =
  "The mayor of Weirton spoke to us on Monday, in the keeper's hut below the old bridge.";

function read(...blocks: string[]) {
  const text = ["Mayor explains the bridge plan", "2020-02-03 18:20", lead, ...blocks].join("\n\n");
  return parse(text, options).article?.body ?? [];
}
const headsOf = (...blocks: string[]) =>
  read(...blocks).flatMap((block) => (block.kind === "subheading" ? [block.text] : []));

describe("question and answer head nothing", () => {
  test.each([
    ["letters", "Q: Why now?", "A: The piers are cracked", "Q: Who pays?", "A: The region"],
    ["letters with a stop", "Q. Why now?", "A. They are cracked", "Q. Who pays?", "A. The region"],
    ["words", "Question: Why now?", "Answer: It rains", "Question: And then?", "Answer: Sun"],
    ["names", "Gazette: Why now?", "Tom Hale: It rains", "Gazette: And then", "Tom Hale: Sun"],
    ["German letters", "F: Warum jetzt?", "A: Es regnet", "F: Und dann?", "A: Sonne"],
    ["Arabic letters", "س: لماذا الآن؟", "ج: لأن الدعامات متشققة", "س: من يدفع؟", "ج: المنطقة"],
    ["Chinese names", "记者：为什么？", "市长：有裂缝", "记者：谁付钱？", "市长：地区"],
    ["one pair alone", "Q: Why now?", "A: The piers are cracked"],
  ])("with %s", (_, ...blocks) => {
    expect(headsOf(...blocks, lead)).toEqual([]);
  });

  test("with plain questions that a person answers", () => {
    const talk = [
      "When did you start?",
      "In 1980, when I was eighteen. My father had the job before me, and his father too.",
      "Did you ever want to do something else?",
      "No",
      "And what will you do now?",
      "I will read, and I'll walk across the bridge every morning as long as it stands.",
    ];
    expect(headsOf(...talk)).toEqual([]);
  });
});

test("an answer may have several paragraphs", () => {
  const talk = [
    ["What do you remember best?", "The flood.", "We were all on the roof of the mill."],
    ["Did the dog live?", "He did. I buried him in 2003."],
    ["Do you miss the bridge?", "Every day."],
  ];
  expect(headsOf(...talk.flat())).toEqual([]);
});

test("questions over several paragraphs of a text are its titles, however short the first is", () => {
  const answer = ["At least a year.", lead];
  const questions = ["Why is the bridge closing?", "How long will it take?", "Who pays for it?"];
  expect(headsOf(...questions.flatMap((question) => [question, ...answer]))).toEqual(questions);
});

test("titles that open with the same word before a colon stay titles", () => {
  const titles = ["Marathon: Who runs", "Marathon: Which streets are shut"];
  expect(headsOf(...titles.flatMap((title) => [title, lead, lead, lead]))).toEqual(titles);
});
