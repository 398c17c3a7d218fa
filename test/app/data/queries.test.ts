// @vitest-environment node
import { afterEach, describe, expect, test, vi } from "vitest";
import { createQueryClient, createQueries, readPage } from "#app/data/queries.ts";
import { PageError, type PageSource } from "#app/data/page-source.ts";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { shakySource, sourceOf } from "#test/app/render-page.tsx";

const edition = editionOf(tides(3));

describe("a page", () => {
  test("that was read is not read again", async () => {
    const { reads, source } = shakySource(edition);
    const [client, queries] = [createQueryClient(), createQueries(source)];
    await client.ensureQueryData(queries.page("/"));
    await client.fetchQuery(queries.page("/"));
    expect(reads).toEqual(["/"]);
  });

  test("that is requested twice at once is read once", async () => {
    const { reads, source } = shakySource(edition);
    const [client, queries] = [createQueryClient(), createQueries(source)];
    await Promise.all([
      client.prefetchQuery(queries.page("/")),
      client.ensureQueryData(queries.page("/")),
    ]);
    expect(reads).toEqual(["/"]);
  });

  test("that is missing is not requested again", async () => {
    const { reads, source } = shakySource(edition);
    const query = createQueries(source).page("/nothing/");
    const read = createQueryClient().ensureQueryData(query);
    await expect(read).rejects.toMatchObject({ name: "PageError", missing: true });
    expect(reads).toEqual(["/nothing/"]);
  });

  test("that did not arrive is requested once more, and no more", async () => {
    const { reads, source } = shakySource(edition, { path: "/", times: 9 });
    const read = createQueryClient().ensureQueryData(createQueries(source).page("/"));
    await expect(read).rejects.toMatchObject({ missing: false });
    expect(reads).toEqual(["/", "/"]);
  });
});

describe("a page that a reader comes back to", () => {
  const hour = 60 * 60_000;
  const article = "/2020/01/01/tide-1/";

  afterEach(() => void vi.useRealTimers());

  test.each([
    { name: "a list, after a minute", path: "/", after: hour / 60, count: 1 },
    { name: "a list, after an hour", path: "/", after: hour, count: 2 },
    { name: "an article, after half an hour", path: article, after: hour / 2, count: 1 },
    { name: "an article, after two hours", path: article, after: 2 * hour, count: 2 },
  ])("$name is read $count times", async ({ path, after, count }) => {
    expect(await readTwice(path, after)).toBe(count);
  });

  test("is the old one where the site does not answer", async () => {
    const source = sourceOf(edition);
    const readPageOf = vi.spyOn(source, "readPage");
    const context = { queryClient: createQueryClient(), queries: createQueries(source) };
    vi.useFakeTimers();
    const first = await readPage(context, "/");
    readPageOf.mockRejectedValue(new PageError("The connection is gone", { missing: false }));
    vi.setSystemTime(Date.now() + hour);
    const again = readPage(context, "/");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await again).toBe(first);
    readPageOf.mockRejectedValue(new PageError("Gone", { missing: true }));
    await expect(readPage(context, "/")).rejects.toMatchObject({ missing: true });
  });
});

describe("the edition's index", () => {
  test("is read from the source", async () => {
    const query = createQueries(sourceOf(edition)).edition();
    expect(await createQueryClient().fetchQuery(query)).toMatchObject({ count: 3 });
  });

  test("that is missing is not requested again", async () => {
    let reads = 0;
    const readEdition = () => {
      reads += 1;
      return Promise.reject(new PageError("None", { missing: true }));
    };
    const source: PageSource = { ...sourceOf(edition), readEdition };
    const read = createQueryClient().fetchQuery(createQueries(source).edition());
    await expect(read).rejects.toBeInstanceOf(PageError);
    expect(reads).toBe(1);
  });
});

async function readTwice(path: string, after: number) {
  vi.useFakeTimers();
  const { reads, source } = shakySource(edition);
  const context = { queryClient: createQueryClient(), queries: createQueries(source) };
  await readPage(context, path);
  vi.setSystemTime(Date.now() + after);
  await readPage(context, path);
  return reads.length;
}
