import { expect, test } from "vitest";
import { secondsOf } from "#app/listen/seconds-of.ts";

test.each([
  ["fifteen letters", 1],
  ["老渡口的新桥下周通", 2],
  ["１２３", 1],
  ["2020", 1.33],
  ["ท่าเรือเก่า", 1.1],
  ["🏗️", 1.07],
  ["", 0],
])("a voice needs about as long for %s as its script takes: %s s", (text, seconds) => {
  expect(Math.abs(secondsOf(text) - seconds)).toBeLessThan(0.4);
});
