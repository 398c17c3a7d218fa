import { describe, expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { canonical, metaOf, metasOf } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const header = `
 updated 2020-01-06 08:15
 byline A Desk and B Quay
 standfirst What they lift.`.slice(1);
const text = copyOf({ headline: "WATCH | Cranes at work", topics: ["tides", "boats"] });
const path = "/2020/01/04/cranes-at-work/";
const show = (image: string, changes = {}) => {
  const media = { [image]: { kind: "image" as const, width: 800, height: 600 } };
  const source = `${header}\n image ${image}\n alt A crane lifts a box.\n\n${text}`;
  return renderPage({ edition: editionOf([source], { media, ...changes }), path });
};

describe("the head of an article", () => {
  test("has the headline, without its kicker, and the paper's name as title", async () => {
    await show("crane.png");
    expect(document.title).toBe("Cranes at work | The Test Paper");
    expect(metaOf("og:title")).toBe("Cranes at work");
    expect(metaOf("og:site_name")).toBe("The Test Paper");
  });

  test("has the standfirst as description", async () => {
    await show("crane.png");
    expect(metaOf("description")).toBe("What they lift.");
    expect(metaOf("og:description")).toBe("What they lift.");
  });

  test("has its address, below the base path where there is one", async () => {
    await show("crane.png", { url: "https://host.example/paper/" });
    expect(canonical()).toBe(`https://host.example/paper${path}`);
    expect(metaOf("og:url")).toBe(`https://host.example/paper${path}`);
  });

  test("has its dates, writers and topics", async () => {
    await show("crane.png");
    expect(metaOf("og:type")).toBe("article");
    expect(metaOf("og:locale")).toBe("en_GB");
    expect(metaOf("article:published_time")).toBe("2020-01-04T10:00:00+02:00");
    expect(metaOf("article:modified_time")).toBe("2020-01-06T08:15:00+02:00");
    expect(metasOf("author")).toEqual(["A Desk", "B Quay"]);
    expect(metasOf("article:tag")).toEqual(["tides", "boats"]);
  });

  test("has its picture, with size and description", async () => {
    await show("crane.png");
    expect(metaOf("og:image")).toBe(`https://paper.example${path}crane.png`);
    expect([metaOf("og:image:width"), metaOf("og:image:height")]).toEqual(["800", "600"]);
    expect(metaOf("og:image:alt")).toBe("A crane lifts a box.");
    expect(metaOf("twitter:card")).toBe("summary_large_image");
  });

  test("has its picture in a width and format for messengers where there is one", async () => {
    const versions = { stem: "crane", widths: [400, 800, 1200, 1600], fallback: "jpg" as const };
    const media = { "crane.avif": { kind: "image" as const, width: 4000, height: 3001, versions } };
    await show("crane.avif", { media });
    expect(metaOf("og:image")).toBe(`https://paper.example${path}crane-1200.jpg`);
    expect([metaOf("og:image:width"), metaOf("og:image:height")]).toEqual(["1200", "900"]);
  });

  test("has no picture that messengers cannot show", async () => {
    await show("crane.svg");
    expect(metaOf("og:image")).toBeUndefined();
    expect(metaOf("twitter:card")).toBe("summary");
  });
});
