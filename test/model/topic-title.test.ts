import { expect, test } from "vitest";
import { capitalize, topicTitle } from "#model/topic-title.ts";

test.each([
  ["united states", "United States"],
  ["mcdonald's", "Mcdonald's"],
  ["al-qaeda", "Al-Qaeda"],
  ["covid-19", "Covid-19"],
  ["c++", "C++"],
  ["5g", "5g"],
  ["são paulo", "São Paulo"],
  ["إيران", "إيران"],
  ["港口", "港口"],
  ["soft\u00adly \u200ehere", "Soft\u00adly \u200eHere"],
  ["", ""],
])("a topic has capitals at the beginning of its words: %j is %j", (topic, name) => {
  expect(capitalize(topic)).toBe(name);
});

test("a topic with a name of its own has that, and no other is taken for one", () => {
  const names = { usa: "USA" };
  expect(topicTitle("usa", names)).toBe("USA");
  expect(topicTitle("constructor", names)).toBe("Constructor");
});
