import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([
  copyOf({ headline: "WATCH | Cranes at work", topics: ["harbours"] }),
  copyOf({ headline: "A ship at sea", topics: ["tides"] }),
]);

async function suggestionsAt(path: string): Promise<string[]> {
  await renderPage({ edition, path });
  const heading = await screen.findByRole("heading", { name: "Did you mean" });
  const links = within(heading.parentElement!).getAllByRole("link");
  return links.map((link) => (link as HTMLAnchorElement).pathname);
}

test.each([
  ["/2020/01/04/cranes-at-work).", "/2020/01/04/cranes-at-work/"],
  ["/2020/01/04/Cranes-at-Work/&utm_source=letter", "/2020/01/04/cranes-at-work/"],
  ["/topics/tides/%22", "/topics/tides/"],
  ["/index.html", "/"],
])("%s redirects to the page that was meant", async (path, meant) => {
  const { router } = await renderPage({ edition, path });
  await waitFor(() => expect(router.state.location.pathname).toBe(meant));
  await waitFor(() => expect(screen.queryByText("Page not found")).toBeNull());
});

test("an old address of another system, with punctuation at its end, redirects to the article", async () => {
  const old = editionOf([copyOf({ headline: "Cranes at work" })], {
    permalinks: [{ path: "/news/cranes/", to: "/2020/01/04/cranes-at-work/" }],
  });
  const { router } = await renderPage({ edition: old, path: "/news/cranes/)" });
  await waitFor(() => expect(router.state.location.pathname).toBe("/2020/01/04/cranes-at-work/"));
});

test.each(["/2020/01/07/cranes-at-wrok/", "/1999/12/31/cranes-at-work/", "/news/cranes-at-work"])(
  "%s suggests the article that was meant",
  async (path) => {
    expect(await suggestionsAt(path)).toEqual(["/2020/01/04/cranes-at-work/"]);
  },
);

test("a misspelled topic suggests the topic", async () => {
  expect(await suggestionsAt("/topics/harbour/")).toEqual(["/topics/harbours/"]);
});

test.each([
  ["/2020/01/26/", "/2020/01/"],
  ["/2020/01/04/page/9/", "/2020/01/04/"],
  ["/2020/11/", "/2020/"],
])(
  "the address of a day or month without articles suggests what is around it: %s",
  async (path, around) => {
    expect(await suggestionsAt(path)).toEqual([around]);
  },
);

test("the address of a year without articles leads to the archive", async () => {
  await renderPage({ edition, path: "/1987/" });
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Archive" }).getAttribute("href")).toBe("/archive/");
});

test("an address that is similar to none suggests nothing", async () => {
  await renderPage({ edition, path: "/2020/01/04/zzzz/" });
  expect(await screen.findByRole("link", { name: "A ship at sea" })).toBeDefined();
  expect(screen.queryByRole("heading", { name: "Did you mean" })).toBeNull();
});
