import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Media, Medium } from "#model/medium.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const path = "/2020/01/04/cranes/";
const media: Media = {
  "quay.png": { kind: "image", width: 800, height: 600 },
  "tide.webm": { kind: "video", width: 640, height: 360 },
};

/** Shows an article with this body, and returns the element with its text. */
async function show(body: string, others: string[] = [], header = ""): Promise<HTMLElement> {
  const text = header + copyOf({ headline: "Cranes", body });
  await renderPage({ edition: editionOf([text, ...others], { media }), path });
  return screen.getByRole("article").querySelector<HTMLElement>(".article-body")!;
}
const textsOf = (within_: Element, selector: string) =>
  Array.from(within_.querySelectorAll(selector), ({ textContent }) => textContent);

const everyKind = `The first words.

A sub-heading

Prose below it.

- a berth
- a crane

1. Come alongside.
2. Climb the ladder.

> No ship shall pass.
> The fee is due.
> - Harbour rules

READ | Another article

quay.png
The quay from the north. (Desk)

tide.webm
The tide comes in.

The last words.`;

describe("the body of an article", () => {
  test("shows every kind of block, in order", async () => {
    const copy = await show(everyKind);
    const order = Array.from(copy.children, (element) => element.localName);
    expect(order).toEqual(["p", "h2", "p", "ul", "ol", "blockquote", "p", "figure", "figure", "p"]);
  });

  test("loses no word of any kind of block", async () => {
    const { textContent } = await show(everyKind);
    const pieces = everyKind.replace(/^(?:- |> - |> |\d\. |READ \| )|quay\.png|tide\.webm/gm, "");
    for (const line of pieces.split("\n")) expect(textContent).toContain(line);
  });

  test("shows a correction above the text", async () => {
    const copy = await show("The first.\n\nCorrection: The bridge is in Basra.\n\nThe end.");
    expect(textsOf(copy, "p")).toEqual([
      "Correction: The bridge is in Basra.",
      "The first.",
      "The end.",
    ]);
  });

  test("has ordered and unordered lists", async () => {
    const copy = await show(everyKind);
    expect(textsOf(copy, "ul > li")).toEqual(["a berth", "a crane"]);
    expect(textsOf(copy, "ol > li")).toEqual(["Come alongside.", "Climb the ladder."]);
  });

  test("has quotes with their source", async () => {
    const copy = await show(everyKind);
    expect(textsOf(copy, "blockquote > p")).toEqual([
      "No ship shall pass.",
      "The fee is due.",
      "Harbour rules",
    ]);
    expect(textsOf(copy, "cite")).toEqual(["Harbour rules"]);
  });

  test("shows text that looks like markup as it is", async () => {
    const copy = await show("A <b>bold</b> and **plain** text.\n\nThe end.");
    expect(copy.firstElementChild?.textContent).toBe("A <b>bold</b> and **plain** text.");
  });

  test("begins with its dateline, once", async () => {
    const copy = await show("DURBAN, January 4 - The first words.\n\nThe last words.");
    expect(textsOf(copy, "p")).toEqual(["DURBAN, January 4 — The first words.", "The last words."]);
  });

  test("ends with its credits", async () => {
    const copy = await show("A text.\n\n- reporting by A\n\n- editing by B");
    expect(textsOf(copy, "p")).toEqual(["A text.", "reporting by A", "editing by B"]);
  });

  test("has a credit twice if the source has it twice", async () => {
    const copy = await show("A text.\n\n- reporting by A\n\n- reporting by A");
    expect(textsOf(copy, "p").slice(1)).toEqual(["reporting by A", "reporting by A"]);
  });
});

describe("a cross-link", () => {
  const other = copyOf({ headline: "WATCH | Another article", at: "2020-01-03 10:00" });
  const body = "One.\n\nALSO READ | Another article\n\nTwo.";

  test("links to its article", async () => {
    const line = (await show(body, [other])).children[1]!;
    expect(line.textContent).toBe("ALSO READ Another article");
    const link = within(line as HTMLElement).getByRole("link", { name: "Another article" });
    expect(link.getAttribute("href")).toBe("/2020/01/03/another-article/");
  });

  test("is plain text if the paper has no such article", async () => {
    const line = (await show(body)).children[1]!;
    expect(line.textContent).toBe("ALSO READ Another article");
    expect(within(line as HTMLElement).queryByRole("link")).toBeNull();
  });
});

const medium = { kind: "image" as const, width: 800, height: 600, color: "#993366" };

/** Shows an article whose picture is known by two names. */
const showFigure = (head: string, one: Medium) =>
  renderPage({
    edition: editionOf([head + copyOf({ headline: "Cranes" })], {
      media: { "quay.png": one, "quay.jpg": one },
      url: "https://host.example/paper/",
    }),
    path,
  });

describe("a picture", () => {
  const header =
    " image quay.png\n alt A quay with two cranes.\n caption The quay.\n credit Desk\n\n";

  test("has its alternative text, size, caption and credit", async () => {
    await show("A text.", [], header);
    const figure = within(screen.getByRole("figure"));
    const picture = figure.getByRole("img", { name: "A quay with two cranes." });
    expect(picture.getAttribute("src")).toBe(`${path}quay.png`);
    expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["800", "600"]);
    expect(figure.getByText(/The quay/).textContent).toBe("The quay. (Desk)");
  });

  test("at the top loads at once, one in the text lazily", async () => {
    const copy = await show("A text.\n\nquay.png\n\nThe end.", [], header);
    const loading = Array.from(copy.querySelectorAll("img"), (one) => one.getAttribute("loading"));
    expect(loading).toEqual(["eager", "lazy"]);
  });

  test("that is a photograph is offered in all widths and formats, over its average colour", async () => {
    const photograph = header.replace("quay.png", "quay.jpg");
    const versions = { stem: "quay", widths: [400, 800], fallback: "jpg" as const };
    await showFigure(photograph, { ...medium, versions });
    const figure = screen.getByRole("figure");
    const address = `/paper${path}quay`;
    expect(Array.from(figure.querySelectorAll("source"), ({ type }) => type)).toEqual([
      "image/avif",
      "image/webp",
    ]);
    expect(figure.querySelector("source")!.srcset).toBe(
      `${address}-400.avif 400w, ${address}-800.avif 800w`,
    );
    const picture = figure.querySelector("img")!;
    expect(picture.srcset).toBe(`${address}-400.jpg 400w, ${address}-800.jpg 800w`);
    expect(picture.getAttribute("src")).toBe(`${address}-800.jpg`);
    expect(picture.getAttribute("fetchpriority")).toBe("high");
    const behind = figure.querySelector("svg[aria-hidden] rect")!;
    expect(behind.getAttribute("fill")).toBe("#993366");
    expect(figure.querySelector("[style]")).toBeNull();
  });

  test.each([
    ["a photograph in PNG", medium, true],
    ["a drawing in PNG", { ...medium, drawing: true }, false],
  ])("that is %s has its colour behind it: %s", async (_, one, coloured) => {
    await showFigure(header, one);
    const behind = screen.getByRole("figure").querySelector("svg[aria-hidden] rect");
    expect(behind !== null).toBe(coloured);
  });

  test("that was not supplied is an empty frame with its caption and no button", async () => {
    await show("A text.", [], header.replace("quay.png", "lost.png"));
    const figure = within(screen.getByRole("figure"));
    expect(figure.getByText("Picture not available")).toBeDefined();
    expect(figure.getByText(/The quay/)).toBeDefined();
    expect(figure.queryByRole("img", { name: /./ })).toBeNull();
    expect(figure.queryByRole("button")).toBeNull();
  });
});
