import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createMemoryRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { expect } from "vitest";
import type { Edition } from "#edition/compose.ts";
import { indexOf, toMoved } from "#edition/pages.ts";
import { dayOfPath, lookupPaths, monthOfPath } from "#model/path-parts.ts";
import { basePath, toUrl } from "#model/paths.ts";
import { App } from "#app/App.tsx";
import { createQueryClient, createQueries } from "#app/data/queries.ts";
import { createRoutes } from "#app/routes.tsx";
import { memorySource, PageError, type PageSource } from "#app/data/page-source.ts";
import { mastheadOf } from "#press/render/html-document.ts";
import { wordsOf } from "#test/app/words-of.ts";
import { pagesOf } from "#test/edition/edition-of.ts";

interface Shown {
  edition: Edition;
  /** The path of the page, below the base path. */
  path: string;
  /** Where it is read; by default from memory. */
  source?: PageSource;
}

/** Reads an edition from memory. */
export function sourceOf(edition: Edition): PageSource {
  return memorySource(pagesOf(edition), indexOf(edition), filesOf(edition));
}

function filesOf(edition: Edition): Map<string, string> {
  const articles = [...pagesOf(edition).keys()].filter((path) => dayOfPath(path));
  const months = Map.groupBy(articles, (path) => lookupPaths.monthMap(monthOfPath(path) ?? ""));
  const maps = Array.from(months, ([path, inMonth]): [string, string] => [
    path,
    inMonth.map((one) => `<loc>${toUrl(edition.site, one)}</loc>`).join("\n"),
  ]);
  return new Map([[lookupPaths.moved, JSON.stringify(toMoved(edition.retired))], ...maps]);
}

/** Shows a page through the real routes, and waits until it is there. */
export async function renderPage({ edition, path, source = sourceOf(edition) }: Shown) {
  const context = {
    masthead: mastheadOf(edition.site),
    words: wordsOf(edition.site),
    queries: createQueries(source),
    queryClient: createQueryClient(),
  };
  const basename = basePath(edition.site);
  const router = createMemoryRouter(createRoutes(context, basename), {
    basename,
    initialEntries: [basename + encodeURI(path.slice(1))],
  });
  const user = userEvent.setup();
  const { unmount } = render(
    <App context={context}>
      <RouterProvider router={router} />
    </App>,
  );
  await screen.findByRole("main");
  // Until then, there is its skeleton.
  await waitFor(() => expect(router.state.initialized).toBe(true));
  await act(() => Promise.resolve());
  return { user, router, unmount, queryClient: context.queryClient };
}

/** A source that lists every read of a page, and on which the first `times` reads of one path fail, as on a bad connection. */
export function shakySource(edition: Edition, failing = { path: "", times: 0 }) {
  const source = sourceOf(edition);
  const reads: string[] = [];
  const readPage = (path: string) => {
    reads.push(path);
    const count = reads.filter((one) => one === path).length;
    return path === failing.path && count <= failing.times
      ? Promise.reject(new PageError("The connection is gone", { missing: false }))
      : source.readPage(path);
  };
  return { reads, source: { ...source, readPage } };
}
