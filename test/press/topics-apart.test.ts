import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildSite } from "#press/build-site.ts";
import { brokenLinks } from "#test/press/archive.ts";
import { deskWith, pressAndCompare } from "./paper.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import type { SiteJob } from "#press/site-job.ts";

const read = (out: string, path: string) => readFileSync(join(out, path), "utf8");

test("topics that differ in a sign have pages, feeds and links of their own everywhere", async () => {
  const onArranged = vi.fn<NonNullable<SiteJob["onNamesakes"]>>();
  const desk = deskWith(
    {
      "a.txt": copyOf({ headline: "One", at: "2020-01-01 10:00", topics: ["c", "c++"] }),
      "b.txt": copyOf({ headline: "Two", at: "2020-01-02 10:00", topics: ["c plus plus"] }),
    },
    { site: { ...site, topics: ["disney+"] }, onNamesakes: onArranged },
  );
  await buildSite(desk.job);
  const opml = read(desk.out, "feeds.opml");
  const map = read(desk.out, "sitemaps/pages.xml");
  for (const slug of ["c", "c-plus-plus", "c-plus-plus-2", "disney-plus"]) {
    expect(read(desk.out, `topics/${slug}/feed.xml`)).toContain(`/topics/${slug}/feed.xml`);
    expect(opml).toContain(`https://paper.example/topics/${slug}/feed.xml`);
    expect(map).toContain(`<loc>https://paper.example/topics/${slug}/</loc>`);
  }
  expect(read(desk.out, "_redirects")).toBe("/topics/disney/ /topics/disney-plus/ 302\n");
  expect(read(desk.out, "2020/01/02/two/index.html")).toMatch(
    /BreadcrumbList.*"item":"https:\/\/paper\.example\/topics\/c-plus-plus-2\/"/u,
  );
  expect(brokenLinks(desk.out)).toEqual([]);
  expect(onArranged.mock.calls).toEqual([
    [[{ source: "b.txt", problem: expect.objectContaining({ severity: "warning", line: 1 }) }]],
  ]);
  expect(onArranged.mock.calls[0]![0][0]!.problem.message).toMatch(
    /^The topic c plus plus would have the address of the topic c\+\+, so its page is at \/topics\/c-plus-plus-2\//u,
  );
});

test("a topic has the publisher's spelling wherever people read it, and keeps its addresses", async () => {
  const onOverruled = vi.fn<NonNullable<SiteJob["onOverruled"]>>();
  const desk = deskWith(
    {
      "a.txt": copyOf({ headline: "One", at: "2020-01-01 10:00", topics: ["USA", "OPEC", "cpi"] }),
      "b.txt": copyOf({ headline: "Two", at: "2020-01-02 10:00", topics: ["usa", "CPI", "opec"] }),
    },
    {
      site: { ...site, topics: ["cpi", "opec"], topicNames: { cpi: "CPI" } },
      onOverruled,
    },
  );
  await buildSite(desk.job);
  expect(read(desk.out, "feeds.opml")).toMatch(/text="USA"/u);
  const feed = read(desk.out, "topics/usa/feed.xml");
  expect(feed).toContain("<title>USA | The Test Paper</title>");
  expect(feed).toContain("<category>CPI</category>");
  expect(read(desk.out, "topics/usa/atom.xml")).toContain('term="usa" label="USA"');
  expect(read(desk.out, "topics/usa/index.html")).toMatch(/"CollectionPage","name":"USA"/u);
  expect(read(desk.out, "2020/01/02/two/index.html")).toMatch(/"keywords":\["USA","CPI","Opec"\]/u);
  expect(read(desk.out, "2020/01/02/two/index.txt")).toContain("Read more on: usa | CPI | opec");
  expect(read(desk.out, "index.html")).toContain('"topicNames":{"cpi":"CPI"}');
  expect(onOverruled.mock.calls).toEqual([[[{ topic: "opec", shown: "Opec", written: "OPEC" }]]]);
});

test("an article that changes the name of a topic touches a bounded number of files", async () => {
  const texts = Array.from({ length: 63 }, (_, at): [string, string] => {
    const day = String(1 + Math.floor(at / 10)).padStart(2, "0");
    const topics = [at < 31 ? "Covid-19" : "COVID-19", "oil"];
    return [
      `${at}.txt`,
      copyOf({ headline: `No ${at}`, at: `2020-01-${day} 1${at % 10}:00`, topics }),
    ];
  });
  const desk = deskWith(Object.fromEntries(texts), { site: { ...site, pageSize: 5 } });
  await pressAndCompare(desk);
  expect(read(desk.out, "topics/covid-19/index.json")).not.toContain("topicNames");
  const newest = copyOf({
    headline: "Newest",
    at: "2020-02-01 10:00",
    topics: ["COVID-19", "oil"],
  });
  writeFileSync(join(desk.content, "new.txt"), newest);
  const { outcome, pressed, cold } = await pressAndCompare(desk);
  expect([...pressed]).toEqual([...cold]);
  expect(outcome!.changed.length).toBeLessThanOrEqual(36);
  for (const path of ["topics/covid-19/index.json", "topics/index.json", "index.json"])
    expect(read(desk.out, path)).toContain('"topicNames":{"covid-19":"COVID-19"}');
});

test("a topic that has to make room, or gets its address back, is linked anew on every page", async () => {
  const others = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `${at}.txt`,
      copyOf({
        headline: `Of ${at}`,
        at: `2020-02-0${at + 1} 10:00`,
        topics: ["oil", at % 2 === 0 ? "c plus plus" : "iran"],
      }),
    ]),
  );
  const desk = deskWith(others);
  await pressAndCompare(desk);
  const older = join(desk.content, "older.txt");
  writeFileSync(older, copyOf({ headline: "Old", at: "2020-01-01 10:00", topics: ["c++"] }));
  const moved = await pressAndCompare(desk);
  expect([...moved.pressed]).toEqual([...moved.cold]);
  expect(moved.pressed.has("/topics/c-plus-plus-2/index.html")).toBe(true);
  expect(brokenLinks(desk.out)).toEqual([]);
  rmSync(older);
  const back = await pressAndCompare(desk);
  expect([...back.pressed]).toEqual([...back.cold]);
  expect(back.pressed.has("/topics/c-plus-plus-2/index.html")).toBe(false);
  expect(brokenLinks(desk.out)).toEqual([]);
});
