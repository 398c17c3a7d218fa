// @vitest-environment node
import { describe, expect, test } from "vitest";
import { createQueryClient, createQueries } from "#app/data/queries.ts";
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
