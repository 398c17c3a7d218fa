import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Permalink } from "#edition/address-book.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const from = "/2020/01/04/tide/";
const to = "/2020/01/04/high-tide/";
const line = { datePublished: "2020-01-04T10:00:00+02:00", source: "0.txt", headline: "Low tide" };
const permalinks: Permalink[] = [
  { path: from, ...line },
  { path: from, to },
  { path: "/2020/01/03/gone/", ...line, source: "gone.txt", headline: "Gone" },
];
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

test("an address from which an article has moved redirects to it", async () => {
  const edition = editionOf([copyOf({ headline: "Low tide" })], { permalinks });
  const { router } = await renderPage({ edition, path: from });
  expect(heading()).toBe("Low tide");
  expect(router.state.location.pathname).toBe(to);
});

test("the address of a withdrawn article says so and when it was published, has links to other pages, and is not for search engines", async () => {
  const edition = editionOf([copyOf({ headline: "Low tide" })], { permalinks });
  await renderPage({ edition, path: "/2020/01/03/gone/" });
  expect(heading()).toBe("This article has been withdrawn");
  expect(screen.getByText(/It was published on 4 January 2020/u)).toBeDefined();
  expect(await screen.findByRole("link", { name: "Low tide" })).toBeDefined();
  expect(canonical()).toBeUndefined();
  expect(metaOf("robots")).toBe("noindex");
});

test.each([
  [" updated 2020-01-05 11:00\n\n", "Earlier headline: Low tide"],
  ["", undefined],
])("an article that says it was updated has its former headline", async (header, told) => {
  const edition = editionOf([`${header}${copyOf({ headline: "High tide" })}`], { permalinks });
  await renderPage({ edition, path: to });
  expect(heading()).toBe("High tide");
  expect(screen.queryByText(/Earlier headline/u)?.textContent).toBe(told);
});

test("an old address with punctuation at its end redirects to the article", async () => {
  const edition = editionOf([copyOf({ headline: "Low tide" })], { permalinks });
  const { router } = await renderPage({ edition, path: `${from.slice(0, -1)}).` });
  await waitFor(() => expect(heading()).toBe("Low tide"));
  expect(router.state.location.pathname).toBe(to);
});

test("a misspelled old address suggests the article", async () => {
  const edition = editionOf([copyOf({ headline: "Low tide" })], { permalinks });
  await renderPage({ edition, path: "/2020/01/04/tidde/" });
  const section = (await screen.findByRole("heading", { name: "Did you mean" })).parentElement!;
  expect(within(section).getByRole<HTMLAnchorElement>("link").pathname).toBe(to);
});
