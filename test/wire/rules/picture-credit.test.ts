import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const copy =
  "The harbour closed at noon, and will stay closed until the storm is over, it is said.";

function problemsOf(line: string) {
  const text = `Storm closes the harbour for a week\n\n2020-01-04 10:00\n\n${copy}\n\n${copy} Ships wait.\n\n${line}\n\nThe end came soon.`;
  const { problems, dropped } = parse(text, options);
  return { problems, isDropped: dropped.some((one) => one.text === line) };
}

describe("a line that credits a picture", () => {
  test.each(["Nora Castell / Weir Images", "Nora Castell/AFP", "Photograph: Nora Castell"])(
    "is left out without a word where it can be nothing else: %s",
    (line) => {
      expect(problemsOf(line)).toEqual({ problems: [], isDropped: true });
    },
  );

  test.each(["Leeds / Hull", "Durban, ZA"])(
    "is left out with a warning where it may be copy: %s",
    (line) => {
      const { problems, isDropped } = problemsOf(line);
      expect(isDropped).toBe(true);
      expect(problems).toMatchObject([{ rule: "uncertain-picture", line: 9, column: 1 }]);
      expect(problems[0]?.message).toContain("it could also be copy");
    },
  );
});
