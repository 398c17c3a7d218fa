import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PageOf } from "#model/page.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { deskWith } from "#test/press/paper.ts";
import { filesIn } from "#test/press/files-in.ts";

const withCards = { site: { ...site, cards: true } };

test("every article has its share card beside its page, and its twin says where", async () => {
  const desk = deskWith({ "a.txt": copyOf({ headline: "Cranes at work" }) }, withCards);
  await buildSite(desk.job);
  const folder = join(desk.out, "2020/01/04/cranes-at-work");
  const twin = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as PageOf<"article">;
  expect(twin.article.card).toBe("/2020/01/04/cranes-at-work/card.jpg");
  expect(statSync(join(folder, "card.jpg")).size).toBeGreaterThan(10_000);
});

test("a share card is rendered again where its text has changed, and only there", async () => {
  const files = { "a.txt": copyOf({ headline: "One" }), "b.txt": copyOf({ headline: "Two" }) };
  const desk = deskWith(files, withCards);
  await buildSite(desk.job);
  const kicked = copyOf({ headline: "WATCH | One" });
  writeFileSync(join(desk.content, "a.txt"), kicked);
  const { changed } = (await buildSite(desk.job))!;
  expect(changed.filter((name) => name.endsWith("card.jpg"))).toEqual(["2020/01/04/one/card.jpg"]);
});

test("a site without share cards has none, and none that an earlier build left", async () => {
  const desk = deskWith({ "a.txt": copyOf({ headline: "One" }) }, withCards);
  await buildSite(desk.job);
  await buildSite({ ...desk.job, site, renderKey: "without" });
  expect([...filesIn(desk.out).keys()].filter((name) => name.includes("card"))).toEqual([]);
});
