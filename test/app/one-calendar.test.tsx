import { cleanup } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "./render-page.tsx";

const texts = [2018, 2019, 2020, 2021].map((year) =>
  copyOf({ headline: `Tide ${year}`, at: `${year}-03-25 10:00`, topics: ["tides"] }),
);
const paths = [
  "/",
  "/page/1/",
  "/topics/tides/",
  "/topics/tides/page/1/",
  "/2020/03/25/tide-2020/",
];

test.each([
  ["fa", /139\d|140\d/u],
  ["th", /256\d/u],
  ["ar-SA-u-ca-islamic", /14[34]\d/u],
  ["ja-u-ca-japanese", /平成|令和/u],
])("the pages of a paper in %s say each year by one calendar", async (language, other) => {
  const edition = editionOf(texts, { language, pageSize: 2 });
  for (const path of paths) {
    await renderPage({ edition, path });
    const said = document.body.textContent.replaceAll(/\p{Nd}/gu, inAscii);
    expect(said).toMatch(/20(?:18|19|20|21)/u);
    expect(said).not.toMatch(other);
    cleanup();
  }
});

test.each(["fa", "ar-SA", "mr"])(
  "the times on the pages of a paper in %s have the digits of its dates",
  async (language) => {
    const edition = editionOf(texts, { language, pageSize: 2 });
    for (const path of paths) {
      await renderPage({ edition, path });
      const times = Array.from(document.querySelectorAll("time"), (time) => time.textContent);
      expect(times.length).toBeGreaterThan(0);
      expect(times.join("")).not.toMatch(/[0-9]/u);
      cleanup();
    }
  },
);

function inAscii(digit: string): string {
  const zero = ["٠", "۰", "๐"].find((one) => digit >= one && digit <= next(one, 9)) ?? "0";
  return String((digit.codePointAt(0) ?? 0) - (zero.codePointAt(0) ?? 0));
}

function next(digit: string, by: number): string {
  return String.fromCodePoint((digit.codePointAt(0) ?? 0) + by);
}
