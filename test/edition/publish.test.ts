import { describe, expect, test } from "vitest";
import type { Media } from "#model/medium.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const media: Media = {
  "quay.png": { kind: "image", width: 800, height: 600 },
  "tide.webm": {
    kind: "video",
    width: 640,
    height: 360,
    poster: "tide.png",
    captions: "tide.vtt",
  },
  "bare.mp4": { kind: "video", width: 1280, height: 720 },
};
const published = (text: string) => editionOf([text], { media }).articles[0]!;
const withBody = (body: string) => published(copyOf({ headline: "Tide", body }));
const topicsOf = (...topics: string[]) => published(copyOf({ headline: "Tide", topics })).topics;

test("the source and the slug of its header are not published", () => {
  const article = published(` slug late-tide\n\n${copyOf({ headline: "Tide" })}`);
  expect(article).not.toHaveProperty("source");
  expect(article).not.toHaveProperty("slug");
});

describe("media", () => {
  test("at the top has its path, its size and its texts", () => {
    const header = " image quay.png\n alt A quay.\n caption The quay.\n credit Desk";
    expect(published(`${header}\n\n${copyOf({ headline: "Tide" })}`).image).toEqual({
      src: "/2020/01/04/tide/quay.png",
      width: 800,
      height: 600,
      alt: "A quay.",
      caption: "The quay.",
      credit: "Desk",
    });
  });

  test("has its versions and its average colour", () => {
    const versions = { stem: "quay", widths: [400, 800], fallback: "jpg" as const };
    const medium = { kind: "image" as const, width: 800, height: 600, versions, color: "#993366" };
    const text = ` image quay.png\n\n${copyOf({ headline: "Tide" })}`;
    const { articles } = editionOf([text], { media: { "quay.png": medium } });
    expect(articles[0]!.image).toMatchObject({ versions, color: "#993366" });
  });

  test("in the text has its poster and captions", () => {
    const { body } = withBody("One.\n\ntide.webm\n\nTwo.\n\nbare.mp4\n\nThree.");
    expect(body[1]).toEqual({
      kind: "video",
      video: {
        src: "/2020/01/04/tide/tide.webm",
        poster: "/2020/01/04/tide/tide.png",
        captions: "/2020/01/04/tide/tide.vtt",
        width: 640,
        height: 360,
      },
    });
    expect(body[3]).toEqual({
      kind: "video",
      video: { src: "/2020/01/04/tide/bare.mp4", width: 1280, height: 720 },
    });
  });

  test("that was not supplied has its texts and no path", () => {
    const { body } = withBody("One.\n\nlost.png\nThe lost one. (Desk)\n\nTwo.\n\nlost.mp4\n\nEnd.");
    expect(body[1]).toEqual({
      kind: "image",
      image: { caption: "The lost one.", credit: "Desk" },
    });
    expect(body[3]).toEqual({ kind: "video", video: {} });
  });
});

describe("reading time", () => {
  test.each([
    [1, 1],
    [230, 1],
    [344, 1],
    [346, 2],
    [2300, 10],
  ])("of %d words is %d min", (count, minutes) => {
    expect(withBody(`A${" word".repeat(count - 1)}.`).minutes).toBe(minutes);
  });
});

describe("topics", () => {
  test("of two spellings have the first", () => {
    expect(topicsOf("e-mail", "e mail")).toEqual(["e-mail"]);
  });

  test("stay in the order of the source", () => {
    expect(topicsOf("e-mail", "tides", "e mail")).toEqual(["e-mail", "tides"]);
  });
});

describe("typography", () => {
  const text = ` caption The "quay"
 image quay.png

${copyOf({ headline: "It's 'late'", body: `"Yes."\n\n- it's\n- here's\n\nNo marks.` })}`;

  test("stands beside each text that is not shown as written, and the text stays", () => {
    const { headline, typography, image, body } = published(text);
    expect([headline, typography]).toEqual(["It's 'late'", { headline: "’‘’", description: "“”" }]);
    expect(image).toMatchObject({ caption: 'The "quay"', typography: { caption: "“”" } });
    expect(body).toMatchObject([
      { text: '"Yes."', typography: { text: "“”" } },
      { items: ["it's", "here's"], typography: { items: "’’" } },
      { text: "No marks." },
    ]);
    expect(body[2]).not.toHaveProperty("typography");
  });

  test("is of the article's language", () => {
    const words = "Das Schiff ist heute im Hafen angekommen, und alle sind sehr froh darüber.";
    const german = copyOf({ headline: "Schiff", body: `"${words}" Er sagte: "${words}"` });
    expect(published(german).body[0]).toMatchObject({ typography: { text: "„“„“" } });
  });
});
