import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const shapes: Record<string, (size: number) => string> = {
  "white space in a line": (size) => `A\n\nx${" ".repeat(size)}y`,
  "open parentheses": (size) => `A\n\n${"(".repeat(size)}`,
  "quote marks": (size) => `A\n\n${">\n".repeat(size)}`,
  "lone dashes": (size) => `A\n\n${"- a\n\n".repeat(size)}`,
  "short lines": (size) => `A\n\n${"Short\n\n".repeat(size)}`,
  credits: (size) => `A\n\n${"- reporting by x\n".repeat(size)}`,
  topics: (size) =>
    `A\n\n${Array.from({ length: size }, (_, index) => `Read more on: ${index}`).join("\n")}`,
};

for (const [name, make] of Object.entries(shapes)) {
  test(`four times as much takes about four times as long: ${name}`, async ({ bench }) => {
    const [one, four] = [make(5_000), make(20_000)];
    const result = await bench.compare(
      bench("one", () => void parse(one, options)),
      bench("four", () => void parse(four, options)),
      { time: 200, iterations: 20, warmupIterations: 5 },
    );
    const ratio = result.get("four").latency.p50 / result.get("one").latency.p50;
    // In quadratic time it would be sixteen.
    expect(ratio).toBeLessThan(10);
  }, 60_000);
}

test("a megabyte takes as long in one large file as in small ones", async ({ bench }) => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) =>
      `The harbour stayed shut for hours on day ${index} of the storm, said its master.`,
  ).join("\n\n");
  const small = `A headline\n\n2020-01-04 10:00\n\n${paragraphs}\n`;
  const count = Math.round(1_000_000 / small.length);
  const large = `A headline\n\n2020-01-04 10:00\n\n${Array.from({ length: count }, () => paragraphs).join("\n\n")}\n`;
  // With a language in the header none is detected, since detection looks only at the first lines.
  const result = await bench.compare(
    bench("small", () => {
      for (let index = 0; index < count; index++) parse(` lang en\n\n${small}`, options);
    }),
    bench("large", () => void parse(` lang en\n\n${large}`, options)),
    { time: 500, iterations: 10, warmupIterations: 2 },
  );
  const ratio = result.get("large").latency.p50 / result.get("small").latency.p50;
  expect(ratio).toBeLessThan(2);
}, 60_000);
