import { describe, expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
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
  });

  test("has the standfirst as description", async () => {
    await show("crane.png");
    expect(metaOf("description")).toBe("What they lift.");
    expect(metaOf("og:description")).toBe("What they lift.");
  });

  test("has the address, below the base path", async () => {
    await show("crane.png", { url: "https://host.example/paper/" });
    expect(canonical()).toBe(`https://host.example/paper${path}`);
    expect(metaOf("og:url")).toBe(`https://host.example/paper${path}`);
  });

  test("has the type of an article, and the picture", async () => {
    await show("crane.png");
    expect(metaOf("og:type")).toBe("article");
    expect(metaOf("og:image")).toBe(`https://paper.example${path}crane.png`);
  });

  test("has no picture if messengers cannot show it", async () => {
    await show("crane.svg");
    expect(metaOf("og:image")).toBeUndefined();
  });
});
