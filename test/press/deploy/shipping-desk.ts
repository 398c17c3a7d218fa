import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readTarget } from "#press/config/deploy-target.ts";
import { buildSite } from "#press/build-site.ts";
import { deploySite } from "#press/deploy/deploy-site.ts";
import { sitePathsBeside } from "#press/site-folder/site-paths.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import type { Desk } from "#test/press/paper.ts";

/** Names texts by their numbers. */
export function named(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));
}

/** The site of a desk, as it is shipped. */
export function builtSite({ out, job }: Pick<Desk, "out" | "job">) {
  return { out, paths: sitePathsBeside(out, dirname(job.store)) };
}

/** What the lists of a desk say, line by line. */
export function listsOf({ out }: Pick<Desk, "out">) {
  const read = (name: string) => readFileSync(`${out}.changes/${name}.txt`, "utf8").split("\n");
  return { added: read("added"), changed: read("changed"), removed: read("removed") };
}

/** The lists when nothing is left to be shipped. */
export const emptyLists = { added: [""], changed: [""], removed: [""] };

/** Ships the site of a desk to a target. */
export function shipTo(
  target: string,
  desk: Desk,
  how: Omit<NonNullable<Parameters<typeof deploySite>[2]>, "content"> = {},
): Promise<string> {
  const { content } = desk;
  return deploySite(builtSite(desk), readTarget(target, content), { content, ...how });
}

/** Publishes an article, corrects another and withdraws a third. */
export async function edit({ content, job }: Desk, round: number): Promise<void> {
  const headline = `#${round}: news; of the day`;
  writeFileSync(join(content, `new-${round}.txt`), copyOf({ headline, topics: [`t ${round}`] }));
  writeFileSync(join(content, "0.txt"), copyOf({ headline: "Tide 1", body: `Round ${round}.` }));
  rmSync(join(content, `${round}.txt`));
  await buildSite(job);
}
