import { render as renderInto, waitFor } from "@testing-library/react";
import { createMemoryRouter, matchRoutes } from "react-router";
import { RouterProvider } from "react-router/dom";
import { describe, expect, test } from "vitest";
import { App } from "#app/App.tsx";
import { createQueryClient, createQueries } from "#app/data/queries.ts";
import { createRoutes } from "#app/routes.tsx";
import { rendererOf } from "#test/app/renderer-of.ts";
import { wordsOf } from "#test/app/words-of.ts";
import { encodePath } from "#model/paths.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";
import { sourceOf } from "#test/app/render-page.tsx";

const body = "A text.\n\ntide.webm\n\nREAD | Cranes at work\n\nThe end.";
const edition = editionOf(
  [
    copyOf({ headline: "WATCH | 港口", body, topics: ["tides", "oil"] }),
    copyOf({ headline: "Cranes at work", topics: ["tides"] }),
    ...["A", "B", "C", "D"].map((headline) => copyOf({ headline, at: "2020-01-03 10:00" })),
  ],
  {
    pageSize: 3,
    topics: ["tides"],
    permalinks: [
      {
        path: "/2020/01/03/a,b=c&d+e;f:g@h$i/",
        source: "2.txt",
        datePublished: "2020-01-03T10:00:00+02:00",
        headline: "A",
      },
    ],
    media: { "tide.webm": { kind: "video", width: 4, height: 3 } },
  },
);
const pages = pagesOf(edition);
const render = rendererOf(edition.site);

/** Does in jsdom what a browser does with a pressed page: shows it, then hydrates it. */
async function takeOver(path: string): Promise<{ before: string; after: string }> {
  const { head, body: html } = await render(path, pages.get(path));
  document.head.innerHTML = head;
  document.body.innerHTML = `<div id="root">${html}</div>`;
  const root = document.getElementById("root")!;
  const context = {
    masthead: edition.site,
    words: wordsOf(edition.site),
    queries: createQueries(sourceOf(edition)),
    queryClient: createQueryClient(),
  };
  await context.queryClient.ensureQueryData(context.queries.page(path));
  const routes = createRoutes(context);
  const leaf = matchRoutes(routes, encodePath(path))!.at(-1)!.route.id!;
  const router = createMemoryRouter(routes, {
    initialEntries: [encodePath(path)],
    hydrationData: { loaderData: { [leaf]: null } },
  });
  const before = root.textContent;
  renderInto(
    <App context={context}>
      <RouterProvider router={router} />
    </App>,
    { container: root, hydrate: true },
  );
  await waitFor(() => expect(router.state.initialized).toBe(true));
  // Buttons and fields come with hydration.
  for (const control of root.querySelectorAll("button, label")) control.textContent = "";
  return { before, after: root.textContent };
}

describe("a pressed page", () => {
  test.each([...pages.keys()])("%s is hydrated without a change", async (path) => {
    const { before, after } = await takeOver(path);
    expect(after).toBe(before);
  });

  test.each([...pages.keys()])(
    "%s has the same frame as if it were rendered alone",
    async (path) => {
      const renderAlone = rendererOf(edition.site);
      const alone = await renderAlone(path, pages.get(path));
      for (const other of ["/topics/oil/", "/topics/", "/"]) await render(other, pages.get(other));
      expect(await render(path, pages.get(path))).toEqual(alone);
    },
  );

  test("has its head tags and its body in two parts", async () => {
    const { head, body: html } = await render("/", pages.get("/"));
    expect(head).toContain("<title>The Test Paper</title>");
    expect(head).toContain('<link rel="canonical" href="https://paper.example/"/>');
    expect(html).toMatch(/^<div data-frame/);
    expect(html).not.toContain("<title>");
  });

  test("has no script, no style, and no control that needs a script", async () => {
    for (const [path, page] of pages) {
      const { body: html } = await render(path, page);
      expect(html).not.toMatch(/<script|<style|style=|<button/);
    }
  });

  test("is the same each time, whatever was rendered before", async () => {
    const page = pages.get("/topics/");
    const alone = await rendererOf(edition.site)("/topics/", page);
    await render("/", pages.get("/"));
    expect(await render("/topics/", page)).toEqual(alone);
    expect(await render("/topics/", page)).toEqual(alone);
  });

  test("has links below the base path", async () => {
    const below = { ...edition.site, url: "https://host.example/paper/" };
    const { body: html } = await rendererOf(below)("/", pages.get("/"));
    const links = Array.from(html.matchAll(/(?:href|src)="([^"#]+)/g), ([, link]) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !link!.startsWith("/paper/"))).toEqual([]);
  });

  test("without a twin is the not-found page", async () => {
    const { head, body: html } = await render("/404.html");
    expect(head).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain("Page not found");
  });

  test("that cannot be rendered throws", async () => {
    await expect(render("/2020/01/04/a/")).rejects.toThrow("/2020/01/04/a/");
  });
});
