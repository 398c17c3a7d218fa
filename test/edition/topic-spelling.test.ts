import { describe, expect, test } from "vitest";
import { believedSpellings, TopicSpelling } from "#edition/topic-spelling.ts";

describe("how an article writes its topics", () => {
  test.each([
    [["USA", "Iran"], { usa: "USA", iran: "Iran" }],
    [["USA", "NATO"], { usa: "USA", nato: "NATO" }],
    [["iPhone", "oil"], { iphone: "iPhone" }],
    [["COVID-19"], { "covid-19": "COVID-19" }],
    [["IRAN", "UNITED STATES"], undefined],
    [["UNESCO", "Paris"], { unesco: "UNESCO", paris: "Paris" }],
    [["IRAN", "港口", "UNITED STATES"], undefined],
    [["oil", "gas"], undefined],
    [["港口"], undefined],
    [[], undefined],
  ])("is believed unless it shouts: %j", (written, believed) => {
    const topics = written.map((one) => one.toLowerCase());
    const spelled = written.filter((one) => one !== one.toLowerCase());
    const spellings = Object.fromEntries(spelled.map((one) => [one.toLowerCase(), one]));
    expect(believedSpellings(topics, spellings)).toEqual(believed);
  });
});

/** The names of a topic that articles write like this, each with the number of the article from which on it has it. */
function namesOf(written: readonly string[]) {
  const spelling = new TopicSpelling("Covid-19");
  for (const [at, one] of written.entries())
    spelling.add(String(at + 1), one === "covid-19" ? undefined : one);
  return spelling.names.slice(1).map(({ since, name }) => `${since} ${name}`);
}

describe("the name of a topic", () => {
  test("is given until an article writes it with capitals, and is at once what that one writes", () => {
    expect(namesOf(["covid-19", "covid-19", "covid-19"])).toEqual([]);
    expect(namesOf([...Array(10).fill("covid-19"), "COVID-19"])).toEqual(["11 COVID-19"]);
  });

  test("is the commonest spelling, the first of several, each time the number of articles has doubled", () => {
    expect(namesOf(["COVID-19", "Covid-19"])).toEqual(["1 COVID-19"]);
    expect(namesOf(["COVID-19", "Covid-19", "Covid-19"])).toEqual(["1 COVID-19"]);
    expect(namesOf(["COVID-19", "Covid-19", "Covid-19", "covid-19"])).toEqual([
      "1 COVID-19",
      "4 Covid-19",
    ]);
  });

  test("changes a few times at most, however its spelling goes to and fro", () => {
    const written = Array.from({ length: 5000 }, (_, at) =>
      at % 3 === 0 ? "COVID-19" : "Covid-19",
    );
    expect(namesOf(written).length).toBeLessThan(13);
  });
});
