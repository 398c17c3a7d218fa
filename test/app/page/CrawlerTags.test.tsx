import { render } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { describe, expect, test } from "vitest";
import type { Media, Medium } from "#model/medium.ts";
import { CrawlerTags } from "#app/page/CrawlerTags.tsx";
import { createQueryClient, createQueries } from "#app/data/queries.ts";
import { AppContext } from "#app/data/app-context.ts";
import { wordsOf } from "#test/app/words-of.ts";
import { metaOf, metasOf } from "#test/app/head.ts";
import { sourceOf } from "#test/app/render-page.tsx";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const header = ` updated 2020-01-06 08:15\n byline A Desk and B Quay`;
const text = copyOf({ headline: "WATCH | Cranes at work", topics: ["tides", "boats"] });

async function show(image: string, media: Media = { [image]: png }) {
  const source = `${header}\n image ${image}\n alt A crane lifts a box.\n\n${text}`;
  const edition = editionOf([source], { media });
  const context = {
    masthead: edition.site,
    words: wordsOf(edition.site),
    queries: createQueries(sourceOf(edition)),
    queryClient: createQueryClient(),
  };
  render(
    <AppContext value={context}>
      <MemoryRouter>
        <CrawlerTags article={edition.articles[0]} />
      </MemoryRouter>
    </AppContext>,
  );
}

const png: Medium = { kind: "image", width: 800, height: 600 };

describe("the tags for messengers and search engines", () => {
  test("have the paper, the locale, the dates, the authors and the topics", async () => {
    await show("crane.png");
    expect(metaOf("og:site_name")).toBe("The Test Paper");
    expect(metaOf("og:locale")).toBe("en_GB");
    expect(metaOf("article:published_time")).toBe("2020-01-04T10:00:00+02:00");
    expect(metaOf("article:modified_time")).toBe("2020-01-06T08:15:00+02:00");
    expect(metasOf("author")).toEqual(["A Desk", "B Quay"]);
    expect(metaOf("article:section")).toBe("Tides");
    expect(metasOf("article:tag")).toEqual(["Tides", "Boats"]);
  });

  test("have the size of the picture and its alternative text", async () => {
    await show("crane.png");
    expect([metaOf("og:image:width"), metaOf("og:image:height")]).toEqual(["800", "600"]);
    for (const alt of ["og:image:alt", "twitter:image:alt"])
      expect(metaOf(alt)).toBe("A crane lifts a box.");
    expect(metaOf("twitter:card")).toBe("summary_large_image");
  });

  test("have the paper's icon if messengers cannot show the picture", async () => {
    await show("crane.svg");
    expect(metaOf("og:image")).toBe("https://paper.example/icon-512.png");
    expect(metaOf("og:image:width")).toBeUndefined();
    expect(metaOf("twitter:card")).toBe("summary");
  });
});
