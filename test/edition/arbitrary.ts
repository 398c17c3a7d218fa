import fc from "fast-check";
import { copyOf, submit } from "#test/edition/edition-of.ts";
import type { Submission } from "#edition/submission.ts";

const headlines = ["Tide", "The crane", "WATCH | The crane", "Tide 2", "港口", "A pilot’s day"];
const topics = [
  "tides",
  "e-mail",
  "e mail",
  "港口",
  "c++",
  "c plus plus",
  "Tides",
  "TIDES",
  "E-Mail",
];

/** An article's text without its date. Its words are few, so that headlines and topics collide. */
export const copies = fc.record({
  headline: fc.constantFrom(...headlines),
  topics: fc.subarray(topics),
  body: fc.constantFrom(
    "A text.",
    ...headlines.map((headline) => `A text.\n\nREAD | ${headline}\n\nThe end.`),
  ),
});

const days = ["2019-12-31", "2020-01-01", "2020-01-03"];

/** Up to 30 submissions of a few days in two years, several of them of the same moment. */
export const submissions: fc.Arbitrary<Submission[]> = fc
  .array(fc.tuple(copies, fc.constantFrom(...days), fc.integer({ min: 0, max: 9 })), {
    maxLength: 30,
  })
  .map((all) =>
    all.map(([copy, day, minute], index) =>
      submit(copyOf({ ...copy, at: `${day} 10:0${minute}` }), `${index}.txt`),
    ),
  );
