import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInWords, periodInWords, weekdayInWords } from "#model/dates.ts";
import { directionOf, localeOf } from "#model/language.ts";
import type { Site } from "#model/site.ts";
import { buildSite } from "#press/build-site.ts";
import { readSite } from "#press/config/site-config.ts";
import { readSource } from "#press/content/read-source.ts";
import { deskWith } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const odd = fc.constantFrom(
  "<script>alert(1)</script>",
  "\"'&]]>",
  "-- \u202E\u0000",
  "${x} $& $1",
  "👩‍👩‍👧‍👦 港口 عنوان",
  "%zz %00 ../..",
  "\ud800",
);
const words = fc.oneof(odd, fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }));
const subtag = fc.stringMatching(/^[a-zA-Z\d]{1,8}$/);
const tag = fc.oneof(
  fc.constantFrom(
    "en",
    "EN-gb",
    "iw",
    "zh-Hant",
    "yua",
    "tlh",
    "mul",
    "und",
    "ar-u-nu-latn",
    "german",
    "i-klingon",
  ),
  fc
    .tuple(fc.stringMatching(/^[a-z]{2,3}$/), fc.array(subtag, { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join("-")),
);
const time = fc.oneof(
  fc.constantFrom(
    "2020-01-04",
    "0001-01-01 00:00 +14:00",
    "9999-12-30 23:59 -12:00",
    "2020-02-30",
    "4 January 2020, 20:59:60",
  ),
  fc
    .date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") })
    .map((date) => date.toISOString()),
);
const line = fc.oneof(
  fc.tuple(fc.constantFrom("date", "Date:", "updated", "embargo"), time),
  fc.tuple(fc.constantFrom("lang", "Lang:"), tag),
  fc.tuple(
    fc.constantFrom("byline", "alt", "Caption:", "credit", "standfirst", "slug", "image"),
    words,
  ),
  fc.constantFrom(
    ["slug", "a".repeat(100)],
    ["slug", "index"],
    ["image", "no.png"],
    ["video", "no.webm"],
    ["draft", "no"],
  ),
);
const article = fc
  .record({ lines: fc.array(line, { maxLength: 6 }), headline: words, body: words, topic: words })
  .map(({ lines, headline, body, topic }) =>
    [
      ["date 2020-01-04", ...lines.map((pair) => pair.join(" "))].join("\n"),
      headline,
      `It is said: ${body}.`,
      `Read more on: ${topic}`,
    ].join("\n\n"),
  );

const zone = fc.constantFrom(
  "UTC",
  "Africa/Johannesburg",
  "+05:30",
  "Etc/GMT+12",
  "utc",
  "Asia/Kathmandu",
  "Nowhere/Land",
);
const url = fc.oneof(
  fc.webUrl({ validSchemes: ["http", "https"], withFragments: false }),
  fc.tuple(fc.webUrl(), words).map(([web, path]) => `${web}/${path}`),
  fc.constantFrom("https://süd.example/", "https://[::1]:1/a'b(c)/", "javascript:alert(1)"),
);
const settings = fc.record(
  {
    name: words,
    description: words,
    url,
    language: tag,
    timeZone: zone,
    topics: fc.uniqueArray(words, { maxLength: 3 }),
    pageSize: fc.constantFrom(1, 2, 200),
    cards: fc.boolean(),
  },
  { requiredKeys: [] },
);

function readAlone(given: object): { site: Site } | { refused: string } {
  try {
    return { site: readSite(temporaryFolder({ "site.json": JSON.stringify(given) })) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

/** The site of settings, without those that are refused. */
function siteOf(given: object): Site {
  const read = Object.entries(given).map(
    ([key, value]) => [key, value, readAlone({ [key]: value })] as const,
  );
  for (const [, , one] of read)
    expect("site" in one ? "" : one.refused).toMatch(/^$|site\.json:\d+:\d+ error site /);
  const taken = read
    .filter(([, , one]) => "site" in one)
    .map(([key, value]) => [key, value] as const);
  const whole = readAlone(Object.fromEntries(taken));
  if ("refused" in whole) throw new Error(whole.refused);
  return whole.site;
}

test("every header and site.json that is accepted can be pressed, cards and feeds as well", async () => {
  await fc.assert(
    fc.asyncProperty(
      settings,
      fc.array(article, { minLength: 4, maxLength: 12 }),
      async (given, texts) => {
        const site = siteOf(given);
        const files = texts.map((text, index) => [`${index}.txt`, text] as const);
        const desk = deskWith(Object.fromEntries(files), {
          site,
          now: Date.parse("+010001-01-01T00:00:00Z"),
        });
        const room = { content: desk.content, site, now: desk.job.now };
        const readings = await Promise.all(files.map(([name]) => readSource(room, name)));
        const accepted = readings.flatMap(({ article: one }) => one ?? []);
        for (const { language, datePublished } of accepted) {
          expect(["ltr", "rtl"]).toContain(directionOf(language));
          expect(localeOf(language)).not.toContain("undefined");
          for (const inWords of [dayInWords, weekdayInWords])
            expect(inWords(datePublished, language)).not.toBe("");
          expect(periodInWords(datePublished.slice(0, 7), site.language)).not.toBe("");
        }
        const outcome = await buildSite(desk.job);
        expect(outcome?.articles).toBe(accepted.length);
        const pressed = [...filesIn(desk.out).keys()].filter((name) => name.endsWith("/index.txt"));
        expect(pressed).toHaveLength(accepted.length);
      },
    ),
    { numRuns: 8 },
  );
});
