import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const path = "/2020/01/04/cranes-at-work/";
const show = (text: string, ...others: string[]) =>
  renderPage({ edition: editionOf([text, ...others]), path });
const article = () => screen.getByRole("article");
const plain = copyOf({ headline: "Cranes at work" });

describe("an article", () => {
  test("has one h1, with the kicker in it and a bar that is hidden from screen readers", async () => {
    await show(copyOf({ headline: "WATCH | Cranes at work" }));
    const headings = screen.getAllByRole("heading", { level: 1 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(["WATCH | Cranes at work"]);
    expect(within(headings[0]!).getByText("|").getAttribute("aria-hidden")).toBe("true");
  });

  test("has its standfirst", async () => {
    await show(` standfirst What they lift.\n\n${plain}`);
    expect(within(article()).getByText("What they lift.")).toBeDefined();
  });

  test.each([
    ["A Desk", "By A Desk"],
    ["A Desk and B Quay", "By A Desk and B Quay"],
    ["A Desk, B Quay and C Wall", "By A Desk, B Quay and C Wall"],
  ])("names %s as its authors", async (byline, words) => {
    await show(` byline ${byline}\n\n${plain}`);
    expect(within(article()).getByText(words)).toBeDefined();
  });

  test("without a byline names nobody", async () => {
    await show(plain);
    expect(within(article()).queryByText(/^By /)).toBeNull();
  });

  test("has its date and time in words, and in ISO 8601", async () => {
    await show(plain);
    const time = within(article()).getByText("4 January 2020, 10:00");
    expect(time.getAttribute("datetime")).toBe("2020-01-04T10:00:00+02:00");
    expect(within(article()).queryByText(/Updated/)).toBeNull();
  });

  test("says when it was changed", async () => {
    await show(` updated 2020-01-06 08:15\n\n${plain}`);
    expect(within(article()).getByText(/Updated/).textContent).toBe(
      "Updated 6 January 2020, 08:15",
    );
  });

  test("says how long it takes to read", async () => {
    await show(copyOf({ headline: "Cranes at work", body: `A${" word".repeat(700)}.` }));
    expect(within(article()).getByText("3 min read")).toBeDefined();
  });

  test("is in the language and direction of the paper", async () => {
    await show(plain);
    expect([article().lang, article().dir]).toEqual(["en-GB", "ltr"]);
  });

  test("from right to left has that direction", async () => {
    await show(` lang fa\n slug cranes-at-work\n\n${copyOf({ headline: "جرثقیل‌ها" })}`);
    expect([article().lang, article().dir]).toEqual(["fa", "rtl"]);
  });
});

describe("around an article", () => {
  const topics = ["high tides", "boats"];
  const tagged = copyOf({ headline: "Cranes at work", topics });
  const older = copyOf({ headline: "An older tide", at: "2020-01-03 10:00", topics: ["boats"] });
  const newer = copyOf({ headline: "WATCH | A newer tide", at: "2020-01-05 10:00", topics });

  test("are links to its topics", async () => {
    const { user } = await show(tagged, older, newer);
    const nav = within(screen.getByRole("navigation", { name: "Read more on" }));
    expect(nav.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "High Tides",
      "Boats",
    ]);
    await user.click(nav.getByRole("link", { name: "High Tides" }));
    expect(await screen.findByRole("heading", { level: 1, name: "High Tides" })).toBeDefined();
  });

  test("are the next and the previous article of its topics, each of them once", async () => {
    await show(tagged, older, newer);
    const nav = within(screen.getByRole("navigation", { name: "More on these topics" }));
    expect(nav.getAllByRole("list")).toHaveLength(1);
    expect(nav.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "A newer tide",
      "An older tide",
    ]);
    const link = nav.getByRole("link", { name: "An older tide" });
    expect(link.getAttribute("href")).toBe("/2020/01/03/an-older-tide/");
  });

  test("is nothing if it has no topics", async () => {
    await show(plain, older);
    expect(screen.queryByRole("navigation", { name: "Read more on" })).toBeNull();
    expect(screen.queryByRole("navigation", { name: "More on these topics" })).toBeNull();
  });

  test("are no neighbours if it is alone in its topics", async () => {
    await show(tagged);
    expect(screen.getByRole("navigation", { name: "Read more on" })).toBeDefined();
    expect(screen.queryByRole("navigation", { name: "More on these topics" })).toBeNull();
  });
});

describe("straight marks of the copy", () => {
  const header = ` image quay.png
 caption The "quay" - at last
 standfirst It's here
 byline Ann O'Hara
`;
  const body = `"It's done" - so far.\n\n- The crane's arm\n- A hook\n\n> "Lift."\n> - Ann O'Hara`;
  const written = copyOf({ headline: "Winter's 'cranes'", body, topics: ["tides"] });
  const at = "/2020/01/04/winters-cranes/";

  test("are shown as typographic ones, everywhere in the article", async () => {
    const edition = editionOf([`${header}\n${written}`]);
    await renderPage({ edition, path: at });
    const shown = article().textContent;
    for (const text of [
      "Winter’s ‘cranes’",
      "The “quay” – at last",
      "It’s here",
      "Ann O’Hara",
      "“It’s done” – so far.",
      "The crane’s arm",
      "“Lift.”",
    ])
      expect(shown).toContain(text);
    expect(shown).not.toMatch(/['"]/u);
    expect(document.title).toContain("Winter’s ‘cranes’");
  });

  test("are shown as typographic ones in links to it, which are in its language", async () => {
    const other = copyOf({ headline: "Tide", at: "2020-01-03 10:00", topics: ["tides"] });
    await renderPage({ edition: editionOf([written, other]), path: "/2020/01/03/tide/" });
    const link = screen.getByText("Winter’s ‘cranes’");
    expect([link.lang, link.dir]).toEqual(["en-GB", "ltr"]);
  });
});
