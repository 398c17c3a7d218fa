import { describe, expect, test } from "vitest";
import type { Media } from "#model/medium.ts";
import type { Site } from "#model/site.ts";
import { copyOf, editionOf, pageAt, tides } from "#test/edition/edition-of.ts";

const media: Media = {
  "quay.jpg": { kind: "image", width: 900, height: 600 },
  "stamp.jpg": { kind: "image", width: 90, height: 60 },
};
const long = "The water rises over the wall. ".repeat(40);
const leadOf = (texts: string[], settings: Partial<Site> = {}) =>
  pageAt(editionOf(texts, { media, ...settings }), "/", "home").lead?.headline;

const brief = copyOf({ headline: "Brief", at: "2020-01-05 18:00" });
const report = copyOf({ headline: "Report", at: "2020-01-05 12:00", body: long });
const pictured = ` image quay.jpg\n\n${copyOf({ headline: "Pictured", at: "2020-01-05 10:00", body: long })}`;
const stamped = ` image stamp.jpg\n\n${copyOf({ headline: "Stamped", at: "2020-01-05 17:00", body: long })}`;
const before = ` image quay.jpg\n\n${copyOf({ headline: "Before", at: "2020-01-04 10:00", body: long })}`;

describe("the lead of the front", () => {
  test("is the article of the newest day with a large picture and enough text", () => {
    expect(leadOf([before, pictured, report, brief])).toBe("Pictured");
    expect(leadOf([before, pictured, stamped])).toBe("Pictured");
  });

  test("is the one with enough text where none has a picture", () => {
    expect(leadOf([before, report, brief])).toBe("Report");
  });

  test("is of an earlier day where the newest has briefs alone", () => {
    expect(leadOf([before, brief])).toBe("Before");
  });

  test("is the newest where all are equal", () => {
    expect(leadOf(tides(5))).toBe("Tide 5");
  });

  test("is the one whose header says so, while it is among the newest", () => {
    expect(leadOf([` lead\n${before}`, pictured, brief])).toBe("Before");
    expect(leadOf([` lead no\n${pictured}`, report, brief])).toBe("Pictured");
    expect(
      leadOf([` lead\n${copyOf({ headline: "Old", at: "2019-12-01 10:00" })}`, ...tides(9)]),
    ).toBe("Tide 9");
  });

  test("is the one that the settings name, however old it is", () => {
    const pin = { lead: "/2019/12/01/old/" };
    const old = copyOf({ headline: "Old", at: "2019-12-01 10:00" });
    expect(leadOf([old, ...tides(20), ` lead\n${pictured}`], pin)).toBe("Old");
    expect(leadOf(tides(20), pin)).toBe("Tide 20");
  });

  test("is nothing in a paper without articles", () => {
    expect(leadOf([])).toBeUndefined();
  });
});
