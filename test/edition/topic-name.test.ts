import { describe, expect, test } from "vitest";
import { topicName } from "#edition/topic-name.ts";
import { slugify } from "#model/paths.ts";

const one = (...names: string[]) => new Set(names.map((name) => topicName(name).key)).size === 1;

describe("a topic's name", () => {
  test.each([
    ["c++", "c-plus-plus"],
    ["c++20", "c-plus-plus-20"],
    ["c#", "c-sharp"],
    ["disney+", "disney-plus"],
    ["+972 magazine", "plus-972-magazine"],
    [".net", "dot-net"],
    ["99%", "99-percent"],
    ["@home", "at-home"],
    ["$100 bills", "dollar-100-bills"],
    ["5€", "5-euro"],
    ["Straße", "strasse"],
  ])("%j has its sign spelled out in its slug: %j", (name, slug) => {
    expect(topicName(name).slug).toBe(slug);
  });

  test.each([
    "iran",
    "united states",
    "arts & culture",
    "q&a",
    "at&t",
    "rock + roll",
    "#metoo",
    "covid-19",
    "u.s.",
    "résumé",
    "people's republic",
    "yahoo!",
    "a/b",
    "ke$ha",
    "web 2.0",
    "港口",
    "…and justice",
    "!!!",
    "4 + 4",
  ])("%j has the slug of its words alone", (name) => {
    expect(topicName(name).slug).toBe(slugify(name));
  });

  test.each([
    ["covid-19", "covid 19", "Covid–19", "COVID_19"],
    ["u.s.", "u s", "U.S"],
    ["résumé", "resume", "Résumé".normalize("NFD")],
    ["people's republic", "people’s republic", "peoples republic"],
    ["yahoo!", "yahoo", "yahoo?"],
    ["#metoo", "metoo"],
    ["straße", "strasse"],
    ["arts & culture", "arts&culture", "Arts  &  Culture"],
    ["⚓️", "⚓"],
  ])("has the same key as its other spellings: %j", (...names) => {
    expect(one(...names)).toBe(true);
  });

  test.each([
    ["c", "c++"],
    ["c++", "c#"],
    ["c++", "c plus plus"],
    ["disney", "disney+"],
    ["net", ".net"],
    ["arts & culture", "arts culture"],
    ["acme", "acme®"],
    ["!!!", "???"],
    ["!!!", "untitled"],
    ["99", "99%"],
    ["5€", "5$"],
    [`${"harbour ".repeat(12)}north`, `${"harbour ".repeat(12)}south`],
  ])("has another key as %j than as %j", (a, b) => {
    expect(one(a, b)).toBe(false);
  });
});
